import { eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { bodyOf, type MadeArticle } from '@/db/factories';
import {
  articles,
  comments,
  institutions,
  invalidations,
  people,
  reads,
  sections,
  stories,
  storyInstitutions,
  storyPeople,
  storyRelated,
  storyStates,
  storyTags,
  tags,
} from '@/db/schema';
import { expect, test } from './fixtures';
import { makeArticle } from './rows';

const mark = Date.now().toString(36);
const secret = `zanzibar${mark}`;
const known = `samarkand${mark}`;
const later = new Date(Date.now() + 86_400_000);
const places = { section: 'culture', state: 'la', institution: 'interbank', tag: 'sport', person: 'meera-iyer' };

async function idOf(db: Database, table: typeof sections | typeof institutions | typeof tags | typeof people, slug: string): Promise<number> {
  const [row] = await db.select({ id: table.id }).from(table).where(eq(table.slug, slug));
  if (!row) throw new Error(`the sample edition has no ${slug}`);
  return row.id;
}

type Ids = Record<'section' | 'institution' | 'tag' | 'person', number>;

async function place(db: Database, { storyId }: MadeArticle, ids: Ids): Promise<void> {
  await db.insert(storyStates).values({ storyId, iso2: 'LA', position: 0 });
  await db.insert(storyInstitutions).values({ storyId, institutionId: ids.institution });
  await db.insert(storyTags).values({ storyId, tagId: ids.tag });
  await db.insert(storyPeople).values({ storyId, personId: ids.person });
}

/**
 * Stories that no reader may see, each wherever an editor could have put it: placed, pinned,
 * breaking, related, most read, discussed.
 */
async function hide(db: Database, ids: Ids, open: MadeArticle): Promise<MadeArticle[]> {
  const given = { sectionId: ids.section, headline: `Secret ${secret}`, standfirst: secret, dateline: secret, body: bodyOf(`A text of ${secret}.`) };
  const hidden = [
    await makeArticle({ ...given, status: 'draft', slug: `draft-${mark}` }, db),
    await makeArticle({ ...given, status: 'in_review', slug: `in-review-${mark}` }, db),
    await makeArticle({ ...given, status: 'scheduled', scheduledAt: later, slug: `scheduled-${mark}` }, db),
    await makeArticle({ ...given, status: 'scheduled', scheduledAt: later, embargoUntil: later, slug: `embargoed-${mark}` }, db),
  ];
  const storyIds = hidden.map((article) => article.storyId);
  for (const article of hidden) await place(db, article, ids);
  await db
    .update(stories)
    .set({ breakingUntil: later, pinnedPosition: sql`${stories.id}`, pinnedUntil: later })
    .where(inArray(stories.id, storyIds));
  await db.insert(storyRelated).values(storyIds.map((relatedId, position) => ({ storyId: open.storyId, relatedId, position })));
  await db.insert(reads).values(storyIds.map((storyId) => ({ storyId, locale: 'en', day: sql`current_date`, count: 1_000_000 })));
  for (const storyId of storyIds)
    await db.insert(comments).values(
      Array.from({ length: 6 }, (_, at) => ({
        storyId,
        locale: 'en',
        language: 'en',
        authorName: `Reader of ${secret}`,
        text: `I know of ${secret}.`,
        status: 'approved' as const,
        receiptHash: `${mark}-${storyId}-${at}`,
      })),
    );
  return [...hidden, await makeArticle({ ...given, locale: 'ru', storyId: open.storyId, status: 'draft', slug: `draft-ru-${mark}` }, db)];
}

test('drafts, scheduled and embargoed stories are on no page, in no feed, sitemap, payload or card', async ({ request, db }) => {
  test.setTimeout(90_000);
  const ids = {
    section: await idOf(db, sections, places.section),
    institution: await idOf(db, institutions, places.institution),
    tag: await idOf(db, tags, places.tag),
    person: await idOf(db, people, places.person),
  };
  const publishedAt = new Date();
  const open = await makeArticle({ sectionId: ids.section, headline: `Seen ${known}`, standfirst: known, publishedAt }, db);
  await place(db, open, ids);
  const hidden = await hide(db, ids, open);
  await db.insert(comments).values({
    storyId: open.storyId,
    locale: 'en',
    language: 'en',
    authorName: 'Reader',
    text: `On ${known}.`,
    status: 'approved',
    receiptHash: `${mark}-open`,
  });
  // The archive's day is the paper's, which is another than the story's for eight hours of each
  // day.
  const [at] = await db.select({ day: articles.publishedDay }).from(articles).where(eq(articles.id, open.id));
  const day = at?.day ?? '';
  const listed = ['section', 'state', 'institution', 'tag'].map((kind) => `/en/${kind}s/${places[kind as keyof typeof places]}`);
  await db.insert(invalidations).values({
    tags: [
      'front:en',
      'latest:en',
      'state:en:LA',
      'feeds:en',
      'sitemaps',
      'archive:en',
      `day:en:${day}`,
      `story:${open.storyId}`,
      `comments:${open.storyId}`,
    ].concat(Object.entries(ids).map(([kind, id]) => `${kind}:en:${id}`)),
    paths: [],
    cause: 'journey',
  });

  const pages = ['/en', '/en/news', ...listed, `/en/people/${places.person}`, `/en/archive/${day.replaceAll('-', '/')}`, `/en/news/${open.slug}`];
  const files = ['', ...listed.map((path) => path.slice(3))].flatMap((path) => ['feed.xml', 'atom.xml', 'feed.json'].map((name) => `/en${path}/${name}`));
  const machines = [
    '/sitemaps/articles-1.xml',
    '/news-sitemap.xml',
    '/llms.txt',
    '/en/comments.xml',
    `/en/news/${open.slug}/comments.xml`,
    `/en/news/${open.slug}.md`,
  ];
  const searches = [`q=${known}`, `section=${places.section}`, `state=${places.state}`].map((asked) => `/en/search?${asked}`);
  const clean = (text: string, where: string) => {
    expect.soft(text.toLowerCase().includes(secret), where).toBe(false);
    for (const article of hidden) expect.soft(text.includes(`/news/${article.slug}`), `${where}: ${article.slug}`).toBe(false);
  };
  for (const path of [...pages, ...files, ...machines, ...searches]) {
    const isOpen = path === '/en/comments.xml' ? `On ${known}` : path.startsWith('/sitemaps') ? open.slug : known;
    await expect.poll(async () => (await (await request.get(path)).text()).includes(isOpen), { message: `${path} is fresh`, intervals: [50] }).toBe(true);
    clean(await (await request.get(path)).text(), path);
  }
  for (const path of pages) {
    const payload = await request.get(path, { headers: { rsc: '1' } });
    // The framework's flight data is for the desk alone: whoever asks a reader's address for it
    // gets the page.
    expect.soft(payload.headers()['content-type'], path).toContain('text/html');
    clean(await payload.text(), `payload of ${path}`);
  }
  for (const path of [
    '/en/states',
    '/en/archive',
    '/en/corrections',
    '/en/saved',
    '/sitemap.xml',
    '/sitemaps/pages.xml',
    '/en/search?q=Secret',
    `/en/search?q=${secret.slice(0, -1)}x`,
    '/ru',
    '/ru/news',
  ])
    clean((await (await request.get(path)).text()).replaceAll(`${secret.slice(0, -1)}x`, ''), path);
  for (const { locale, slug, storyId } of hidden) {
    const own = `/${locale}/news/${slug}`;
    for (const path of [own, `${own}.md`, `${own}/markdown`, `${own}/card.png`, `${own}/comments.xml`]) {
      const answer = await request.get(path);
      expect.soft(answer.status(), path).toBe(404);
      clean((await answer.text()).replaceAll(own, ''), path);
    }
    const payload = await request.get(own, { headers: { rsc: '1' } });
    clean((await payload.text()).replaceAll(own, '').replaceAll(slug, ''), `payload of ${own}`);
    if (storyId !== open.storyId) expect.soft((await request.get(`/en/comments?story=${storyId}`)).status(), `the discussion of ${slug}`).toBe(404);
  }
  await db
    .update(stories)
    .set({ breakingUntil: null, pinnedPosition: null, pinnedUntil: null })
    .where(
      inArray(
        stories.id,
        hidden.map((article) => article.storyId),
      ),
    );
});
