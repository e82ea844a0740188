import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isReserved, reservedSlugs } from './reserved-slugs';

test('what the program answers under a language is no address for a page', () => {
  const folders = readdirSync('app/[locale]', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[a-z0-9-]+$/.test(entry.name))
    .map((entry) => entry.name);
  expect([...reservedSlugs].sort()).toEqual(folders.sort());
  expect([isReserved('search'), isReserved('privacy')]).toEqual([true, false]);
});
