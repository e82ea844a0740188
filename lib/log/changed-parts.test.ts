import { expect, test } from 'vitest';
import { changedParts } from './changed-parts';

test('shows only what differs, and cuts what is long', () => {
  expect(changedParts({ a: 1, b: 'x', c: null }, { a: 1, b: 'y', c: [1] })).toEqual([
    { name: 'b', before: 'x', after: 'y' },
    { name: 'c', before: undefined, after: '[1]' },
  ]);
  expect(changedParts(null, { a: 'z' })).toEqual([{ name: 'a', before: undefined, after: 'z' }]);
  expect(changedParts(null, null)).toEqual([]);
  expect(changedParts({}, { a: 'z'.repeat(5000) })[0]?.after).toHaveLength(601);
});

test('looks inside what is nested', () => {
  expect(changedParts({ name: { en: 'A', ru: 'Б' }, list: [1] }, { name: { en: 'B', ru: 'Б' }, list: [1] })).toEqual([
    { name: 'name.en', before: 'A', after: 'B' },
  ]);
});
