import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { ensureDatabase } from '@/scripts/launcher/postgres.mjs';
import { expect, test } from './fixtures';
import { OwnServer } from './own-server';

const kilobyte = 1024;
const run = promisify(execFile);
let server: OwnServer;
let article = '';

/**
 * Runs a script on the database of this journey, where other journeys' sections stand in no menu.
 */
const script = async (file: string, environment: NodeJS.ProcessEnv) =>
  (await run(process.execPath, ['--import', 'tsx', file], { env: environment, maxBuffer: 1e7 })).stdout;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const url = await ensureDatabase(process.env.MAINTENANCE_URL ?? '', 'weight');
  const environment = { ...process.env, DATABASE_URL: url, DATA_DIR: path.join(process.env.E2E_DATA_DIR ?? '', 'weight') };
  await script('scripts/prepare.ts', environment);
  article = JSON.parse((await script('scripts/bench/discussed.ts', environment)).trim().split('\n').at(-1) ?? '').path;
  server = new OwnServer(4878, url);
  await server.prepare();
  await server.start();
});
test.afterAll(() => server.remove());

const bytesOf = async (address: string) => Buffer.from(await (await fetch(new URL(address, server.base))).arrayBuffer());
const gzipped = async (addresses: Iterable<string>) => {
  const files = await Promise.all([...new Set(addresses)].map(bytesOf));
  return files.reduce((sum, file) => sum + gzipSync(file).length, 0);
};

/** What a browser has fetched of one kind by the time the page is at rest, nothing touched. */
async function fetched(page: Page, address: string, ending: string): Promise<string[]> {
  const seen: string[] = [];
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin === server.base && pathname.endsWith(ending)) seen.push(pathname);
  });
  await page.goto(server.base + address, { waitUntil: 'networkidle' });
  return seen;
}

test('an article of 950 words with five comments, and the front page, keep within their bytes', async ({ open }) => {
  // The front page has the map's style too.
  for (const [address, plain, gzip, brotli, style, styled] of [
    [article, 26.2, 8.5, 7.2, 9.5, 14.2],
    ['/en', 64, 12, 10.5, 10, 18],
  ] as const) {
    const html = await bytesOf(address);
    expect.soft(html.length, `${address}: HTML`).toBeLessThanOrEqual(plain * kilobyte);
    expect.soft(gzipSync(html).length, `${address}: HTML, gzip`).toBeLessThanOrEqual(gzip * kilobyte);
    expect.soft(brotliCompressSync(html).length, `${address}: HTML, Brotli`).toBeLessThanOrEqual(brotli * kilobyte);
    const newcomer = await open({ serviceWorkers: 'block' });
    const [first] = await Promise.all([newcomer.waitForResponse(server.base + address), newcomer.goto(server.base + address)]);
    expect.soft(gzipSync(await first.body()).length, `${address}: with the style of its first painting, gzip`).toBeLessThanOrEqual(styled * kilobyte);
    const page = await open({ serviceWorkers: 'block' });
    const scripts = await fetched(page, address, '.js');
    const sheets = await fetched(await page.context().newPage(), address, '.css');
    expect(scripts.length, address).toBeGreaterThan(0);
    expect.soft(await gzipped(scripts), `${address}: scripts, gzip`).toBeLessThanOrEqual(4.4 * kilobyte);
    expect.soft(await gzipped(sheets), `${address}: styles, gzip`).toBeLessThanOrEqual(style * kilobyte);
  }
});
