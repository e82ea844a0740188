import { expect, test, vi } from 'vitest';
import { read, seenKey } from '../storage';
import { colourOf, initialsOf, seenBefore } from './authors';

test.each([
  ['Marta Milepost', 'MM'],
  ['李明', '李'],
  ['анна петрова иванова', 'АП'],
  ['  ‏x', 'X'],
  ['👍', ''],
  ['o’neill-smith', 'OS'],
])('the initials of %j are %j', (name, initials) => expect(initialsOf(name)).toBe(initials));

test('an author has one colour, and two of one name may have two', () => {
  expect(colourOf('aB3_x')).toBe(colourOf('aB3_x'));
  expect(colourOf('aB3_x')).not.toBe(colourOf('aB3_y'));
  for (const name of ['', 'a', 'Zz-_9']) expect(colourOf(name)).toBeLessThan(5);
});

test('what was read in a discussion is remembered, and does not make the front page forget the last visit', () => {
  const kept = new Map([[seenKey, '1700000000000 0']]);
  vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) });
  expect([seenBefore('7', 40), seenBefore('7', 41), seenBefore('8', 3), seenBefore('7', 41)]).toEqual([0, 40, 0, 41]);
  expect(read(seenKey)).toBe('1700000000000 0');
  vi.unstubAllGlobals();
});
