import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, type MadeArticle, makeArticle, makePage, makePerson, makeSection, makeState } from '@/db/factories';
import { comments, listings, reads, stories, storyPeople, storyRelated, storyStates } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { signedIn } from '@/testing/people';
import { listDeskArticles } from '../articles/editing/queries';
import * as article from '../articles/reading/article-queries';
import * as lists from '../articles/reading/list-queries';
import { admit } from '../comments/posting/admit';
import { getCommentFeed } from '../comments/reading/feed';
import { findStoryPlace } from '../comments/reading/queries';
import { feedFormats } from '../feeds/feed';
import { getFeed } from '../feeds/queries';
import { findStories } from '../front/queries';
import { listPageLinks } from '../pages/queries';
import { recordRead } from '../read-counts/record';
import { search } from '../search/queries';
import { readSearch } from '../search/query';
import { reportTypo } from '../typos/report';
import { answerMarkdown, answerPageMarkdown } from './article-files';
import { listChunk, listNewest, listNewsForSitemap } from './queries';
import { answerSeoFile } from './routes';

vi.mock('next/cache', () => ({ unstable_cache: (make: () => unknown) => make, revalidateTag: () => undefined }));
process.env.SITE_URL = 'https://news.example';
withDatabase();

const word = 'zanzibar';
const later = new Date(Date.now() + 3_600_000);
let story: MadeArticle;
let page: MadeArticle;
let person: number;
let day = '';

/** Puts a page wherever a story could stand, as no editor can. */
async function pushIn(storyId: number): Promise<void> {
  const db = database();
  await db.insert(storyStates).values({ storyId, iso2: 'UZ' });
  await db.insert(storyPeople).values({ storyId, personId: person });
  await db.insert(storyRelated).values({ storyId: story.storyId, relatedId: storyId });
  await db.update(stories).set({ pinnedPosition: 1, pinnedUntil: later, breakingUntil: later }).where(sql`id = ${storyId}`);
  await db.insert(reads).values({ storyId, locale: 'en', day: sql`current_date`, count: 1000 });
  const said = { storyId, locale: 'en', language: 'en', authorName: 'Reader', text: `On ${word}.`, status: 'approved' as const };
  await db.insert(comments).values([1, 2, 3].map((at) => ({ ...said, receiptHash: `${storyId}-${at}` })));
}

beforeAll(async () => {
  const sectionId = await makeSection({ slug: 'transport' });
  await makeState('UZ');
  person = await makePerson({ public: true });
  story = await makeArticle({ slug: 'open', headline: 'An open story', sectionId, states: ['UZ'], publishedAt: new Date(Date.now() - 60_000) });
  page = await makePage({ slug: 'privacy', headline: `Page of ${word}`, standfirst: word, body: bodyOf(word), publishedAt: new Date() });
  const draft = await makePage({ slug: 'hidden', headline: `Secret ${word}`, standfirst: word, body: bodyOf(word), status: 'draft', inFooter: true });
  for (const article of [page, draft]) await pushIn(article.storyId);
  const { rows } = await database().execute<{ day: string }>(sql`select published_day::text as day from articles where id = ${story.id}`);
  day = rows[0]?.day ?? '';
});

const none = (found: unknown) => expect(JSON.stringify(found)).not.toMatch(/zanzibar|\/en\/privacy|\/en\/hidden/i);

describe('a page stands in no list of news', () => {
  const surfaces: Record<string, () => Promise<unknown>> = {
    latest: () => lists.getLatestPage('en', 1),
    section: async () => lists.listByKey('en', 'section', 1),
    state: () => lists.listByKey('en', 'state', 'UZ'),
    person: () => lists.listByKey('en', 'person', person),
    day: () => lists.listByDay('en', day),
    pinned: () => lists.listPinned('en'),
    breaking: () => lists.listBreakingCards('en'),
    'most read': () => lists.listMostRead('en'),
    'most discussed': () => lists.listMostDiscussed('en'),
    related: async () => article.listRelated((await article.getArticleById(story.id)) as article.Article),
    article: () => article.getArticleById(page.id),
    'news sitemap': () => listNewsForSitemap(),
    newest: () => listNewest('en', 20),
    'the news of llms.txt': async () => (await (await answerSeoFile('llms.txt')).text()).split('## Latest').slice(1),
    'search by filters': () => search('en', readSearch({ from: '2020-01-01' })),
    'search by a state': () => search('en', readSearch({ state: 'uz', q: word })),
    'front of the desk': async () => findStories('en', word),
    'articles of the desk': async () => listDeskArticles(await signedIn('editor'), { text: word }),
  };
  test.each(Object.keys(surfaces))('%s', async (name) => none(await surfaces[name]?.()));

  test.each(Object.keys(feedFormats) as (keyof typeof feedFormats)[])('feeds: %s', async (name) => {
    for (const [scope, slug] of [
      ['all', ''],
      ['section', 'transport'],
      ['state', 'uz'],
    ] as const) {
      const feed = await getFeed('en', scope, slug);
      expect(feed?.items.map((item) => item.title)).toEqual(['An open story']);
      if (feed) none(feedFormats[name].write(feed));
    }
  });

  test('and in no table that lists are read from', async () => {
    const rows = await database().select().from(listings);
    expect(new Set(rows.map((row) => row.articleId))).toEqual(new Set([story.id]));
    expect(await lists.listDayCounts('en', '2020-01-01', '2099-01-01')).toEqual([{ day, count: 1 }]);
  });
});

describe('a page is neither discussed, counted nor reported', () => {
  test('no comment, no discussion, no feed of it', async () => {
    expect(await findStoryPlace(page.storyId, 'en')).toBeNull();
    none(await getCommentFeed('en', 'privacy'));
    const input = { locale: 'en', story: page.storyId, text: 'x', name: 'Reader', parent: null } as unknown as Parameters<typeof admit>[0]['input'];
    await expect(admit({ actor: { kind: 'guest', address: 'x' }, input, proof: null })).rejects.toMatchObject({ reason: 'not-found' });
  });

  test('no reading, no typo report', async () => {
    const before = await database().select().from(reads);
    await recordRead({ locale: 'en', slug: 'privacy' });
    expect(await database().select().from(reads)).toEqual(before);
    const report = { articleId: page.id, locale: 'en', revision: 1, exact: word, proposal: 'x', website: '' } as unknown as Parameters<typeof reportTypo>[1];
    await expect(reportTypo({ kind: 'guest', address: 'x' }, report)).rejects.toMatchObject({ reason: 'not-found' });
  });
});

describe('a page that is public is found', () => {
  test('by search, as a page; in the sitemap; as Markdown', async () => {
    const { hits } = await search('en', readSearch({ q: word }));
    expect(hits.map((hit) => [hit.card.kind, hit.card.slug, hit.card.section])).toEqual([['page', 'privacy', null]]);
    expect((await listChunk(1)).map((entry) => entry.path).sort()).toEqual(['/en/news/open', '/en/privacy']);
    const file = await answerPageMarkdown('en', 'privacy');
    expect(file.headers.get('link')).toBe('<https://news.example/en/privacy>; rel="canonical"');
    expect(await file.text()).toContain('\nurl: "https://news.example/en/privacy"\n');
    expect((await answerMarkdown('en', 'privacy')).headers.get('location')).toBe('https://news.example/en/privacy.md');
  });

  test('by machines that read llms.txt', async () => {
    expect(await (await answerSeoFile('llms.txt')).text()).toContain(
      `## About the paper\n\n- [Page of ${word}](https://news.example/en/privacy.md): English\n`,
    );
  });

  test('and one that is not is nowhere', async () => {
    expect(await (await answerSeoFile('llms.txt')).text()).not.toMatch(/secret|hidden/i);
    for (const answer of [await answerPageMarkdown('en', 'hidden'), await answerMarkdown('en', 'hidden')]) expect(answer.status).toBe(404);
    expect((await listPageLinks('en')).map((link) => link.slug)).toEqual(['privacy']);
  });
});
