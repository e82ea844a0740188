import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { areTagsStale, tagsManifest } from 'next/dist/server/lib/incremental-cache/tags-manifest.external.js';
import { nodeFs } from 'next/dist/server/lib/node-fs-methods.js';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import CacheHandler, { isWorthADisk } from './cache-handler.mjs';
import { storedChannel } from './channels.mjs';
import { markTags, mostMarks } from './tag-marks.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'pages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const Handler = CacheHandler as unknown as new (given: object) => CacheHandler;
const handler = new Handler({ fs: nodeFs, serverDistDir: path.join(folder, 'server'), flushToDisk: true, maxMemoryCacheSize: 1_000_000, revalidatedTags: [] });

const mark = '<meta name="status" content="404"/>';
const page = (html: string) => ({ kind: 'APP_PAGE', html, rscData: Buffer.from('payload'), headers: {}, status: 200 });
const files = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));

test('pages are kept on the disk, missing ones in memory alone, unless they take the place of a page', async () => {
  await handler.set('/en/news/here', page('<h1>Here</h1>'), {});
  await handler.set('/en/news/rubbish', page(`<head>${mark}</head>`), {});
  await handler.set(`/en/news/${'a'.repeat(4000)}`, page(`<head>${mark}</head>`), {});
  expect(files()).toEqual(['server/app/en/news/here.html']);
  expect((await handler.get('/en/news/rubbish', { kind: 'APP_PAGE' }))?.value).toMatchObject({ kind: 'APP_PAGE' });
  await handler.set('/en/news/here', page(`<head>${mark}</head>gone`), {});
  expect(readFileSync(path.join(folder, files()[0] ?? ''), 'utf8')).toContain('gone');
});

test('what is stored anew is said by its address', async () => {
  const said: unknown[] = [];
  const hear = (message: unknown) => said.push(message);
  subscribe(storedChannel, hear);
  await handler.set('/en/news/said', page('<h1>Said</h1>'), {});
  await handler.set('/route-cache/APP_PAGE/0a1b/$/en', page('<h1>Front</h1>'), {});
  await handler.set('0a1b2c', { kind: 'FETCH', data: { body: 'x', headers: {}, status: 200, url: '' }, revalidate: 1 }, { fetchCache: true, tags: [] });
  await expect.poll(() => said.slice(-2)).toEqual([{ path: '/en/news/said' }, { path: '/en' }]);
  unsubscribe(storedChannel, hear);
});

test('what only the framework’s script would ask for is not kept', async () => {
  const value = { ...page('<h1>Light</h1>'), segmentData: new Map([['/_tree', Buffer.from('tree')]]) };
  await handler.set('/en/news/light', value, {});
  expect((await handler.get('/en/news/light', { kind: 'APP_PAGE' }))?.value).toMatchObject({
    html: '<h1>Light</h1>',
    rscData: Buffer.alloc(0),
    segmentData: undefined,
  });
  const written = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('light'));
  expect(written.map((name) => path.extname(name)).sort()).toEqual(['.html', '.meta', '.rsc']);
  expect(value.rscData.toString()).toBe('payload');
});

test('a mark from outside of any request counts for what was made before it', async () => {
  const made = performance.timeOrigin + performance.now();
  markTags(['marked from outside']);
  expect(areTagsStale(['marked from outside'], made - 1)).toBe(true);
  expect(areTagsStale(['marked from outside'], made + 60_000)).toBe(false);
});

afterEach(() => vi.useRealTimers());
const hour = 3_600_000;
const tagged = (html: string, tag = 'ahead') => ({ ...page(html), headers: { 'x-next-cache-tags': `${tag},site` } });
const look = async (path: string) => (await handler.get(path, { kind: 'APP_PAGE' }))?.value;

test.each([
  ['back', -hour],
  ['forward', hour],
])('the clock of the system set %s an hour hides no change, and what is made then is kept', async (way, by) => {
  const path = `/en/news/clock-${way}`;
  await handler.set(path, tagged('before', way), {});
  expect(await look(path)).toMatchObject({ html: 'before' });
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + by });
  await handler.revalidateTag([way]);
  expect(await look(path)).toBeUndefined();
  // What began to be made in the very millisecond of the change is made once more.
  const renew = async () => {
    await look(path);
    await handler.set(path, tagged('after', way), {});
    return look(path);
  };
  await vi.waitFor(async () => expect(await renew()).toMatchObject({ html: 'after' }));
  await handler.revalidateTag(way, { expire: 0 });
  expect(await look(path)).toBeUndefined();
});

test('a page of a process whose clock was ahead is made again: nobody knows what it has missed', async () => {
  await handler.set('/en/news/ahead', tagged('old'), {});
  // Under another name, so that this process has it on the disk alone.
  const file = (name: string) => path.join(folder, 'server/app/en/news', name);
  for (const ending of ['html', 'meta', 'rsc']) for (const name of ['then', 'now']) copyFileSync(file(`ahead.${ending}`), file(`${name}.${ending}`));
  const later = new Date(Date.now() + hour);
  utimesSync(file('then.html'), later, later);
  expect(await look('/en/news/now')).toMatchObject({ html: 'old' });
  expect(await look('/en/news/then')).toBeUndefined();
});

test.each([
  [{ kind: 'FETCH', data: { body: '1' } }, false],
  [{ kind: 'FETCH', data: { body: '{"items":[]}' } }, true],
  [{ kind: 'APP_ROUTE', status: 404 }, false],
  [{ kind: 'APP_ROUTE', status: 200 }, true],
  [null, true],
])('%o is worth a place on the disk: %s', (data, is) => expect(isWorthADisk(data)).toBe(is));

test('marks without end become one for all pages, and what is over stays over', () => {
  const before = performance.timeOrigin + performance.now() - 1;
  markTags(['withdrawn'], { expired: before });
  markTags(['of the archive']);
  for (let at = 0; at < mostMarks; at += 1000) markTags(Array.from({ length: 1000 }, (_, more) => `article:${at + more}`));
  expect(tagsManifest.size).toBeLessThan(1000);
  expect(areTagsStale(['site', 'of the archive'], before)).toBe(true);
  expect(tagsManifest.get('withdrawn')?.expired).toBe(before);
  const after = performance.timeOrigin + performance.now() + 1;
  expect(areTagsStale(['site', 'of the archive'], after)).toBe(false);
});
