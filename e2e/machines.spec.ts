import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './fixtures';
import { locales, storyPath } from './kinds';
import { makeArticle, makeOwnSection } from './rows';

const feedNames = ['feed.xml', 'atom.xml', 'feed.json'];

async function wellFormed(request: APIRequestContext, page: import('@playwright/test').Page, path: string): Promise<string> {
  const response = await request.get(path);
  expect(response.status(), path).toBe(200);
  const text = await response.text();
  const problem = await page.evaluate(
    (source) => new DOMParser().parseFromString(source, 'application/xml').querySelector('parsererror')?.textContent ?? '',
    text,
  );
  expect(problem, path).toBe('');
  return text;
}

test('every page that has feeds has all three, well formed, named after themselves', async ({ request, page }) => {
  const pages = await wellFormed(request, page, '/sitemaps/pages.xml');
  const first = (kind: string) => new RegExp(`/en/${kind}/[a-z0-9-]+`).exec(pages)?.[0] ?? '';
  for (const home of ['/en', '/ru', '/zh', first('sections'), first('states'), first('institutions'), first('tags')].filter(Boolean)) {
    for (const name of feedNames) {
      const path = `${home}/${name}`;
      if (name.endsWith('.json')) {
        const feed = (await (await request.get(path)).json()) as { version: string; feed_url: string };
        expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
        expect(new URL(feed.feed_url).pathname).toBe(path);
      } else expect(await wellFormed(request, page, path)).toContain(`${path}" rel="self"`.replace(/" rel.*/, '"'));
    }
  }
});

test('a feed has unique ids, valid dates in order and full texts', async ({ request }) => {
  const feed = (await (await request.get('/en/feed.json')).json()) as {
    items: { id: string; url: string; content_html: string; date_published: string; date_modified: string }[];
  };
  expect(new Set(feed.items.map((item) => item.id)).size).toBe(feed.items.length);
  const dates = feed.items.map((item) => Date.parse(item.date_published));
  expect(dates).toEqual([...dates].sort((a, b) => b - a));
  for (const item of feed.items) {
    expect(item.id).toMatch(/^tag:[^,]+,\d{4}:article\/\d+$/);
    expect(item.content_html).toContain('<p>');
    expect(Date.parse(item.date_modified)).toBeGreaterThanOrEqual(Date.parse(item.date_published));
  }
});

test('who has a feed already is told so', async ({ request, db }) => {
  // Of a section that no other journey writes in, so that it stays as it was.
  const slug = `feeds-${randomUUID()}`;
  await makeArticle({ sectionId: await makeOwnSection(db, { slug }) }, db);
  for (const name of feedNames) {
    const path = `/en/sections/${slug}/${name}`;
    const first = await request.get(path);
    const { etag, 'last-modified': modified } = first.headers();
    expect(etag).toMatch(/^W\/"/);
    expect((await request.get(path, { headers: { 'if-none-match': etag ?? '' } })).status()).toBe(304);
    expect((await request.get(path, { headers: { 'if-modified-since': modified ?? '' } })).status()).toBe(304);
    expect((await request.get(path, { headers: { 'if-none-match': '"another"' } })).status()).toBe(200);
  }
});

test('what does not exist has no feed', async ({ request }) => {
  for (const path of ['/xx/feed.xml', '/en/sections/no-such/feed.xml', '/en/states/xx/atom.xml', '/en/tags/..%2f/feed.json', '/en/states/toolong/feed.xml'])
    expect((await request.get(path)).status(), path).toBe(404);
});

test('sitemaps are well formed, and what they list answers', async ({ request, page }) => {
  const index = await wellFormed(request, page, '/sitemap.xml');
  const chunks = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map((found) => new URL(found[1] ?? '').pathname);
  expect(chunks).toContain('/sitemaps/pages.xml');
  for (const chunk of chunks) {
    const text = await wellFormed(request, page, chunk);
    const listed = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map((found) => new URL(found[1] ?? '').pathname);
    expect(listed.length).toBeLessThanOrEqual(50_000);
    expect(new Set(listed).size).toBe(listed.length);
    // What another journey withdraws meanwhile is listed no longer.
    for (const path of listed.filter((_, at) => at % Math.ceil(listed.length / 12) === 0))
      await expect
        .poll(async () => (await request.get(path)).status() === 200 || !(await (await request.get(chunk)).text()).includes(`${path}<`), { message: path })
        .toBe(true);
  }
  await wellFormed(request, page, '/news-sitemap.xml');
});

test('a story as Markdown and as a card', async ({ request }) => {
  for (const locale of locales) {
    const path = storyPath(locale);
    const markdown = await request.get(`${path}.md`);
    expect(markdown.headers()['content-type']).toBe('text/markdown; charset=utf-8');
    expect(await markdown.text()).toMatch(/^---\ntitle: "[\s\S]+\n---\n\n# /);
    const card = await request.get(`${path}/card.png`);
    expect(card.headers()['content-type']).toBe('image/png');
    const bytes = await card.body();
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  }
  for (const path of ['/en/news/no-such-story.md', '/en/news/no-such-story/card.png', '/xx/news/a.md'])
    expect((await request.get(path)).status(), path).toBe(404);
});

test('the small files at the root', async ({ request, page }) => {
  expect(await (await request.get('/robots.txt')).text()).toContain('Sitemap: ');
  const security = await (await request.get('/.well-known/security.txt')).text();
  expect(Date.parse(/^Expires: (.+)$/m.exec(security)?.[1] ?? '')).toBeGreaterThan(Date.now() + 30 * 86_400_000);
  expect(await (await request.get('/llms.txt')).text()).toMatch(/^# .+\n\n> .+\n/);
  for (const path of ['/opensearch.xml', '/en/opensearch.xml', '/ru/opensearch.xml', '/zh/opensearch.xml'])
    expect(await wellFormed(request, page, path)).toContain('{searchTerms}');
});

test('the paper can be installed', async ({ request }) => {
  for (const locale of ['en', 'ru', 'zh']) {
    const manifest = (await (await request.get(`/${locale}/manifest.webmanifest`)).json()) as { start_url: string; icons: { src: string }[] };
    expect(manifest.start_url).toBe(`/${locale}`);
    for (const icon of manifest.icons) expect((await request.get(icon.src)).headers()['content-type']).toBe('image/png');
  }
  expect((await request.get('/sw.js')).status()).toBe(200);
});
