import { expect, test } from 'vitest';
import { colourOf, initialsOf } from './authors';

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
