import { expect, test, vi } from 'vitest';
import { reportSlowStatement } from '@/db/slow-statements';
import { figures } from '@/lib/ground/figures';
import { log } from '@/lib/ground/log';
import { logLine, logSlowStatements, pathForLog } from './request-log';

test.each([
  ['/en/news/two-gauges-one-train-and-the-border?ref=mail', '/en/news/two-gauges-one-train-and-the-border'],
  ['/en/comments/0123456789abcdefghijABCDEFGHIJ01', '/en/comments/…'],
  ['/desk/invitation/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/x', '/desk/invitation/…/x'],
  [`/${'a'.repeat(10)}/`.repeat(60), `/${'a'.repeat(10)}/`.repeat(60).slice(0, 300)],
])('%s is told as %s', (url, told) => expect(pathForLog(url)).toBe(told));

test('what a library prints is one line without the values of a query', () => {
  const error = new Error('Failed query: select $1\nparams: secret words of a reader');
  expect(JSON.stringify(logLine(['\u001b[31m⨯\u001b[39m', error]))).not.toContain('secret words');
  expect(logLine(['Failed query: select $1\nparams: secret', 3])).toEqual({ text: 'Failed query: select $1' });
  expect(logLine([{ a: 1 }])).toEqual({ text: 'said by a library' });
  expect(logLine(['x'.repeat(5000)]).text).toHaveLength(800);
});

test('slow statements are named, so many in a minute, and all counted', () => {
  const told = vi.spyOn(log, 'warn').mockImplementation(() => undefined);
  let now = 0;
  logSlowStatements(() => now);
  for (let count = 0; count < 50; count += 1) reportSlowStatement('select  *\n from "comments" where "id" = $1', 'pages', 1234.5);
  expect(told).toHaveBeenCalledTimes(20);
  expect(told.mock.calls[0]?.[0]).toEqual({ statement: 'select * from "comments" where "id" = $1', share: 'pages', milliseconds: 1235 });
  now = 61_000;
  reportSlowStatement('select 1', null, 2000);
  expect(told).toHaveBeenCalledTimes(21);
  expect(figures().slowQueries).toBe(51);
  told.mockRestore();
});
