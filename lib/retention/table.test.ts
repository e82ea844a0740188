import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { locales } from '../ground/locales';
import { retention, retentionTable } from './table';

test('the handbook of operators says what the program does', () => expect(readFileSync('docs/operations.md', 'utf8')).toContain(retentionTable()));

test('each line is said in every language', () => {
  for (const entry of retention) for (const locale of locales) expect([entry.what[locale], entry.howLong[locale]]).not.toContain('');
});
