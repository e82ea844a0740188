import { expect, test } from 'vitest';
import { writeLlms, writeManifest, writeOpenSearch, writeRobots, writeSecurity } from './texts';

process.env.SITE_URL = 'https://news.example';
process.env.DATABASE_URL = 'postgres://nobody@localhost/none';

test('robots.txt keeps the desk out and names the sitemaps', () => {
  const text = writeRobots();
  expect(text).toContain('Disallow: /desk\n');
  expect(text).toContain('Sitemap: https://news.example/sitemap.xml\n');
});

test('security.txt has the fields of RFC 9116 and expires in less than a year', () => {
  const now = new Date('2026-05-17T10:00:00Z');
  const text = writeSecurity('security@news.example', now);
  expect(text).toBe(
    'Contact: mailto:security@news.example\nExpires: 2027-05-01T00:00:00Z\nPreferred-Languages: en, ru, zh\nCanonical: https://news.example/.well-known/security.txt\n',
  );
  const expires = Date.parse(/Expires: (.+)/.exec(text)?.[1] ?? '');
  expect(expires - now.getTime()).toBeLessThan(366 * 86_400_000);
  expect(writeSecurity(null, now)).toContain('Contact: https://news.example/en/contact\n');
  expect(writeSecurity('x\nContact: evil', now)).toContain('Contact: https://news.example/en/contact\n');
});

test('opensearch.xml searches in its language', () => {
  const text = writeOpenSearch('ru', 'A newspaper with a long name', 'Search & find');
  expect(text).toContain('template="https://news.example/ru/search?q={searchTerms}"');
  expect(text).toContain('<ShortName>A newspaper with</ShortName>');
  expect(text).toContain('Search &#38; find');
});

test('llms.txt leads to Markdown', () => {
  const entry = { path: '/en/news/a', locale: 'en', headline: 'One [two]', publishedAt: new Date('2026-05-02T10:00:00Z') } as const;
  const text = writeLlms({
    name: 'Infoshos',
    tagline: 'News',
    sections: [{ slug: 'economy', name: 'Economy' }],
    latest: { en: [entry], ru: [], zh: [] },
    pages: [{ locale: 'ru', slug: 'privacy', headline: 'Данные [ваши]' }],
  });
  expect(text.startsWith('# Infoshos\n\n> News\n')).toBe(true);
  expect(text).toContain('- [One \\[two\\]](https://news.example/en/news/a.md): 2026-05-02');
  expect(text).toContain('## About the paper\n\n- [Данные \\[ваши\\]](https://news.example/ru/privacy.md): Русский\n');
});

test('a manifest can be installed', () => {
  const manifest = JSON.parse(writeManifest('zh', '信息门户', '新闻', [{ name: '搜索', path: '/zh/search' }]));
  expect(manifest).toMatchObject({ start_url: '/zh', scope: '/', display: 'standalone', lang: 'zh-Hans' });
  expect(manifest.icons.map((icon: { sizes: string; purpose: string }) => `${icon.sizes} ${icon.purpose}`)).toEqual([
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ]);
});
