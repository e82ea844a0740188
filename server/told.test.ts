import { expect, test } from 'vitest';
import { lineOf, pathToTell } from './told';

test.each([
  ['/en/news/two-gauges-one-train-and-the-border?ref=mail', '/en/news/two-gauges-one-train-and-the-border'],
  ['/en/comments/0123456789abcdefghijABCDEFGHIJ01', '/en/comments/…'],
  ['/desk/invitation/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/x', '/desk/invitation/…/x'],
  [`/${'a'.repeat(10)}/`.repeat(60), `/${'a'.repeat(10)}/`.repeat(60).slice(0, 300)],
])('%s is told as %s', (url, told) => expect(pathToTell(url)).toBe(told));

test('what a library prints is one line without the values of a query', () => {
  const error = new Error('Failed query: select $1\nparams: secret words of a reader');
  expect(JSON.stringify(lineOf(['\u001b[31m⨯\u001b[39m', error]))).not.toContain('secret words');
  expect(lineOf(['Failed query: select $1\nparams: secret', 3])).toEqual({ text: 'Failed query: select $1' });
  expect(lineOf([{ a: 1 }])).toEqual({ text: 'said by a library' });
  expect(lineOf(['x'.repeat(5000)]).text).toHaveLength(800);
});
