import { expect, test } from 'vitest';
import { hueOf, initialsOf } from './authors';

test.each([
  ['Marta Milepost', 'MM'],
  ['李明', '李'],
  ['анна петрова иванова', 'АП'],
  ['  ‏x', 'X'],
  ['👍', ''],
  ['o’neill-smith', 'OS'],
])('the initials of %j are %j', (name, initials) => expect(initialsOf(name)).toBe(initials));

test('an author has one hue, and two of one name have two', () => {
  expect(hueOf('aB3_x')).toBe(hueOf('aB3_x'));
  expect(hueOf('aB3_x')).not.toBe(hueOf('aB3_y'));
  for (const one of ['', 'a', 'Zz-_9']) expect(hueOf(one)).toBeLessThan(360);
});
