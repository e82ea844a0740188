import { describe, expect, test } from 'vitest';
import { fromPath, inLanguage, plainPath, splitLocale, toAddress } from './path';

const origin = 'https://news.example';

describe('former addresses', () => {
  test.each([
    ['/old', '/old'],
    ['/ru/old/', '/ru/old'],
    ['/old.html', '/old.html'],
    ['/%D1%81%D1%82%D0%B0%D1%80%D0%BE%D0%B5', '/старое'],
    ['/en/tags/a', '/en/tags/a'],
  ])('%s is kept as %s', (given, kept) => expect(fromPath(given)).toBe(kept));

  test.each([
    '',
    'old',
    '/',
    '/en',
    '/en/',
    '//evil.example',
    '/a//b',
    '/a?b',
    '/a#b',
    '/a\\b',
    '/a b',
    '/a\nb',
    '/../a',
    '/a/./b',
    '/%E0%A4%A',
    '/desk/people',
    '/api/health',
    '/en/desk',
    '/_next/x',
    `/${'a'.repeat(301)}`,
  ])('%j is refused', (given) => expect(fromPath(given)).toBeNull());
});

describe('where they lead', () => {
  test.each([
    ['/en/tags/a', '/en/tags/a', false],
    ['/tags/a?x=1#y', '/tags/a?x=1#y', false],
    ['https://news.example/ru/news/a', '/ru/news/a', false],
    ['https://other.example/a?b', 'https://other.example/a?b', true],
  ])('%s becomes %s', (given, to, isElsewhere) => expect(toAddress(given, origin)).toEqual({ to, isElsewhere }));

  test.each([
    '',
    '/',
    'tags',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'http://other.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user:pass@other.example',
    'https://localhost/x',
    '/desk/settings',
    '/api/cron',
    `/${'a'.repeat(601)}`,
  ])('%j is refused', (given) => expect(toAddress(given, origin)).toBeNull());
});

test('languages are told from other first parts', () => {
  expect(splitLocale('/ru/a/b')).toEqual({ locale: 'ru', rest: '/a/b' });
  expect(splitLocale('/rub/a')).toEqual({ locale: null, rest: '/rub/a' });
  expect(inLanguage('/a', 'zh')).toBe('/zh/a');
  expect(inLanguage('/en/a', 'zh')).toBe('/en/a');
  expect(inLanguage('https://other.example/a', 'zh')).toBe('https://other.example/a');
  expect(plainPath('/a/')).toBe('/a');
});
