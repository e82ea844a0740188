import { expect, test } from 'vitest';
import { states } from '@/sample/states';
import { groupColour, markOf } from './map';

test('every state of the rosters can be found on the map', () => {
  for (const { iso2 } of states) {
    const { shape, point } = markOf(iso2);
    expect(shape || point !== null, iso2).toBe(true);
  }
});

test('states too small to hit have a point, an unknown one has neither', () => {
  expect(markOf('MV').point).not.toBeNull();
  expect(markOf('KZ')).toEqual({ shape: true, point: null });
  expect(markOf('ZZ')).toEqual({ shape: false, point: null });
});

test('a group is drawn in its own colour, else by its place', () => {
  expect(groupColour('o', 0)).toBe('o');
  expect(groupColour('#123456', 1)).toBe('o');
  expect(groupColour('', 5)).toBe('p');
});
