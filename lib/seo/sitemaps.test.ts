import { expect, test } from 'vitest';
import { idsPerChunk, inEveryLanguage, writeNewsSitemap, writeSitemap, writeSitemapIndex } from './sitemaps';

process.env.SITE_URL = 'https://news.example';
process.env.DATABASE_URL = 'postgres://nobody@localhost/none';

test('the index has a chunk for every id', () => {
  expect(idsPerChunk).toBeLessThanOrEqual(50_000);
  const chunks = (highest: number) => writeSitemapIndex(highest).match(/articles-\d+\.xml/g)?.length ?? 0;
  expect([0, 1, idsPerChunk, idsPerChunk + 1].map(chunks)).toEqual([0, 1, 1, 2]);
  expect(writeSitemapIndex(1)).toContain('<loc>https://news.example/sitemaps/pages.xml</loc>');
});

test('an address names its other languages and itself, with x-default', () => {
  const text = writeSitemap([
    { path: '/ru/news/b', modified: new Date('2026-05-02T10:00:00Z'), editions: { ru: '/ru/news/b', zh: '/zh/news/b' } },
    { path: '/en/news/a', modified: null, editions: { en: '/en/news/a' } },
  ]);
  expect(text).toContain(
    '<url><loc>https://news.example/ru/news/b</loc><lastmod>2026-05-02T10:00:00.000Z</lastmod><xhtml:link rel="alternate" hreflang="ru" href="https://news.example/ru/news/b"/><xhtml:link rel="alternate" hreflang="zh-Hans" href="https://news.example/zh/news/b"/><xhtml:link rel="alternate" hreflang="x-default" href="https://news.example/ru/news/b"/></url>',
  );
  expect(text).toContain('<url><loc>https://news.example/en/news/a</loc></url>');
});

test('a page in every language stands there once for each', () => {
  expect(inEveryLanguage('/news').map((entry) => entry.path)).toEqual(['/en/news', '/ru/news', '/zh/news']);
});

test('the news sitemap stops at a thousand and escapes titles', () => {
  const entry = { path: '/zh/news/a', locale: 'zh', headline: 'A & <b>', publishedAt: new Date('2026-05-02T10:00:00Z') } as const;
  const text = writeNewsSitemap(
    Array.from({ length: 1200 }, () => entry),
    { en: 'Infoshos', ru: 'Infoshos', zh: 'Infoshos' },
  );
  expect(text.match(/<url>/g)).toHaveLength(1000);
  expect(text).toContain('<news:language>zh-cn</news:language>');
  expect(text).toContain('<news:title>A &#38; &#60;b&#62;</news:title>');
});
