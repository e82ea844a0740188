import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import JSZip from 'jszip';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NoSite } from '../mirror/mirror';
import { ExportReceipt } from './receipt';
import { isCopying, siteZip } from './site-zip';

const page = (body: string) => `<!DOCTYPE html><html lang="en"><head></head><body>${body}</body></html>`;
const picture = Buffer.alloc(3 << 20, 7);
const pages: Record<string, [type: string, body: string | Buffer]> = {
  '/sitemap.xml': ['application/xml', '<urlset><url><loc>https://news.example/en</loc></url></urlset>'],
  '/en': ['text/html', page('<a href="/en/news/a">A</a> <a href="/ru">ru</a> <a href="/en/nowhere">x</a><img src="/media/large.jpg">')],
  '/en/news/a': ['text/html', page('Words')],
  '/ru': ['text/html', page('Слова')],
  '/media/large.jpg': ['image/jpeg', picture],
};
let server: Server;
let from = '';
beforeAll(async () => {
  server = createServer((request, response) => {
    const [type, body] = pages[request.url ?? ''] ?? ['text/html', page('Not here')];
    response.writeHead(pages[request.url ?? ''] ? 200 : 404, { 'content-type': type }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  from = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

test('the public site comes as a zip of what a plain web server serves, in one language where that is asked for', async () => {
  const namesIn = async (locale?: 'en') => {
    const parts: Uint8Array[] = [];
    const receipt = new ExportReceipt();
    for await (const part of siteZip(from, locale, receipt)) parts.push(part);
    const zip = await JSZip.loadAsync(Buffer.concat(parts), { checkCRC32: true });
    return { zip, receipt, names: Object.keys(zip.files) };
  };
  const { zip, receipt, names } = await namesIn();
  expect(names).toEqual(expect.arrayContaining(['en/index.html', 'en/news/a/index.html', 'ru/index.html', 'media/large.jpg', '404.html', 'sitemap.xml']));
  expect(await zip.file('en/index.html')?.async('string')).toContain('<a href="/en/news/a/">A</a>');
  expect((await zip.file('media/large.jpg')?.async('nodebuffer'))?.equals(picture)).toBe(true);
  expect(receipt.counts.places).toContainEqual(['nowhere', '/en/nowhere']);
  expect((await namesIn('en')).names).not.toContain('ru/index.html');
  expect(isCopying()).toBe(false);
});

test('left off in the middle, it asks no more; where no site answers, it says so', async () => {
  const parts = siteZip(from, undefined, new ExportReceipt());
  await parts.next();
  expect(isCopying()).toBe(true);
  await parts.return(undefined);
  expect(isCopying()).toBe(false);
  await expect(siteZip('http://127.0.0.1:9', undefined, new ExportReceipt()).next()).rejects.toThrow(NoSite);
  expect(isCopying()).toBe(false);
});
