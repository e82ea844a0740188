import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from './fixtures';

const folder = mkdtempSync(path.join(os.tmpdir(), 'infoshos-mirror-'));
const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' };

/** A web server that knows files and folders, and nothing of the program. */
const server = createServer((request, response) => {
  const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://any').pathname);
  const at = path.join(folder, 'copy', asked);
  const isFolder = existsSync(at) && statSync(at).isDirectory();
  const file = isFolder ? path.join(at, 'index.html') : at;
  if (isFolder && !asked.endsWith('/')) response.writeHead(301, { location: `${asked}/` }).end();
  else if (!existsSync(file)) response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
});

async function mirror(...words: string[]): Promise<{ code: number | null; said: string }> {
  const args = [
    '--import',
    'tsx',
    'scripts/export.ts',
    '--format',
    'static',
    '--from',
    process.env.BASE_URL ?? '',
    '--out',
    path.join(folder, 'copy'),
    ...words,
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk));
  const [code] = await once(child, 'close');
  return { code, said };
}

const addressesOf = (text: string, type: string): string[] => {
  const found = type.startsWith('text/css') ? text.matchAll(/url\(["']?([^"')]+)/g) : text.matchAll(/ (?:href|src|poster)="([^"]*)"/g);
  const sets = [...text.matchAll(/ srcset="([^"]*)"/gi)].flatMap(([, set = '']) => set.split(/,\s+/).map((part) => part.split(' ')[0] ?? ''));
  return [...[...found].map(([, url = '']) => url.replaceAll('&amp;', '&')), ...sets];
};

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
test.afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});
const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

test('the public site is copied to files, and the copy is read like the site', { tag: '@long' }, async ({ page }) => {
  test.setTimeout(120_000);
  const { code, said } = await mirror('--language', 'zh');
  expect(said).toMatch(/Wrote \d+ pages and \d+ files/);
  expect(code).toBe(0);
  await page.goto(`${origin()}/`);
  await expect(page).toHaveURL(`${origin()}/zh/`);
  await page.getByRole('main').getByRole('heading').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/zh\/news\/[a-z0-9-]+\/$/);
  await expect(page.getByText('这是网站的副本，评论只能阅读，不能发表。')).toBeVisible();
  const font = await page.getByRole('heading', { level: 1 }).evaluate((element) => getComputedStyle(element).fontFamily);
  expect(font).not.toMatch(/^"?times/i);
});

test('a folder that holds something else is left alone', { tag: '@long' }, async () => {
  const { code, said } = await mirror('--language', 'zh');
  expect(code).toBe(1);
  expect(said).toContain('is there already');
});

test('every link of the copy leads to one of its files', { tag: '@long' }, async () => {
  test.setTimeout(300_000);
  const waiting = ['/'];
  const known = new Set(waiting);
  const broken: string[] = [];
  const forms: string[] = [];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const answer = await fetch(`${origin()}${at}`, { redirect: 'manual' });
    const type = answer.headers.get('content-type') ?? '';
    if (answer.status !== 200) broken.push(`${answer.status} ${at}`);
    const text = await answer.text();
    if (!/^text\/(html|css)/.test(type)) continue;
    if (text.includes('<form')) forms.push(at);
    for (const raw of addressesOf(text, type)) {
      const url = new URL(raw, `${origin()}${at}`);
      if (url.origin !== origin() || known.has(`${url.pathname}${url.search}`)) continue;
      known.add(`${url.pathname}${url.search}`);
      waiting.push(`${url.pathname}${url.search}`);
    }
  }
  expect(broken).toEqual([]);
  expect(forms).toEqual([]);
  const kinds = [/^\/zh\/news\/[a-z0-9-]+\/$/, /^\/zh\/sections\//, /^\/zh\/archive\/\d{4}\//, /^\/zh\/feed\.xml$/, /^\/media\//, /^\/fonts\//, /^\/browser\//];
  for (const kind of kinds)
    expect(
      [...known].some((path) => kind.test(path)),
      String(kind),
    ).toBe(true);
});
