import { describe, expect, test } from 'vitest';
import { quoteFor } from './typography';

/** Types a text letter by letter. */
const type = (text: string, locale: string) =>
  [...text].reduce((before, letter) => before + (letter === '"' || letter === "'" ? quoteFor(before, letter, locale) : letter), '');

describe('quotation marks and apostrophes as they are typed', () => {
  test.each([
    ['en', 'He said "yes" and "it\'s \'fine\'".', 'He said “yes” and “it’s ‘fine’”.'],
    ['en', '("Quoted")', '(“Quoted”)'],
    ['ru', 'Он сказал "да".', 'Он сказал «да».'],
    ['ru', 'Газета "Вести "Востока"" вышла.', 'Газета «Вести „Востока“» вышла.'],
    ['ru', "Д'Артаньян", 'Д’Артаньян'],
    ['zh', '他说"是的"，她说"不"。', '他说“是的”，她说“不”。'],
    ['zh', '他说"她说\'不\'"。', '他说“她说‘不’”。'],
    ['zh', "由 O'Neil 执导", '由 O’Neil 执导'],
    ['zh', '"开头"', '“开头”'],
  ])('%s: %s', (locale, typed, expected) => expect(type(typed, locale)).toBe(expected));
});
