import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyWay } from '@/testing/any-way';
import { crawlSite } from './crawl';
import { readRobots } from './robots';

const folder = mkdtempSync(path.join(os.tmpdir(), 'infoshos-crawl-'));
const asked: string[] = [];
const page = (body: string) => `<!doctype html><html><head><title>T</title></head><body>${body}</body></html>`;
const pages: Record<string, string> = {
  '/robots.txt': 'User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /private\nAllow: /private/open$',
  '/': page('<a href="news/1.html#top">One</a><a href="/news/2?lang=ru">Two</a><a href="https://else.example/">Out</a><a href="/a.jpg">Picture</a>'),
  '/news/1.html': page('<a href="/private/x">No</a><a href="/private/open">Yes</a><a href="/">Back</a><a href="/gone">Gone</a>'),
  '/news/2?lang=ru': page('<a href="/news/1.html">One</a>'),
  '/private/open': '<html><head><link rel="canonical" href="https://own.example/open"></head><body>Open</body></html>',
};
const server = createServer((request, answer) => {
  asked.push(request.url ?? '');
  const found = pages[request.url ?? ''];
  answer.writeHead(found ? 200 : 404, { 'content-type': 'text/html' }).end(found ?? '');
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});
const crawl = (more: object = {}) => crawlSite(`http://127.0.0.1:${port}/`, folder, { way: anyWay(port), delay: 0, ...more });

test('a site is saved page by page as far as it allows; stopped, it goes on and asks nothing twice', async () => {
  const first = await crawl({ isStopped: () => asked.includes('/news/1.html') });
  expect(first).toMatchObject({ state: 'stopped', pages: 2 });
  expect(await crawl()).toEqual({ state: 'done', pages: 4, refused: 1, missing: 1 });
  expect(asked.filter((path) => path === '/news/1.html')).toHaveLength(1);
  expect(asked).not.toContain('/private/x');
  expect(asked).not.toContain('/a.jpg');
  expect(readdirSync(folder, { recursive: true }).map(String).sort()).toEqual([
    'index.html',
    'news',
    'news/1.html',
    'news/2@lang_ru.html',
    'private',
    'private/open.html',
  ]);
  const said = (name: string) => /rel="canonical" href="([^"]+)"/.exec(readFileSync(path.join(folder, name), 'utf8'))?.[1];
  expect(said('news/2@lang_ru.html')).toBe(`http://127.0.0.1:${port}/news/2?lang=ru`);
  expect(said('private/open.html')).toBe('https://own.example/open');
});

test('robots.txt: the longest rule that holds decides, and only what is said to everyone counts', () => {
  const { mayAsk, delay } = readRobots(
    'User-agent: a\nUser-agent: *\nDisallow: /*.pdf$\nDisallow: /a/*/b\nAllow: /a/x/b/c\nCrawl-delay: 5\n\nUser-agent: z\nDisallow: /',
  );
  expect([mayAsk('/x.pdf'), mayAsk('/x.pdf?y'), mayAsk('/a/q/b'), mayAsk('/a/x/b/c'), mayAsk('/')]).toEqual([false, true, false, true, true]);
  expect(delay).toBe(5);
  expect(readRobots('nothing\u0000: here').mayAsk('/')).toBe(true);
});
