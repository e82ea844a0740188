import { channel } from 'node:diagnostics_channel';
import { expect, test } from 'vitest';
import { appliedChannel, markedChannel } from '@/lib/publishing/channels.mjs';
import { Changes, followMarks, type TouchedTags } from './changes';

test('what has happened to a page is told by its tags, change by change', () => {
  const changes = new Changes();
  changes.note(4, new Set(['article:1']));
  changes.note(5, new Set(['article:2']));
  expect(changes.judge(['article:1'], 3, 5)).toBe('touched');
  expect(changes.judge(['article:1'], 4, 5)).toBe('untouched');
  expect(changes.judge(['front:en', 'article:2'], 4, 5)).toBe('touched');
  expect(changes.judge(['front:en'], 3, 5)).toBe('untouched');
  expect(changes.judge(['front:en'], 5, 5)).toBe('untouched');
});

test('what is not known is not guessed', () => {
  const changes = new Changes();
  changes.note(4, new Set(['article:1']));
  changes.note(6, new Set());
  changes.note(7, null);
  // A page without tags, a change that was not told, one that may have touched anything.
  expect(changes.judge(null, 3, 4)).toBe('unknown');
  expect(changes.judge(['front:en'], 4, 6)).toBe('unknown');
  expect(changes.judge(['front:en'], 6, 7)).toBe('unknown');
  // Kept at a change that is still to come, by who has started anew.
  expect(changes.judge(['front:en'], 9, 4)).toBe('unknown');
});

test('a thousand changes take the room of a few, and what is from before them is unknown', () => {
  const changes = new Changes();
  for (let change = 1; change <= 1000; change += 1) changes.note(change, new Set());
  expect(changes.judge(['front:en'], 100, 1000)).toBe('unknown');
  expect(changes.judge(['front:en'], 900, 1000)).toBe('untouched');
  expect(Object.values(changes).flatMap((value) => (value instanceof Map ? [value.size] : []))).toEqual([300]);
});

test('what is marked before a change is applied belongs to it', () => {
  const told: [number, string[] | null][] = [];
  followMarks((change: number, touched: TouchedTags) => told.push([change, touched && [...touched]]));
  const mark = (tags: string[], isOver = false) => channel(markedChannel).publish({ tags, isOver });
  const apply = (change: number) => channel(appliedChannel).publish({ change });
  mark(['a', 'b']);
  mark(['b', 'c']);
  apply(1);
  apply(2);
  mark(['d'], true);
  mark(['e']);
  apply(3);
  mark(Array.from({ length: 2001 }, (_, at) => `article:${at}`));
  apply(4);
  mark(['f']);
  apply(5);
  expect(told).toEqual([
    [1, ['a', 'b', 'c']],
    [2, []],
    [3, null],
    [4, null],
    [5, ['f']],
  ]);
});
