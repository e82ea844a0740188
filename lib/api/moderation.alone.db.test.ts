import { eq } from 'drizzle-orm';
import { beforeAll, expect, test, vi } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { apiKeys, comments, people } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, signedIn } from '@/testing/people';
import type { Person } from '../ground/actor';
import { waitingComment } from './moderation';
import { answerModeration } from './moderation-route';
import { openApi } from './open-api';
import { makeKey } from './save-key';

vi.mock('next/headers', () => ({ cookies: vi.fn(), headers: vi.fn() }));
process.env.SITE_URL = 'https://news.example';
withDatabase();

let admin: Person;
let key = '';
let storyId = 0;
beforeAll(async () => {
  admin = await signedIn('administrator');
  key = (await makeKey(admin, { name: 'A filter', scopes: ['moderation'], perMinute: 1000 })).link;
  storyId = (await makeArticle({ locale: 'en' })).storyId;
});

async function say(text: string, more: Partial<typeof comments.$inferInsert> = {}): Promise<number> {
  const given = { storyId, locale: 'en', language: 'en', authorName: 'Ann', status: 'held' as const, receiptHash: crypto.randomUUID() };
  const [row] = await database()
    .insert(comments)
    .values({ ...given, text, ...more })
    .returning({ id: comments.id });
  return row?.id ?? 0;
}
const statusOf = async (id: number) => (await database().select({ status: comments.status }).from(comments).where(eq(comments.id, id)))[0]?.status;

async function ask(path: string, body?: object | string, bearer = key) {
  const url = new URL(`https://news.example/api/v1/moderation${path}`);
  const given = body === undefined ? {} : { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) };
  const answer = await answerModeration(new Request(url, { ...given, headers: { authorization: `Bearer ${bearer}` } }), url.pathname.split('/').slice(4));
  return { status: answer.status, body: (await answer.json()) as { data?: never; reason?: string; next?: string | null; fields?: object } };
}

test('a queue is read page by page, as the document says, the oldest first', async () => {
  await database().delete(comments);
  const ids = [await say('One'), await say('Two'), await say('Three', { language: 'ru' })];
  await say('Public', { status: 'approved' });
  const found: { id: number }[] = [];
  for (let after = ''; ; ) {
    const { body } = await ask(`?limit=2${after}`);
    for (const item of body.data ?? []) found.push(waitingComment.parse(item));
    if (!body.next) break;
    after = `&after=${body.next}`;
  }
  expect(found.map((row) => row.id)).toEqual(ids);
  expect((await ask('?language=ru')).body.data).toMatchObject([{ text: 'Three', url: expect.stringContaining('/desk/comments?queue=held') }]);
  expect(Object.keys(openApi('A paper').paths as object)).toEqual(expect.arrayContaining(['/moderation', '/moderation/{id}', '/moderation/{id}/undo']));
});

test('a decision is the verb of the desk, by whoever made the key, and the log says by which; it is taken back', async () => {
  const id = await say('Buy now');
  const { status, body } = await ask(`/${id}`, { decision: 'rejected', reason: 'advertising', note: 'No offers.' });
  expect([status, await statusOf(id)]).toEqual([200, 'rejected']);
  expect(await lastAudit()).toMatchObject({
    action: 'comments.rejected',
    subjectId: String(id),
    personId: admin.id,
    personName: expect.stringContaining('(A filter)'),
  });
  expect(await ask(`/${id}`, { decision: 'approved' })).toMatchObject({ status: 409 });
  expect((await ask(`/${id}/undo`, { decision: (body.data as unknown as { decision: number }).decision })).status).toBe(200);
  expect(await statusOf(id)).toBe('held');
  expect((await ask(`/${id}`, { decision: 'rejected' })).body).toMatchObject({ reason: 'bad-input', fields: { reason: expect.any(String) } });
});

test('refuses who has no such key, whose maker may not moderate now, and what is not well formed', async () => {
  const id = await say('x');
  expect((await ask('', undefined, 'ik_none')).status).toBe(401);
  const other = (await makeKey(admin, { name: 'Reads', scopes: ['comments'], perMinute: 10 })).link;
  expect((await ask('', undefined, other)).status).toBe(403);
  const moderator = await signedIn('moderator', { languages: ['ru'] });
  const own = (await makeKey(admin, { name: 'Russian', scopes: ['moderation'], perMinute: 10 })).link;
  await database().update(apiKeys).set({ createdBy: moderator.id }).where(eq(apiKeys.name, 'Russian'));
  expect((await ask('', undefined, own)).body.data).not.toContainEqual(expect.objectContaining({ id }));
  expect((await ask(`/${id}`, { decision: 'approved' }, own)).status).toBe(404);
  await database().update(people).set({ role: 'contributor' }).where(eq(people.id, moderator.id));
  expect((await ask('', undefined, own)).status).toBe(403);
  await database().update(people).set({ role: 'moderator', disabledAt: new Date() }).where(eq(people.id, moderator.id));
  expect((await ask('', undefined, own)).status).toBe(403);
  expect(await statusOf(id)).toBe('held');
  for (const [path, body, status] of [
    [`/${id}`, '{', 422],
    [`/${id}`, { decision: 'perhaps' }, 422],
    [`/${id}`, { decision: 'approved', note: 'x'.repeat(20_000) }, 413],
    [`/${id}`, { decision: 'approved', form: 'spam' }, 422],
    [`/${id}`, { decision: 'rejected', reason: 'advertising', note: 'a\u0000b' }, 422],
    ['/x', { decision: 'approved' }, 404],
    ['/999999', { decision: 'approved' }, 404],
    [`/${id}/loud`, {}, 404],
  ] as const)
    expect((await ask(path, body)).status, `${path} ${JSON.stringify(body).slice(0, 60)}`).toBe(status);
  for (const query of ['queue=secret', 'loud=1', 'after=1.1']) expect((await ask(`?${query}`)).status, query).toBe(422);
});
