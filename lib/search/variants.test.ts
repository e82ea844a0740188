import { expect, it } from 'vitest';
import { inOtherLetters, otherLayout, variantsOf } from './variants';

it.each([
  ['ghjtpl', 'проезд'],
  ['Vjcrdf', 'москва'],
  ['кфшдцфн', 'railway'],
])('keys typed in the other layout: %s is %s', (typed, meant) => {
  expect(otherLayout(typed)).toBe(meant);
});

it.each([
  ['khorgos', 'хоргос'],
  ['Tashkent', 'ташкент'],
  ['zheleznaya', 'железная'],
  ['Хоргос', 'khorgos'],
])('a name in other letters: %s is %s', (given, written) => {
  expect(inOtherLetters(given)).toBe(written);
});

it('words in the letters of the language have no variants', () => {
  expect([variantsOf('ru', 'поезд'), variantsOf('en', 'train'), variantsOf('zh', '铁路')]).toEqual([[], [], []]);
  expect(variantsOf('ru', 'khorgos')).toContain('хоргос');
});
