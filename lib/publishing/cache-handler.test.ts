import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { nodeFs } from 'next/dist/server/lib/node-fs-methods.js';
import { afterAll, expect, test } from 'vitest';
import CacheHandler, { isWorthADisk } from './cache-handler.mjs';

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

test.each([
  [{ kind: 'FETCH', data: { body: '1' } }, false],
  [{ kind: 'FETCH', data: { body: '{"items":[]}' } }, true],
  [{ kind: 'APP_ROUTE', status: 404 }, false],
  [{ kind: 'APP_ROUTE', status: 200 }, true],
  [null, true],
])('%o is worth a place on the disk: %s', (data, is) => expect(isWorthADisk(data)).toBe(is));
