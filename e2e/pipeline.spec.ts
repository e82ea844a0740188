import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { articles, invalidations } from '@/db/schema';
import { expect, test } from './fixtures';
import { Line, OwnServer } from './own-server';
import { makeArticle } from './rows';

const url = process.env.DATABASE_URL ?? '';
test.describe.configure({ mode: 'serial' });

/** What a commit by any instance looks like: the row and its invalidation in one transaction. */
async function rename(on: Database, article: { id: number; slug: string }, headline: string): Promise<void> {
  await on.transaction(async (tx) => {
    await tx.update(articles).set({ headline, version: sql`version + 1` }).where(eq(articles.id, article.id));
    await tx.insert(invalidations).values({
      tags: [`article:${article.id}`, `slug:en:${article.slug}`, 'front:en', 'latest:en'],
      paths: [`/en/news/${article.slug}`, '/en/news'],
      cause: 'journey',
    });
  });
}

const read = async (base: string, path: string) => {
  const answer = await fetch(`${base}${path}`, { redirect: 'manual' });
  return { status: answer.status, text: await answer.text() };
};
const shows = (base: string, path: string, text: string) =>
  expect.poll(async () => (await read(base, path)).text.includes(text), { intervals: [50] }).toBe(true);

test('what another instance commits is on this one’s pages', async ({ baseURL, db }) => {
  const base = baseURL ?? '';
  // Of this moment: an hour of other journeys fills the first page of the news.
  const article = await makeArticle({ publishedAt: new Date() }, db);
  await shows(base, `/en/news/${article.slug}`, 'Headline');
  await rename(db, article, 'Told by another instance');
  await shows(base, `/en/news/${article.slug}`, 'Told by another instance');
  await shows(base, '/en/news', 'Told by another instance');
});

test('a second commit while the page is being rendered for the first is not lost', async ({ baseURL, db }) => {
  test.setTimeout(60_000);
  const base = baseURL ?? '';
  const article = await makeArticle({}, db);
  const address = `/en/news/${article.slug}`;
  await shows(base, address, 'Headline');
  for (let turn = 1; turn <= 12; turn += 1) {
    await rename(db, article, `First of ${turn}`);
    // Stale is what the page says from the moment it is marked until its new version is stored,
    // which may be before it is asked.
    await expect
      .poll(
        async () => {
          const answer = await fetch(base + address);
          return answer.headers.get('x-nextjs-cache') !== 'HIT' || (await answer.text()).includes(`First of ${turn}`);
        },
        { timeout: 10_000, intervals: [2] },
      )
      .toBe(true);
    await rename(db, article, `Second of ${turn}`);
    await shows(base, address, `Second of ${turn}`);
  }
});

test('an address that answered 404 answers 200 once its article is there, and 410 once it is withdrawn', async ({ baseURL, db }) => {
  const base = baseURL ?? '';
  const article = await makeArticle({ status: 'draft', revision: 0 }, db);
  const address = `/en/news/${article.slug}`;
  expect((await read(base, address)).status).toBe(404);
  const touch = { tags: [`slug:en:${article.slug}`, `article:${article.id}`], paths: [address], cause: 'journey' };
  await db.transaction(async (tx) => {
    await tx.update(articles).set({ status: 'published', revision: 1, publishedAt: sql`now()` }).where(eq(articles.id, article.id));
    await tx.insert(invalidations).values(touch);
  });
  await expect.poll(async () => (await read(base, address)).status).toBe(200);
  await db.transaction(async (tx) => {
    await tx.update(articles).set({ status: 'withdrawn', withdrawnAt: sql`now()`, withdrawnNotice: 'It was not so.' }).where(eq(articles.id, article.id));
    await tx.insert(invalidations).values(touch);
  });
  await expect.poll(async () => (await read(base, address)).status).toBe(410);
  expect((await read(base, address)).text).toContain('It was not so.');
});

test('withdrawn and restored again and again, an address is never left behind', async ({ baseURL, db }) => {
  test.setTimeout(60_000);
  const base = baseURL ?? '';
  const article = await makeArticle({}, db);
  const address = `/en/news/${article.slug}`;
  const touch = { tags: [`slug:en:${article.slug}`, `article:${article.id}`, 'front:en'], paths: [address, '/en'], cause: 'journey' };
  const turn = (values: { status: 'withdrawn' | 'published'; withdrawnAt: Date | null; withdrawnNotice: string }) =>
    db.transaction(async (tx) => {
      await tx.update(articles).set(values).where(eq(articles.id, article.id));
      await tx.insert(invalidations).values(touch);
    });
  await shows(base, address, 'Headline');
  for (let round = 1; round <= 16; round += 1) {
    await turn({ status: 'withdrawn', withdrawnAt: new Date(), withdrawnNotice: `Notice ${round}` });
    // Every other time it is restored while the notice is still being rendered.
    if (round % 2 === 0) await expect.poll(async () => (await read(base, address)).status, { intervals: [5] }).toBe(410);
    await turn({ status: 'published', withdrawnAt: null, withdrawnNotice: '' });
    await expect.poll(async () => (await read(base, address)).status, { timeout: 5000, intervals: [5] }).toBe(200);
    // What is shown stays: no late rendering of the notice takes its place.
    expect((await read(base, address)).text).toContain('Headline');
  }
});

test('a change of slug leaves no old page behind', async ({ baseURL, db }) => {
  const base = baseURL ?? '';
  const article = await makeArticle({}, db);
  const old = `/en/news/${article.slug}`;
  await shows(base, old, 'Headline');
  await db.transaction(async (tx) => {
    await tx
      .update(articles)
      .set({ slug: `${article.slug}-moved` })
      .where(eq(articles.id, article.id));
    await tx
      .insert(invalidations)
      .values({ tags: [`slug:en:${article.slug}`, `slug:en:${article.slug}-moved`, `article:${article.id}`], paths: [old, `${old}-moved`], cause: 'journey' });
  });
  const leads = async () => {
    const answer = await fetch(base + old, { redirect: 'manual' });
    return [answer.status, answer.headers.get('location')];
  };
  await expect.poll(leads).toEqual([308, `${old}-moved`]);
  // Kept by now, and again when it has been marked once more: a page that became a redirect in the
  // cache had lost its Location.
  expect(await leads()).toEqual([308, `${old}-moved`]);
  await db.insert(invalidations).values({ tags: [`slug:en:${article.slug}`], paths: [old], cause: 'journey' });
  for (let turn = 0; turn < 10; turn += 1) expect(await leads()).toEqual([308, `${old}-moved`]);
  expect((await read(base, `${old}-moved`)).status).toBe(200);
});

test('a server killed right after the commit shows the change once it is back', async ({ db }) => {
  test.setTimeout(90_000);
  const server = new OwnServer(4871, url);
  await server.prepare();
  try {
    await server.start();
    const article = await makeArticle({}, db);
    await shows(server.base, `/en/news/${article.slug}`, 'Headline');
    await server.kill();
    await rename(db, article, 'Committed while nobody listened');
    await server.start();
    await shows(server.base, `/en/news/${article.slug}`, 'Committed while nobody listened');
  } finally {
    await server.remove();
  }
});

test('with the database gone, warm pages answer, and they heal by themselves when it returns', async ({ db }) => {
  test.setTimeout(90_000);
  const line = new Line(new URL(url));
  await line.open();
  const server = new OwnServer(4872, line.url());
  await server.prepare();
  try {
    await server.start();
    const article = await makeArticle({}, db);
    const address = `/en/news/${article.slug}`;
    await shows(server.base, address, 'Headline');
    await line.cut();
    await rename(db, article, 'Written while the line was cut');
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await read(server.base, address)).status).toBe(200);
    expect((await fetch(`${server.base}/api/ready`)).status).toBe(503);
    for (const [path, words] of [
      ['/en/search?q=%3Crail%3E', 'Search is unavailable'],
      ['/ru/search?q=саммит&state=cn', 'Поиск временно недоступен'],
      ['/zh/search', '搜索暂时不可用'],
    ] as const) {
      const answer = await fetch(server.base + encodeURI(decodeURI(path)));
      expect([path, answer.status, answer.headers.get('retry-after')]).toEqual([path, 503, '10']);
      expect(await answer.text()).toMatch(new RegExp(`<h1[^>]*>${words}`));
    }
    await line.open();
    await expect.poll(async () => (await read(server.base, address)).text.includes('Written while the line was cut'), { timeout: 45_000 }).toBe(true);
  } finally {
    await server.remove();
    await line.cut();
  }
});
