import { channel } from 'node:diagnostics_channel';
import { describe, expect, test } from 'vitest';
import { madeHeader } from '../ground/cache-headers';
import { storedChannel } from './channels.mjs';
import { isNew, prerenderPath } from './prerender';
import { isInQueue, madeUpTo, markedAt, noteMarked } from './prerender-queue';

const answer = (headers: Record<string, string>, status = 200) => ({ status, header: (name: string) => headers[name] ?? null });

describe('an answer is new', () => {
  test.each([
    ['a page made anew', { 'x-nextjs-cache': 'HIT' }, true],
    ['a page that was not kept', { 'x-nextjs-cache': 'MISS' }, true],
    ['a page that is being made anew', { 'x-nextjs-cache': 'STALE' }, false],
    ['a feed made after the mark', { [madeHeader]: '1001' }, true],
    ['a feed made before it', { [madeHeader]: '999' }, false],
    ['what is never kept', {}, true],
  ])('%s', (_name, headers, expected) => expect(isNew(answer(headers), 1000)).toBe(expected));
});

describe('prerendering', () => {
  const asked = new Map<string, number>();
  const ask = async (path: string) => {
    const times = (asked.get(path) ?? 0) + 1;
    asked.set(path, times);
    if (path === '/feed.xml') return answer({ [madeHeader]: times > 1 ? '2000' : '500' });
    return answer({ 'x-nextjs-cache': times > 2 ? 'HIT' : 'STALE' });
  };

  test('asks until a page has been made anew', async () => {
    expect(await prerenderPath(ask, '/en')).toMatchObject({ status: 200, fresh: true });
    expect(asked.get('/en')).toBe(3);
  });

  test('asks again as soon as the page is stored', async () => {
    const fresh = prerenderPath(ask, '/en/stored', 0, 3);
    const said = setInterval(() => channel(storedChannel).publish({ path: '/en/stored' }), 1);
    expect(await fresh).toMatchObject({ fresh: true });
    clearInterval(said);
    expect(asked.get('/en/stored')).toBe(3);
    expect(channel(storedChannel).hasSubscribers).toBe(false);
  });

  test('asks a second time for a feed that was kept from before', async () => {
    expect(await prerenderPath(ask, '/feed.xml', 1000)).toMatchObject({ fresh: true });
    expect(asked.get('/feed.xml')).toBe(2);
  });
});

test('what is marked again keeps the change with which it came out new', () => {
  noteMarked(['/en/news/a'], 7);
  expect(markedAt('/en/news/a')).toBeGreaterThan(0);
  expect(madeUpTo('/en/news/a')).toBe(0);
  expect(isInQueue('/en/news/a')).toBe(false);
  expect(madeUpTo('/never/named')).toBe(0);
});
