import { expect, test } from 'vitest';
import { isReadable, isReaderAddress, withoutQuestion } from './address';

test('an address with broken percent signs is not readable', () => {
  expect(isReadable('/en/news/%E0%A4%A')).toBe(false);
  expect(isReadable('/en/states/%00')).toBe(false);
  expect(isReadable('/en/news/caf%C3%A9?q=%E0')).toBe(true);
});

test('static pages lose their question, pages that answer one keep it', () => {
  expect(withoutQuestion('/en/news/a?utm=b')).toBe('/en/news/a');
  expect(withoutQuestion('/en?x')).toBe('/en');
  expect(withoutQuestion('/en/search?q=rail')).toBe('/en/search?q=rail');
  expect(withoutQuestion('/en/searching?q=rail')).toBe('/en/searching');
  expect(withoutQuestion('/desk/articles?page=2')).toBe('/desk/articles?page=2');
  expect(withoutQuestion('/energy?x')).toBe('/energy?x');
});

test('reader addresses begin with a language', () => {
  expect(isReaderAddress('/zh/news')).toBe(true);
  expect(isReaderAddress('/desk')).toBe(false);
});
