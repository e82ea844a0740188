import { expect, test } from 'vitest';
import { joinValues } from './join-values';

const base = { section: 1, tags: [1, 2], until: null as Date | null, open: true };

test('what only one of the two has changed is as they have it', () => {
  const mine = { ...base, section: 2 };
  const theirs = { ...base, open: false };
  expect(joinValues(base, mine, theirs)).toEqual({ values: { ...base, section: 2, open: false }, clashes: [] });
  expect(joinValues(base, base, theirs)).toEqual({ values: theirs, clashes: [] });
  expect(joinValues(base, mine, base)).toEqual({ values: mine, clashes: [] });
});

test('of a list both changes are kept, and the order of whoever saves', () => {
  const joined = (mine: number[], theirs: number[]) => joinValues(base, { ...base, tags: mine }, { ...base, tags: theirs }).values.tags;
  expect(joined([1, 2, 3], [1, 2, 4])).toEqual([1, 2, 3, 4]);
  expect(joined([2], [1])).toEqual([]);
  expect(joined([2, 1], [1, 2, 4])).toEqual([2, 1, 4]);
  expect(joined([], [1, 2, 5])).toEqual([5]);
});

test('where both have changed a field, each otherwise, it is named and nothing is chosen for them', () => {
  expect(joinValues(base, { ...base, section: 2 }, { ...base, section: 3 }).clashes).toEqual(['section']);
  expect(joinValues(base, { ...base, section: 3 }, { ...base, section: 3 }).clashes).toEqual([]);
});

test('times are the same to the minute', () => {
  const at = (text: string) => ({ until: new Date(text) });
  expect(joinValues({ until: null }, at('2026-05-01T10:00:00Z'), at('2026-05-01T10:00:34Z')).clashes).toEqual([]);
  expect(joinValues({ until: '2026-05-01T10:00' }, at('2026-05-01T10:00:00Z'), at('2026-06-01T10:00:00Z'))).toMatchObject({
    values: at('2026-06-01T10:00:00Z'),
    clashes: [],
  });
});
