import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { apiKeys, comments, people } from '@/db/schema';
import { type ApiScope, hashKey, newKey, startOf } from '@/lib/api/key';
import { expect, test } from './fixtures';

test('a key is made in the desk, opens the read API, and opens nothing once it is revoked', async ({ request, administrator: page }) => {
  await page.goto('/desk/api');
  await page.getByLabel('Whose key it is').fill('A partner');
  await page.getByRole('button', { name: 'Create the key' }).click();
  const key = await page.getByLabel('Copy the key now').inputValue();
  expect(key).toMatch(/^ik_[\w-]{43}$/);
  const headers = { authorization: `Bearer ${key}` };
  const answer = await request.get('/api/v1/articles?locale=en&limit=3', { headers });
  expect(answer.status()).toBe(200);
  const { data, next } = (await answer.json()) as { data: { url: string; headline: string }[]; next: string | null };
  expect(data).toHaveLength(3);
  expect(next).not.toBeNull();
  const path = new URL(data[0]?.url ?? '').pathname;
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(data[0]?.headline ?? '');
  const again = await request.get('/api/v1/articles?locale=en&limit=3', { headers: { ...headers, 'if-none-match': answer.headers().etag ?? '' } });
  expect(again.status()).toBe(304);
  expect((await request.get('/api/v1/comments', { headers })).status()).toBe(403);
  expect((await request.get('/api/v1/openapi.json')).status()).toBe(200);

  await page.goto('/desk/api');
  await expect(page.getByLabel('Copy the key now')).toHaveCount(0);
  await page
    .getByRole('listitem')
    .filter({ hasText: 'A partner' })
    .getByRole('button', { name: /Revoke/ })
    .click();
  await expect(page.getByText('The key “A partner” no longer works.')).toBeVisible();
  expect((await request.get('/api/v1/sections', { headers })).status()).toBe(401);
});

/** A key of the sample administrator's, as headers of a request. */
async function keyOf(db: Database, scope: ApiScope, perMinute: number) {
  const [maker] = await db.select({ id: people.id }).from(people).where(eq(people.role, 'administrator')).orderBy(people.id).limit(1);
  const key = newKey();
  const row = { name: `A filter, ${scope}`, scopes: [scope], perMinute, hash: hashKey(key), start: startOf(key), createdBy: maker?.id };
  await db.insert(apiKeys).values(row);
  return { authorization: `Bearer ${key}` };
}

test('a key that moderates decides through the server, within its scope, size and rate; readers see the decision, and its undo', async ({
  db,
  request,
  article,
}) => {
  const text = `Waits for a filter ${crypto.randomUUID()}`;
  const said = { storyId: article.storyId, locale: 'en', language: 'en', authorName: 'Marta', status: 'held' as const, receiptHash: crypto.randomUUID() };
  const [made] = await db
    .insert(comments)
    .values({ ...said, text })
    .returning({ id: comments.id });
  const headers = await keyOf(db, 'moderation', 7);
  const at = `/api/v1/moderation/${made?.id}`;
  const data = { decision: 'approved' };
  const shows = async (isShown: boolean) =>
    expect.poll(async () => (await (await request.get(`/en/news/${article.slug}`)).text()).includes(text)).toBe(isShown);

  const unknown = await request.post(at, { data });
  expect([unknown.status(), unknown.headers()['www-authenticate'], unknown.headers()['content-type']]).toEqual([
    401,
    'Bearer realm="api"',
    'application/problem+json; charset=utf-8',
  ]);
  expect((await request.post(at, { data, headers: await keyOf(db, 'content', 10) })).status()).toBe(403);
  for (const size of [20_000, 3_000_000]) expect((await request.post(at, { data: { ...data, note: 'x'.repeat(size) }, headers })).status()).toBe(413);
  await shows(false);

  const queue = await request.get(`/api/v1/moderation?story=${article.storyId}`, { headers });
  expect(await queue.json()).toMatchObject({ data: [{ id: made?.id, text }], next: null });
  const approved = await request.post(at, { data, headers });
  expect(approved.status()).toBe(200);
  await shows(true);
  expect((await request.post(at, { data, headers })).status()).toBe(409);
  expect((await request.post(`${at}/undo`, { data: { decision: (await approved.json()).data.decision }, headers })).status()).toBe(200);
  await shows(false);

  await expect(async () => {
    const tooFast = await request.get('/api/v1/moderation', { headers });
    expect([tooFast.status(), Number(tooFast.headers()['retry-after']) > 0]).toEqual([429, true]);
  }).toPass();
});
