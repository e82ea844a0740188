import { expect, test } from 'vitest';
import { countCharacters, cutTo } from './graphemes';

test.each([
  ['abc', 2, 'ab'],
  ['abc', 5, 'abc'],
  ['a𠮷b', 2, 'a'],
  ['a👨‍👩‍👧b', 6, 'a'],
  ['й̆и', 1, ''],
  ['दिल्ली', 2, 'दि'],
])('%s cut to %i', (text, most, right) => expect(cutTo(text, most)).toBe(right));

test('characters as they are seen', () => expect(countCharacters('a👨‍👩‍👧दि🇨🇳')).toBe(4));
