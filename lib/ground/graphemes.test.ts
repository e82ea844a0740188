import { expect, test } from 'vitest';
import { countCharacters, cutTo, shortenTo } from './graphemes';

test.each([
  ['abc', 2, 'ab'],
  ['abc', 5, 'abc'],
  ['a𠮷b', 2, 'a'],
  ['a👨‍👩‍👧b', 6, 'a'],
  ['й̆и', 1, ''],
  ['दिल्ली', 2, 'दि'],
])('%s cut to %i', (text, most, right) => expect(cutTo(text, most)).toBe(right));

test('characters as they are seen', () => expect(countCharacters('a👨‍👩‍👧दि🇨🇳')).toBe(4));

test.each([
  ['one two three', 9, 'one two…'],
  ['one two three', 13, 'one two three'],
  ['中吉乌铁路全线贯通', 5, '中吉乌铁…'],
  ['👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 2, '👨‍👩‍👧…'],
])('%s shortened to %i', (text, most, right) => expect(shortenTo(text, most)).toBe(right));
