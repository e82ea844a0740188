import { expect, test } from 'vitest';
import { answeredAt, isReaderAddress, pathAsked, withoutQuestion } from './address';

test.each([
  ['/en/news/%E0%A4%A', '/en/404'],
  ['/ru/%ff?q=1', '/ru/404'],
  ['/zh/states/%00', '/zh/404'],
  ['/en/%0a', '/en/404'],
  ['/en/%E2%80%A9x', '/en/404'],
  ['/%c0%af', '/404'],
  ['/english/%ff', '/404'],
  ['/index?x', '/404'],
  ['/_global-error', '/404'],
  ['/_global-error.rsc', '/404'],
  ['/api/%0d%0aX', null],
  ['/fonts/%ff', null],
])('%s cannot be read: it is answered at %s', (url, at) => expect(answeredAt(url)).toBe(at));

test.each(['/en/news/caf%C3%A9?q=%E0', '/', '/en/index', '/indexes', '/desk?x=%0a', '*'])('%s is answered as it is', (url) =>
  expect(answeredAt(url)).toBe(url),
);

test('static pages lose their question, pages that answer one keep it', () => {
  expect(withoutQuestion('/en/news/a?utm=b')).toBe('/en/news/a');
  expect(withoutQuestion('/en?x')).toBe('/en');
  expect(withoutQuestion('/en/search?q=rail')).toBe('/en/search?q=rail');
  expect(withoutQuestion('/en/news/a/quote.png?q=rail')).toBe('/en/news/a/quote.png?q=rail');
  expect(withoutQuestion('/en/searching?q=rail')).toBe('/en/searching');
  expect(withoutQuestion('/desk/articles?page=2')).toBe('/desk/articles?page=2');
  expect(withoutQuestion('/energy?x')).toBe('/energy?x');
});

test('reader addresses begin with a language', () => {
  expect(isReaderAddress('/zh/news')).toBe(true);
  expect(isReaderAddress('/desk')).toBe(false);
});

test.each([
  ['/en?a=1', '/en?a=1'],
  ['http://infoshos.example/en?a=1', '/en?a=1'],
  ['HTTPS://infoshos.example', '/'],
  ['http://infoshos.example?a', '/?a'],
  ['*', null],
  ['', null],
  ['en', null],
  ['ftp://infoshos.example/en', null],
  ['infoshos.example:443', null],
])('a request for %s asks for %s', (target, path) => expect(pathAsked(target)).toBe(path));
