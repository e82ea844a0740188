import { beforeAll, describe, expect, test, vi } from 'vitest';
import { bodyOf, makeArticle, makeSection, makeState } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import { feedFormats } from '../feeds/feed';
import { getFeed } from '../feeds/queries';
import { search } from '../search/queries';
import { readSearch } from '../search/query';
import { answerCard, answerMarkdown } from './article-files';
import { listChunk, listNewest, listNewsForSitemap } from './queries';
import { answerSeoFile, answerSitemap } from './routes';

vi.mock('next/cache', () => ({ unstable_cache: (make: () => unknown) => make, revalidateTag: () => undefined }));
process.env.SITE_URL = 'https://news.example';
withDatabase();

const hidden = ['draft', 'in-review', 'scheduled', 'embargoed', 'withdrawn'] as const;
const secret = 'zanzibar';
const later = new Date(Date.now() + 3_600_000);

beforeAll(async () => {
  const sectionId = await makeSection({ slug: 'transport' });
  await makeState('UZ');
  const open = await makeArticle({ slug: 'open', headline: 'An open story', sectionId, states: ['UZ'] });
  await makeArticle({ slug: 'open-zh', locale: 'zh', headline: '公开', storyId: open.storyId });
  const secretly = { sectionId, states: ['UZ'], headline: `Secret ${secret}`, standfirst: secret, body: bodyOf(secret) };
  await makeArticle({ ...secretly, slug: 'draft', status: 'draft' });
  await makeArticle({ ...secretly, slug: 'in-review', status: 'in_review' });
  await makeArticle({ ...secretly, slug: 'scheduled', status: 'scheduled', scheduledAt: later });
  await makeArticle({ ...secretly, slug: 'embargoed', status: 'scheduled', scheduledAt: later, embargoUntil: later });
  await makeArticle({ ...secretly, slug: 'withdrawn', status: 'withdrawn' });
  await makeArticle({ ...secretly, slug: 'draft-ru', locale: 'ru', storyId: open.storyId, status: 'draft', states: [] });
});

const expectOpen = (text: string) => {
  expect(text).not.toMatch(new RegExp(secret, 'i'));
  for (const slug of [...hidden, 'draft-ru']) expect(text).not.toContain(`/news/${slug}`);
};

describe('what is not public appears nowhere', () => {
  test('search', async () => {
    for (const given of [{ q: secret }, { q: 'zanzibr' }, { section: 'transport' }, { state: 'uz' }] as Record<string, string>[])
      expectOpen(JSON.stringify(await search('en', readSearch(given))));
  });

  test.each(Object.keys(feedFormats) as (keyof typeof feedFormats)[])('feeds: %s', async (name) => {
    for (const [scope, slug] of [
      ['all', ''],
      ['section', 'transport'],
      ['state', 'uz'],
    ] as const) {
      const feed = await getFeed('en', scope, slug);
      expect(feed?.items.map((item) => item.title)).toEqual(['An open story']);
      if (feed) expectOpen(feedFormats[name].write(feed));
    }
  });

  test('sitemaps', async () => {
    expect((await listChunk(1)).map((entry) => entry.path)).toEqual(['/en/news/open', '/zh/news/open-zh']);
    expect((await listNewsForSitemap()).map((entry) => entry.path).sort()).toEqual(['/en/news/open', '/zh/news/open-zh']);
    for (const response of [
      await answerSitemap('articles-1.xml'),
      await answerSitemap('pages.xml'),
      await answerSeoFile('sitemap.xml'),
      await answerSeoFile('news-sitemap.xml'),
    ]) {
      expect(response.status).toBe(200);
      expectOpen(await response.text());
    }
  });

  test('an edition that is not public is no alternate', async () => {
    const [entry] = await listChunk(1);
    expect(entry?.editions).toEqual({ en: '/en/news/open', zh: '/zh/news/open-zh' });
    expectOpen(await (await answerMarkdown('en', 'open')).text());
  });

  test('llms.txt', async () => {
    expect((await listNewest('en', 20)).map((entry) => entry.headline)).toEqual(['An open story']);
    expectOpen(await (await answerSeoFile('llms.txt')).text());
  });

  test.each(hidden)('Markdown and card of an article that is %s', async (slug) => {
    const status = slug === 'withdrawn' ? 410 : 404;
    for (const answer of [answerMarkdown, answerCard]) {
      const response = await answer('en', slug);
      expect(response.status).toBe(status);
      expectOpen(await response.text());
    }
  });
});

describe('what is public is served', () => {
  test('as Markdown with front matter', async () => {
    const response = await answerMarkdown('en', 'open');
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    const text = await response.text();
    expect(text).toContain('\nurl: "https://news.example/en/news/open"\n');
    expect(text).toContain('\ntranslations: {"zh":"https://news.example/zh/news/open-zh.md"}\n');
    expect(text).toContain('\n# An open story\n');
  });

  test('as a card', async () => expect((await answerCard('zh', 'open-zh')).headers.get('content-type')).toBe('image/png'));

  test.each(['sitemap.xml', 'news-sitemap.xml', 'robots.txt', 'security.txt', 'llms.txt', 'opensearch.xml', 'manifest.webmanifest'])('%s', async (name) => {
    expect((await answerSeoFile(name)).status).toBe(200);
  });

  test.each(['articles-0.xml', 'articles-2.xml', 'articles-999999999.xml', 'articles-x.xml', '..'])('no sitemap called %s', async (name) =>
    expect((await answerSitemap(name)).status).toBe(404),
  );
  test.each(['constructor', 'toString', 'x'])('no machine file called %s', async (name) => expect((await answerSeoFile(name)).status).toBe(404));
});
