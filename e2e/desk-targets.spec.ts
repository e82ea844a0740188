import { and, eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { articles, contactMessages, fundingNotices, institutions, media, meetings, people, redirects, sections, stateGroups, tags } from '@/db/schema';
import { expect, test } from './fixtures';
import { makeArticle } from './rows';
import { faintWords, sidewaysParts, smallTargets, strayButtons } from './targets';

const unique = Date.now().toString(36);

/** Every page of the desk, with rows in its lists: those of the sample edition, and some more. */
async function listDeskPages(db: Database): Promise<string[]> {
  const { id: article, storyId } = await makeArticle({ headline: `In every list ${unique}` }, db);
  const { id: edition } = await makeArticle({ storyId, locale: 'ru' }, db);
  const removed = { status: 'draft' as const, revision: 0, publishedAt: null, headline: `Thrown away ${unique}` };
  const { id: thrown } = await makeArticle({ ...removed, trashedAt: new Date() }, db);
  const from = { locale: 'en', name: 'A reader', email: 'reader@example.org' };
  const [message] = await db
    .insert(contactMessages)
    .values({ ...from, subject: `A letter ${unique}`, message: 'What is the train called?' })
    .returning();
  await db.insert(redirects).values({ fromPath: `/moved-${unique}`, toPath: '/about', cause: 'manual' });
  const [page] = await db
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.kind, 'page'), eq(articles.locale, 'en')))
    .limit(1);
  const first = async (table: typeof sections | typeof institutions | typeof tags | typeof people | typeof media | typeof meetings | typeof stateGroups) =>
    (await db.select({ id: table.id }).from(table).limit(1))[0]?.id;
  const [notice] = await db.select({ id: fundingNotices.id }).from(fundingNotices).limit(1);
  expect(thrown).toBeGreaterThan(0);
  return [
    ...['', '/account', '/account?totp=1', '/account/comments', '/api', '/articles', '/articles/exchange', '/articles/new'],
    ...['', '?beside=preview', `?beside=${edition}`, '/history', '/history?kind=revision&number=1', '/preview'].map((way) => `/articles/${article}${way}`),
    ...['', '?queue=approved', '/figures', '/log', '/networks', '/rules', '/rules/links', '/rules/new'].map((way) => `/comments${way}`),
    ...['/embargoes', '/figures', '/front', '/funding', `/funding/${notice?.id}`, '/import', '/log', '/look', '/menu', '/messages'],
    ...['/notices', '/pages', '/partners', '/people/invite', '/redirects', '/settings', '/states', '/states/kz', '/status', '/trash', '/typos', '/webhooks'],
    ...['/institutions', `/institutions/${await first(institutions)}`, '/media', `/media/${await first(media)}`, '/meetings'],
    ...[`/meetings/${await first(meetings)}`, `/messages/${message?.id}`, '/people', `/people/${await first(people)}`, `/articles/${page?.id}`],
    ...['/sections', `/sections/${await first(sections)}`, `/states/groups/${await first(stateGroups)}`, '/tags', `/tags/${await first(tags)}`],
  ].map((path) => `/desk${path}`);
}

test('every page of the desk fits the window, its words stand out in both lights, its targets are 24 pixels wide and high at least', async ({
  administrator: page,
  db,
}) => {
  test.setTimeout(480_000);
  for (const path of await listDeskPages(db)) {
    await page.setViewportSize({ width: 1280, height: 900 });
    const answer = await page.goto(path);
    expect.soft(answer?.status(), path).toBe(200);
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await faintWords(page), `${path}, ${colorScheme}`).toEqual([]);
    }
    for (const width of [1920, 1280, 768, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await sidewaysParts(page), `${path}, ${width} px`).toEqual([]);
      if (width === 1280 || width === 390) expect.soft(await smallTargets(page), `${path}, ${width} px`).toEqual([]);
    }
  }
});

test('the editor’s tools stand in one row beside the panel, in every language of the desk', async ({ signedIn, article }) => {
  for (const language of ['en', 'ru', 'zh'] as const) {
    const page = await signedIn('editor', language);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/desk/articles/${article.id}`);
    const bars = page.getByRole('toolbar');
    await expect(bars).toHaveCount(2);
    const tops = await bars.getByRole('button').evaluateAll((buttons) =>
      buttons
        .filter((button) => button.checkVisibility())
        .map((button) => button.getBoundingClientRect())
        .map((box) => Math.round((box.top + box.bottom) / 2)),
    );
    expect.soft(Math.max(...tops) - Math.min(...tops), language).toBeLessThan(10);
  }
});

test('in Russian, whose words are the longest, no button breaks or falls out of its row', async ({ signedIn }) => {
  const page = await signedIn('administrator', 'ru');
  for (const path of [
    '',
    '/articles',
    '/articles/exchange',
    '/comments',
    '/comments/log',
    '/front',
    '/log',
    '/media',
    '/people',
    '/redirects',
    '/tags',
    '/typos',
  ]) {
    await page.goto(`/desk${path}`);
    expect.soft(await strayButtons(page), path).toEqual([]);
  }
});
