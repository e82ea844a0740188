import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figures } from '@/lib/ground/figures';
import { ownFetch } from '@/lib/publishing/own-fetch';
import { bundle } from '@/scripts/launcher/front.mjs';
import { type Door, startDoor } from './door-beside';
import { packGzip } from './encoding';

const folder = mkdtempSync(path.join(tmpdir(), 'infoshos-door-'));
const memory = new Int32Array(new SharedArrayBuffer(16));
memory[3] = 7;
const [changes, watching, stopping] = [0, 1, 2];
const settings = {
  board: memory.buffer,
  port: 0,
  hostname: '127.0.0.1',
  siteUrl: 'http://localhost:3000',
  siteHosts: '',
  trusted: 0,
  token: undefined,
  tellsAll: false,
  keptBytes: 1_000_000,
  handoverSeconds: 0,
};
const fetched: string[] = [];
const ended: Error[] = [];
let door: ReturnType<typeof startDoor>;
let base = '';
const made: string[] = [];
const house = createServer((request, response) => {
  made.push(`${request.method} ${request.url}`);
  response.end(`made ${request.url} for ${request.socket.remoteAddress}`);
});
const program = path.join(folder, 'door-thread.mjs');
const heard = (listening: (port: number) => void) => ({
  listening,
  noPort: (error: Error) => ended.push(error),
  ended: (error: Error) => ended.push(error),
  fetched: (url: string) => fetched.push(url),
});

beforeAll(async () => {
  await bundle(['server/door-thread.ts'], folder);
  const port = await new Promise<number>((resolve) => {
    door = startDoor(settings, house, heard(resolve), program);
    door.listen();
  });
  base = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  await door.thread.terminate();
  rmSync(folder, { recursive: true, force: true });
});

const page = async (words: string, tags: string[]): Promise<Parameters<Door['keep']>[1]> => {
  const identity = Buffer.from(`<!DOCTYPE html>${words}`);
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const bytes = { identity, length: identity.length, gzip: await packGzip(identity), br: null, styled: null };
  return { page: { status: 200, headers, etag: `W/"${words}"`, source: words, ...bytes }, cache: 'HIT', seconds: 30, tags };
};
/** Asks from another process, while this one, where the house is, does nothing else. */
const askWhileBusy = (path: string) =>
  execFileSync(
    process.execPath,
    ['-e', `fetch('${base}${path}', { signal: AbortSignal.timeout(20000) }).then((answer) => answer.text()).then((text) => console.log(text))`],
    {
      encoding: 'utf8',
    },
  ).trim();
const ask = async (path: string) => (await fetch(`${base}${path}`)).text();

test('what is not kept is made by the house, which hears whose it is', async () => {
  expect(await ask('/en/news')).toBe('made /en/news for 127.0.0.1');
});

test('a kept page is sent while the house is busy, until a change that touches it', async () => {
  door.keep('/en', await page('kept', ['front:en']), Atomics.load(memory, changes));
  await expect.poll(() => ask('/en')).toContain('kept');
  expect(askWhileBusy('/en')).toBe('<!DOCTYPE html>kept');
  door.note(1, new Set(['article:7']));
  Atomics.store(memory, changes, 1);
  expect(askWhileBusy('/en')).toBe('<!DOCTYPE html>kept');
  door.note(2, new Set(['front:en']));
  Atomics.store(memory, changes, 2);
  // The old one while the house makes the new one, which it is asked for once.
  expect(askWhileBusy('/en')).toBe('<!DOCTYPE html>kept');
  expect(await ask('/en')).toContain('kept');
  await expect.poll(() => made.filter((line) => line.endsWith(' /en'))).toEqual(['HEAD /en']);
  door.keep('/en', await page('new', ['front:en']), 2);
  await expect.poll(() => ask('/en')).toBe('<!DOCTYPE html>new');
});

test('a change counts at once, also where word of it is still under way', async () => {
  door.keep('/ru', await page('kept', ['front:ru']), 2);
  await expect.poll(() => ask('/ru')).toContain('kept');
  Atomics.store(memory, changes, 3);
  expect(await ask('/ru')).toBe('made /ru for 127.0.0.1');
});

test('who fetches what is told while somebody wants to know', async () => {
  await ask('/zh');
  Atomics.store(memory, watching, 1);
  await ask('/zh/news');
  await fetch(`${base}/zh/map`, { headers: ownFetch(memory) });
  // Who only says so is somebody.
  await fetch(`${base}/zh/live`, { headers: { 'x-infoshos-prerender': '1' } });
  Atomics.store(memory, watching, 0);
  await ask('/zh/states');
  expect(fetched).toEqual(['/zh/news', '/zh/live']);
});

test('what the door counts is counted here', async () => {
  const sent = () => [...figures().requests].filter(([key]) => key === 'page 200').reduce((sum, [, { count }]) => sum + count, 0);
  // What asks how the site is doing is told of all before it.
  await ask('/api/metrics');
  const [before, hits] = [sent(), figures().keptHits];
  door.keep('/en/news/counted', await page('kept', ['article:1']), Atomics.load(memory, changes));
  for (let turn = 0; turn < 5; turn += 1) await ask('/en/news/counted');
  await ask('/api/metrics');
  expect([sent() - before, figures().keptHits - hits]).toEqual([5, 5]);
});

test('a port that is taken, and a thread that ends, are told', async () => {
  const taken = startDoor(
    { ...settings, port: Number(new URL(base).port) },
    createServer(),
    heard(() => undefined),
    program,
  );
  taken.listen();
  await expect.poll(() => ended.map((error) => (error as NodeJS.ErrnoException).code)).toContain('EADDRINUSE');
  await taken.thread.terminate();
  await expect.poll(() => ended.map((error) => error.message)).toContain('it ended with 1');
});

test('once the site is told to stop every answer closes its connection, and the door is shut', async () => {
  Atomics.store(memory, stopping, 1);
  expect((await fetch(`${base}/en/news`)).headers.get('connection')).toBe('close');
  const stages: string[] = [];
  await door.leave((name) => stages.push(name));
  expect(stages).toEqual(['handing over', 'ending answers']);
  await expect(fetch(`${base}/en/news`)).rejects.toThrow();
});
