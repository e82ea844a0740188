import type { Page } from '@playwright/test';
import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { articles, drafts, invalidations } from '@/db/schema';
import { saved } from './editor-page';
import { expect, test } from './fixtures';
import { makeArticle } from './rows';

/** As text: so many levels are too deep for JSON.stringify. */
const deep = (levels: number) => {
  const open = Array.from({ length: levels }, (_, at) => `{"type":"blockquote","attrs":{"id":"q${at}"},"content":[`).join('');
  return `{"type":"doc","content":[${open}{"type":"paragraph","attrs":{"id":"p"}}${']}'.repeat(levels)}]}`;
};
const paragraph = (content: unknown) => JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'p' }, content }] });
const linked = (href: string) => paragraph([{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }]);

/**
 * An article with a text, and what its editor sends when it saves, to be sent again with other
 * steps.
 */
async function captureSave(db: Database, page: Page) {
  await page.goto('/desk/articles/new');
  await page.getByLabel('Headline').fill(`Hostile ${Date.now().toString(36)}`);
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await page.waitForURL(/\/desk\/articles\/\d+$/);
  await page.getByRole('textbox', { name: 'Text', exact: true }).click();
  const [request] = await Promise.all([
    page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/joint') && (request.postData() ?? '').includes('stepType')),
    page.keyboard.type('A text.'),
  ]);
  await saved(page);
  const articleId = Number(/\d+$/.exec(page.url())?.[0]);
  const [draft] = await db.select({ version: drafts.version }).from(drafts).where(eq(drafts.articleId, articleId));
  const sent = { articleId, version: draft?.version, client: 'hostile-journey', fields: {}, steps: [] };
  const send = async (steps: string, more: object = {}) => {
    const json = JSON.stringify({ ...sent, ...more, steps: 'STEPS' }).replace('"STEPS"', () => steps);
    const answer = await page.request.post(request.url(), { headers: { origin: new URL(page.url()).origin }, multipart: { json } });
    return { status: answer.status(), text: await answer.text() };
  };
  return { send };
}

/** A step that puts what stands in a document at the head of the text. */
const insert = (document: string) => `[{"stepType":"replace","from":0,"to":0,"slice":{"content":${document.slice(document.indexOf('['), -1)}}}]`;

test('hostile steps sent straight to the server are refused with their reason, and the draft stays as it was', async ({ db, editor: page }) => {
  const { send } = await captureSave(db, page);
  const cases: [string, number, string][] = [
    ['body-', 422, insert(deep(60))],
    ['body-shape', 422, insert(deep(5000))],
    ['body-shape', 422, insert(JSON.stringify({ type: 'doc', content: [{ type: 'script', attrs: { id: 'a' } }] }))],
    ['body-bad-link', 422, insert(linked('javascript:alert(1)'))],
    ['body-bad-link', 422, insert(linked('java\tscript:alert(1)'))],
    ['body-bad-link', 422, insert(linked(' \u0001javascript:alert(1)'))],
    ['too-large', 413, insert(paragraph([{ type: 'text', text: 'x'.repeat(10_000_000) }]))],
    ['body-shape', 422, insert(paragraph([{ type: 'text', text: 'x', marks: 7 }]))],
    ['body-shape', 422, '[{"stepType":"replace","from":0,"to":900000}]'],
    ['body-shape', 422, '["not a step", null, 7]'],
    ['body-shape', 422, '[{"stepType":"__proto__"}]'],
    ['bad-input', 422, '"not a list"'],
  ];
  for (const [reason, status, steps] of cases) {
    const answer = await send(steps);
    expect([steps.slice(0, 120), answer.status, answer.text.includes(reason) ? reason : answer.text.slice(0, 300)]).toEqual([
      steps.slice(0, 120),
      status,
      reason,
    ]);
  }
  expect((await send('[]', { version: undefined })).text).toContain('version-required');
  expect((await send('[]', { version: 900_000 })).text).toContain('version-required');
  expect((await send('[]', { client: '<script>' })).text).toContain('bad-input');
  expect((await send('[]', { articleId: 999_999_999 })).text).toContain('not-found');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toHaveText('A text.');
});

test('whoever may not write in a row is told that there is none', async ({ db, contributor: page, moderator }) => {
  const { send } = await captureSave(db, page);
  const other = await makeArticle({ status: 'draft', revision: 0, publishedAt: null }, db);
  expect((await send('[]', { articleId: other.id, version: 1 })).text).toContain('not-found');
  for (const path of [`/desk/articles/${other.id}`, `/desk/articles/${other.id}/history`, `/desk/articles/${other.id}/preview`, '/desk/people'])
    expect([path, (await moderator.request.get(path)).status()]).toEqual([path, 404]);
});

// In Chinese and of yesterday: other journeys read the English texts, and the newest story of each
// language.
test('a bad row that is stored already makes no page fail', async ({ baseURL, db, administrator: page }) => {
  test.setTimeout(90_000);
  const yesterday = new Date(Date.now() - 36 * 3_600_000);
  const bodies: string[] = [
    deep(3000),
    linked('java\tscript:alert(1)'),
    '"words without a document"',
    'null',
    '[]',
    '{"type":"doc","content":[{"type":"marquee","content":"x"},null,7,{"type":"figure","attrs":{"mediaId":"x","id":4}},{"type":"embed","attrs":{"url":"data:x"}}]}',
    '{"type":"doc","content":[{"type":"paragraph","attrs":null,"content":[{"type":"text","text":{"a":1},"marks":[null,{"type":"link"}]}]}]}',
    '{"type":"doc","content":{"not":"a list"}}',
  ];
  for (const [at, body] of bodies.entries()) {
    const article = await makeArticle({ locale: 'zh', headline: `Bad row ${at}`, publishedAt: yesterday }, db);
    await db.execute(sql`update articles set body = ${body}::jsonb where id = ${article.id}`);
    const [row] = await db.select().from(articles).where(eq(articles.id, article.id));
    if (!row) throw new Error('no row');
    await db.insert(drafts).values({ articleId: article.id, slug: row.slug, headline: row.headline, body: { type: 'doc', content: [] }, baseRevision: 1 });
    await db.execute(sql`update drafts set body = ${body}::jsonb where article_id = ${article.id}`);
    const paths = [
      `/zh/news/${article.slug}`,
      `/zh/news/${article.slug}.md`,
      '/zh/feed.xml',
      '/zh/feed.json',
      `/desk/articles/${article.id}`,
      `/desk/articles/${article.id}/history`,
      `/desk/articles/${article.id}/preview`,
      `/desk/articles/${article.id}/ready`,
    ];
    for (const path of paths) {
      const answer = await page.request.get(`${baseURL}${path}`);
      expect([at, path, answer.status()]).toEqual([at, path, 200]);
      expect(await answer.text()).not.toContain('href="java');
    }
    if (at < 4) {
      await page.goto(`/desk/articles/${article.id}`);
      await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toBeVisible();
    }
    await db.execute(sql`update articles set status = 'withdrawn', withdrawn_at = now(), body = '{"type":"doc","content":[]}' where id = ${article.id}`);
    await db.insert(invalidations).values({
      tags: [`article:${article.id}`, `slug:zh:${article.slug}`, 'latest:zh', 'front:zh', 'feeds:zh', 'sitemaps'],
      paths: ['/zh/feed.json', '/zh/feed.xml'],
      cause: 'journey',
    });
  }
  await expect.poll(async () => (await page.request.get(`${baseURL}/zh/feed.json`)).text().then((text) => text.includes('Bad row'))).toBe(false);
});
