import { expect, test } from 'vitest';
import { inOtherLetters, otherLayout, variantsOf } from './variants';

test.each([
  ['ghjtpl', 'проезд'],
  ['Vjcrdf', 'москва'],
  ['кфшдцфн', 'railway'],
])('keys typed in the other layout: %s is %s', (typed, meant) => {
  expect(otherLayout(typed)).toBe(meant);
});

test.each([
  ['khorgos', 'хоргос'],
  ['Tashkent', 'ташкент'],
  ['zheleznaya', 'железная'],
  ['Хоргос', 'khorgos'],
])('a name in other letters: %s is %s', (given, written) => {
  return expect(inOtherLetters(given)).resolves.toBe(written);
});

test('words in the letters of the language have no variants', async () => {
  expect(await Promise.all([variantsOf('ru', 'поезд'), variantsOf('en', 'train'), variantsOf('zh', '铁路')])).toEqual([[], [], []]);
  expect(await variantsOf('ru', 'khorgos')).toContain('хоргос');
});
