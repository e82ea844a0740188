import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { zh } from '@/messages/zh';

// A comma or a stop of Latin, or a space, between two Chinese characters.
const latin = /\p{Script=Han}(?:[.,;:!?]\s*|\s+)\p{Script=Han}/u;

const texts = (value: unknown): string[] => (typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(texts));

test('the Chinese catalogue has no Latin punctuation and no spaces between characters', () => {
  expect(texts(zh).filter((text) => latin.test(text))).toEqual([]);
});

test('nor have the texts of the sample edition', () => {
  const folder = path.resolve('sample');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const found = files.flatMap((name) =>
    readFileSync(path.join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => latin.test(line)),
  );
  expect(found).toEqual([]);
});
