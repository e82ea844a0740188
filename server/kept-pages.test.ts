import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { notePageTags } from '@/lib/publishing/page-tags.mjs';
import { frontWays } from '@/testing/front-ways';
import { hostsOf } from './hosts';

let change = 1;
let words = 'first';
let cache = 'HIT';
let tags: string | undefined;
let asked = 0;
/** While it is there, the framework's answer waits for it. */
let held: Promise<void> | null = null;

async function framework(_request: IncomingMessage, response: ServerResponse): Promise<void> {
  asked += 1;
  const [said, state] = [words, cache];
  notePageTags({ kind: 'APP_PAGE', headers: { 'x-next-cache-tags': tags } });
  await held;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('cache-control', 's-maxage=300, stale-while-revalidate=31535700');
  response.setHeader('x-nextjs-cache', state);
  response.setHeader('etag', `"${said}"`);
  response.end(`<!DOCTYPE html><html lang="en"><head></head><body>${said}</body></html>`);
}

/** Holds the framework's answers until the given function is called. */
function hold(): () => void {
  let letGo = () => {};
  held = new Promise((resolve) => {
    letGo = () => {
      held = null;
      resolve();
    };
  });
  return letGo;
}

describe.each(frontWays)('%s', async (way, serve) => {
  // Where the pages are made by another thread, nobody who can be sent the old one waits.
  const whoAsks = way === 'through the door' ? ['first', 'STALE'] : ['second', 'HIT'];
  const { server, renew, note, close } = serve(
    { framework, change: () => change, isAway: async () => false, mostBytes: 2_000_000 },
    {
      framework,
      hosts: hostsOf('https://news.example', '', 0),
      gate: { trusted: 0, known: null },
      elsewhere: new Set(['api', 'desk', '_next']),
      report: () => undefined,
    },
  );
  const port = await new Promise<number>((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));
  afterAll(close);
  let path = '/en';
  const read = async () => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    return [/<body>([^<]*)/.exec(await answer.text())?.[1], answer.headers.get('x-nextjs-cache')];
  };
  const apply = (...touched: string[]) => {
    note(change + 1, new Set(touched));
    change += 1;
  };

  beforeEach(async () => {
    path = `/en/news/story-${change}`;
    [words, cache, tags, held] = ['first', 'HIT', 'site,article:1,front:en', null];
    await read();
    asked = 0;
  });

  test('a change that does not touch a page leaves it as it is kept', async () => {
    apply('article:2', 'comments:7');
    apply('article:3');
    words = 'second';
    expect(await read()).toEqual(['first', 'HIT']);
    expect(asked).toBe(0);
    apply('front:en');
    await expect.poll(read).toEqual(['second', 'HIT']);
    expect(asked).toBe(1);
  });

  test('while a page that was touched is asked for once, the others are sent the old one', async () => {
    apply('article:1');
    const letGo = hold();
    words = 'second';
    const first = read();
    await expect.poll(() => asked).toBe(1);
    expect(await Promise.all([read(), read(), read()])).toEqual(Array(3).fill(['first', 'STALE']));
    letGo();
    expect(await first).toEqual(whoAsks);
    await expect.poll(read).toEqual(['second', 'HIT']);
    expect(asked).toBe(1);
  });

  test('the old one is sent no more once the new one is there', async () => {
    apply('article:1');
    const letGo = hold();
    words = 'second';
    const first = read();
    await expect.poll(() => asked).toBe(1);
    renew(path);
    const second = read();
    letGo();
    expect(await Promise.all([first, second])).toEqual([whoAsks, ['second', 'HIT']]);
  });

  test('an asking that takes long is not the last one', async () => {
    apply('article:1');
    const letGo = hold();
    const first = read();
    await expect.poll(() => asked).toBe(1);
    expect(await read()).toEqual(['first', 'STALE']);
    // Not by a clock: the change after it asks anew, whatever is still under way.
    apply('article:1');
    const second = read();
    await expect.poll(() => asked).toBe(2);
    letGo();
    expect((await Promise.all([first, second])).map(([said]) => said)).toEqual(['first', 'first']);
  });

  test.each([
    ['is not known', () => (change += 1)],
    [
      'may have touched anything',
      () => {
        note(change + 1, null);
        change += 1;
      },
    ],
  ])('of a change of which it %s what it has touched, nobody is sent an old page', async (_what, happen) => {
    happen();
    words = 'second';
    const letGo = hold();
    const all = Promise.all([read(), read(), read()]);
    await expect.poll(() => asked).toBe(1);
    letGo();
    expect(await all).toEqual(Array(3).fill(['second', 'HIT']));
  });

  test('a page of which nothing is known is asked for anew after every change', async () => {
    tags = undefined;
    path = `${path}-untold`;
    await read();
    asked = 0;
    words = 'second';
    apply('article:9');
    expect(await read()).toEqual(['second', 'HIT']);
    expect(asked).toBe(1);
  });
});
