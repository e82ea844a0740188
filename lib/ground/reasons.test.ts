import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isReason } from './reasons';

const lib = path.resolve(fileURLToPath(new URL('.', import.meta.url)), '..');
const sources = readdirSync(lib, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));

// The library of forms takes any text as a message, so the compiler cannot hold this.
test('what the fields of forms are refused with are reasons', () => {
  const messages = /(?:error: '([a-z][a-z0-9-]*)')|\.(?:max|min|regex|refine|int|positive|enum)\([^\n]*?, '([a-z][a-z0-9-]*)'\)/g;
  const said = sources.flatMap((file) => {
    const text = readFileSync(path.join(lib, file), 'utf8').replace(/\[('[\w-]*'(, )?)+\]/g, '[]');
    return [...text.matchAll(messages)].map(([, error, message]) => `${file}: ${error ?? message}`);
  });
  expect(said.length).toBeGreaterThan(80);
  expect(said.filter((line) => !isReason(line.split(': ')[1]))).toEqual([]);
});
