import { expect, test } from 'vitest';
import { countRequest, figures, kindOf, observe } from './figures';
import { requestIdOf } from './request-id';

test.each([
  ['/', 'page'],
  ['/en/news/a-train', 'page'],
  ['/ru?x=1', 'page'],
  ['/zh/search?q=1', 'search'],
  ['/desk', 'desk'],
  ['/desktop.png', 'file'],
  ['/english', 'file'],
  ['/api/ready', 'probe'],
  ['/api/reads', 'api'],
  ['/media/a-640.webp', 'picture'],
  ['/_next/static/a.js', 'file'],
])('%s is a %s', (url, kind) => expect(kindOf(url)).toBe(kind));

test('requests are counted by kind and status, with how long they took', () => {
  for (const seconds of [0.001, 0.3, 40]) countRequest('desk', 299, seconds);
  const known = figures().requests.get('desk 299');
  expect(known).toMatchObject({ count: 3, sum: 40.301 });
  expect(known?.counts[0]).toBe(1);
  expect(known?.counts.at(-1)).toBe(2);
});

test('a duration at a limit belongs below it', () => {
  const { renders } = figures();
  const before = renders.counts.slice(0, 3);
  observe(renders, 0.1);
  expect(renders.counts.slice(0, 3)).toEqual([before[0], before[1], (before[2] ?? 0) + 1]);
});

test.each([undefined, '', 'short', 'with space in it', 'x'.repeat(81), 'a"quote-inside', 'línea-nueva'])('%j is no id: a new one is made', (given) => {
  expect(requestIdOf(given)).toMatch(/^[0-9a-f]{32}$/);
});
test('no two ids are the same', () => expect(new Set(Array.from({ length: 2000 }, () => requestIdOf(undefined))).size).toBe(2000));
test('the id of a proxy is kept', () => expect(requestIdOf('4bf92f3577b34da6a3ce929d0e0e4736')).toBe('4bf92f3577b34da6a3ce929d0e0e4736'));
