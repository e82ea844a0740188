import { expect, test } from 'vitest';
import { type CachedPage, PageCache } from './page-cache';

const page = (text: string): CachedPage => ({
  status: 200,
  headers: {},
  etag: '"a"',
  identity: Buffer.from(text),
  length: Buffer.byteLength(text),
  gzip: Buffer.from('packed'),
  br: null,
  styled: null,
  source: '"a"',
});

test('a page is new until a change is applied, or its time is over', () => {
  let now = 0;
  const pages = new PageCache(1_000_000, () => now);
  const a = page('a');
  pages.put('/en', a, 7, 30);
  expect(pages.get('/en', 7)).toBe(a);
  expect(pages.get('/en', 8)).toBeNull();
  expect(pages.last('/en')).toBe(a);
  now = 30_000;
  expect(pages.get('/en', 7)).toBeNull();
});

test('ten thousand pages take the room that was given; the longest unused go first', () => {
  const pages = new PageCache(1_000_000, () => 0);
  const first = page('x'.repeat(5000));
  pages.put('/first', first, 1, 30);
  for (let at = 0; at < 10_000; at += 1) {
    pages.put(`/${at}`, page('x'.repeat(5000)), 1, 30);
    if (at % 50 === 0) expect(pages.get('/first', 1)).toBe(first);
    expect(pages.size.bytes).toBeLessThanOrEqual(1_000_000);
  }
  expect(pages.size.pages).toBeGreaterThan(100);
  expect(pages.get('/0', 1)).toBeNull();
  expect(pages.get('/9999', 1)).not.toBeNull();
});

test('what is put in the place of a page, packed later or taken out is counted once', () => {
  const pages = new PageCache(1_000_000, () => 0);
  const [a, b] = [page('a'.repeat(1000)), page('b'.repeat(1000))];
  pages.put('/en', a, 1, 30);
  const { bytes } = pages.size;
  pages.put('/en', b, 2, 30);
  expect(pages.size).toEqual({ pages: 1, bytes });
  pages.pack('/en', b, b, Buffer.alloc(100));
  expect(pages.size.bytes).toBe(bytes + 100);
  pages.pack('/en', a, a, Buffer.alloc(100));
  expect(pages.size.bytes).toBe(bytes + 100);
  // Kept elsewhere too, and packed there.
  b.br = Buffer.alloc(500);
  pages.drop('/en');
  expect(pages.size).toEqual({ pages: 0, bytes: 0 });
});
