import { Validator } from '@seriousme/openapi-schema-validator';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { database } from '@/db/client';
import { makeArticle, makePage, makePerson, makeSection, makeState } from '@/db/factories';
import { apiKeys, articles, auditLog, comments, corrections, institutions, people, tags } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, signedIn } from '@/testing/people';
import { loadFiled, showFiled } from '../articles/editing/filed';
import type { Person } from '../ground/actor';
import { change } from '../ground/change';
import * as form from './form';
import { apiScopes, hashKey } from './key';
import { listKeys } from './keys';
import { openApi } from './open-api';
import { answerApi } from './read-route';
import { resources } from './resources';
import { makeKey, revokeKey } from './save-key';

vi.mock('next/headers', () => ({ cookies: vi.fn(), headers: vi.fn() }));
process.env.SITE_URL = 'https://news.example';
withDatabase();

let admin: Person;
let key = '';
const input = { name: 'A partner', scopes: [...apiScopes], perMinute: 1000 };

async function ask(address: string, headers: Record<string, string> = { authorization: `Bearer ${key}` }) {
  const url = new URL(`https://news.example/api/v1/${address}`);
  const answer = await answerApi(new Request(url, { headers }), url.pathname.split('/').slice(3));
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: text === '' ? null : JSON.parse(text) };
}

/** A whole list, page by page. */
async function all(name: string, query = ''): Promise<{ id: number }[]> {
  const found: { id: number }[] = [];
  for (let after = ''; ; ) {
    const { body } = await ask(`${name}?limit=2${query}${after}`);
    found.push(...body.data);
    if (body.next === null) return found;
    after = `&after=${body.next}`;
  }
}

const secret = 'Untold';
const comment = (storyId: number, text: string, status: 'approved' | 'held' | 'rejected' | 'spam' | 'deleted') => ({
  storyId,
  locale: 'en',
  language: 'en',
  authorName: 'Reader',
  text,
  status,
  receiptHash: crypto.randomUUID(),
});

let open: Awaited<ReturnType<typeof makeArticle>>;
let russian: Awaited<ReturnType<typeof makeArticle>>;
let gone: Awaited<ReturnType<typeof makeArticle>>;

beforeAll(async () => {
  admin = await signedIn('administrator');
  key = (await makeKey(admin, input)).link;
  const sectionId = await makeSection({ slug: 'trade' });
  await makeState('KZ');
  await makePerson({ slug: 'open-byline', public: true });
  const house = { en: 'Secretariat' };
  await database().insert(institutions).values({ slug: 'secretariat', name: house, shortName: house });
  await database()
    .insert(tags)
    .values({ slug: 'rail', name: { en: 'Rail' } });
  open = await makeArticle({ sectionId, headline: 'Told', states: ['KZ'], publishedAt: new Date('2026-05-01T10:00:00Z') });
  russian = await makeArticle({
    storyId: open.storyId,
    locale: 'ru',
    publishedAt: new Date('2026-05-02T10:00:00Z'),
    revisedAt: new Date('2026-05-09T10:00:00Z'),
  });
  const imprint = await makePage({ slug: 'imprint', headline: 'Imprint' });
  await makePage({ slug: 'people-behind', parentId: imprint.storyId, inFooter: true });
  await makePage({ slug: 'untold-page', headline: secret, status: 'draft', revision: 0, publishedAt: null });
  const hidden = { headline: secret, standfirst: secret, slug: 'untold' };
  const later = new Date(Date.now() + 86_400_000);
  gone = await makeArticle({ ...hidden, slug: 'untold-gone', status: 'withdrawn', withdrawnAt: new Date('2026-05-03T10:00:00Z') });
  const secrets = [
    await makeArticle({ ...hidden, slug: 'untold-draft', status: 'draft', revision: 0, publishedAt: null }),
    await makeArticle({ ...hidden, slug: 'untold-review', status: 'in_review', revision: 0, publishedAt: null }),
    await makeArticle({ ...hidden, slug: 'untold-later', status: 'scheduled', revision: 0, publishedAt: null, scheduledAt: later }),
    await makeArticle({ ...hidden, slug: 'untold-embargo', status: 'draft', revision: 0, publishedAt: null, embargoUntil: later }),
    await makeArticle({ ...hidden, slug: 'untold-zh', storyId: open.storyId, locale: 'zh', status: 'draft', revision: 0, publishedAt: null }),
    gone,
  ];
  for (const madeArticle of secrets) {
    await database()
      .insert(corrections)
      .values({ articleId: madeArticle.id, locale: madeArticle.locale, revision: 1, said: secret, says: secret, note: secret });
    if (madeArticle.storyId !== open.storyId)
      await database()
        .insert(comments)
        .values(comment(madeArticle.storyId, secret, 'approved'));
  }
  for (const status of ['held', 'rejected', 'spam', 'deleted'] as const)
    await database()
      .insert(comments)
      .values(comment(open.storyId, secret, status));
  await database()
    .insert(comments)
    .values([comment(open.storyId, 'Said aloud', 'approved'), comment(open.storyId, 'Said too', 'approved')]);
  await database().insert(corrections).values({ articleId: open.id, locale: 'en', revision: 1, said: 'five', says: 'seven', note: 'A figure was wrong.' });
});

describe('what is given', () => {
  test.each(Object.keys(resources))('%s: as the document says, to the last page, and nothing that is not public', async (name) => {
    const item = resources[name]?.item ?? z.never();
    const found = await all(name);
    expect(found.length).toBeGreaterThan(0);
    for (const row of found) expect(item.safeParse(row).error).toBeUndefined();
    expect(JSON.stringify(found)).not.toContain(secret);
    if (name !== 'withdrawals') expect(JSON.stringify(found)).not.toContain('untold');
  });

  test('one article or story, and 404 for what is not public', async () => {
    expect((await ask(`articles/${open.id}`)).body).toMatchObject({
      headline: 'Told',
      section: 'trade',
      states: ['KZ'],
      url: `https://news.example/en/news/${open.slug}`,
    });
    expect((await ask(`stories/${open.storyId}`)).body.editions).toMatchObject({ en: { id: open.id }, ru: { id: russian.id } });
    expect((await ask(`articles/${gone.id}`)).status).toBe(404);
    expect((await ask(`stories/${gone.storyId}`)).status).toBe(404);
    expect((await ask(`articles/1%20or%201`)).status).toBe(404);
    expect((await ask('keys')).status).toBe(404);
  });

  test('articles by language, section and change, the earliest change first', async () => {
    expect((await all('articles')).map((row) => row.id)).toEqual([open.id, russian.id]);
    expect((await all('articles', '&locale=ru')).map((row) => row.id)).toEqual([russian.id]);
    expect(await all('articles', '&section=none')).toEqual([]);
    const [, second] = (await ask('articles')).body.data;
    expect((await all('articles', `&changedSince=${second.changedAt}`)).map((row) => row.id)).toContain(russian.id);
    expect(await all('articles', '&changedSince=2999-01-01T00:00:00Z')).toEqual([]);
  });

  test('what was published before the site noted its changes is dated by its publication', async () => {
    const before = await makeArticle({ publishedAt: new Date('2026-05-02T10:00:00Z'), revisedAt: new Date('2026-05-09T10:00:00Z') });
    await database().update(articles).set({ publicChangedAt: null }).where(eq(articles.id, before.id));
    expect((await ask(`articles/${before.id}`)).body.changedAt).toBe('2026-05-09T10:00:00.000Z');
    await database().update(articles).set({ status: 'withdrawn', withdrawnAt: sql`now()` }).where(eq(articles.id, before.id));
  });

  test('a text of another year that comes in today is among what has changed today', async () => {
    const { until } = (await ask('articles')).body;
    const old = await makeArticle({ publishedAt: new Date('2009-06-16T10:00:00Z') });
    const since = await all('articles', `&changedSince=${until}`);
    expect(since.map((row) => row.id)).toContain(old.id);
    const list = await ask(`articles?changedSince=${until}&limit=100`);
    expect(list.body.data.find((row: { id: number }) => row.id === old.id)).toMatchObject({ publishedAt: '2009-06-16T10:00:00.000Z' });
    await database().update(articles).set({ status: 'withdrawn', withdrawnAt: sql`now()` }).where(eq(articles.id, old.id));
    expect((await all('withdrawals', `&changedSince=${until}`)).map((row) => row.id)).toContain(old.id);
  });

  test('what is under way while a copy asks is in its next question', async () => {
    const slow = await makeArticle({ status: 'draft', revision: 0, publishedAt: null });
    let until = '';
    await database().transaction(async (tx) => {
      await tx.update(articles).set({ status: 'published', revision: 1, publishedAt: sql`now()` }).where(eq(articles.id, slow.id));
      const seen = await ask('articles?limit=100');
      until = seen.body.until;
      expect(seen.body.data.map((row: { id: number }) => row.id)).not.toContain(slow.id);
    });
    // Another that began and ended meanwhile is no excuse.
    await makeArticle({ publishedAt: new Date() });
    expect((await all('articles', `&changedSince=${until}`)).map((row) => row.id)).toContain(slow.id);
  });

  test('what an article is filed under is a change of it, what only the desk sees is none', async () => {
    const article = await makeArticle({ publishedAt: new Date('2026-05-02T10:00:00Z') });
    const changedAt = async () => (await ask(`articles/${article.id}`)).body.changedAt;
    const first = await changedAt();
    await database().update(articles).set({ version: 9, embargoUntil: null }).where(eq(articles.id, article.id));
    expect(await changedAt()).toBe(first);
    const { shown } = await loadFiled(article.storyId);
    await change(admin, async (c) => {
      await showFiled(c, article.storyId, { from: shown, to: { ...shown, states: ['KZ'] }, editions: [] });
      await c.audit({ action: 'stories.save', subjectType: 'story', subjectId: article.storyId });
    });
    expect((await changedAt()) > first).toBe(true);
  });

  test('pages with what they stand under', async () => {
    const [top, under] = (await ask('pages')).body.data;
    expect(top).toMatchObject({ slug: 'imprint', parent: null, url: 'https://news.example/en/imprint', inFooter: false });
    expect(under).toMatchObject({ slug: 'people-behind', parent: top.id, inFooter: true });
    expect((await ask(`pages/${top.id}`)).body.headline).toBe('Imprint');
    expect((await ask(`pages/${open.id}`)).status).toBe(404);
  });

  test('people who have only an account are not there', async () => {
    const [account] = await database().select({ slug: people.slug }).from(people).where(eq(people.id, admin.id));
    expect(JSON.stringify(await all('people'))).not.toContain(`"${account?.slug}"`);
  });

  test('304 to who has it', async () => {
    const first = await ask('articles');
    const etag = first.headers.get('etag') ?? '';
    // It says until when it is whole, which is another moment for every question.
    await expect.poll(async () => (await ask('articles')).body.until).not.toBe(first.body.until);
    expect((await ask('articles', { authorization: `Bearer ${key}`, 'if-none-match': etag })).status).toBe(304);
    expect((await ask('articles?limit=1', { authorization: `Bearer ${key}`, 'if-none-match': etag })).status).toBe(200);
  });
});

describe('who is let in', () => {
  test.each([
    ['no key', {}],
    ['no key of ours', { authorization: 'Bearer nonsense' }],
    ['an unknown one', { authorization: `Bearer ik_${'a'.repeat(43)}` }],
    ['another scheme', { authorization: 'Basic YTpi' }],
  ])('%s: 401 in the language asked for', async (_name, headers) => {
    const { status, body, headers: answered } = await ask('articles', { ...headers, 'accept-language': 'ru' });
    expect([status, body.reason]).toEqual([401, 'bad-key']);
    expect(body.title).toContain('ключ');
    expect(answered.get('www-authenticate')).toContain('Bearer');
    expect(answered.get('content-type')).toContain('application/problem+json');
  });

  test('a key opens only its scopes, only so often, and nothing once it is revoked', async () => {
    const { id, link } = await makeKey(admin, { name: 'Narrow', scopes: ['rosters'], perMinute: 3 });
    const headers = { authorization: `Bearer ${link}` };
    expect((await ask('sections', headers)).status).toBe(200);
    expect((await ask('articles', headers)).status).toBe(403);
    expect((await ask('tags', headers)).status).toBe(200);
    const fast = await ask('tags', headers);
    expect(fast.status).toBe(429);
    expect(Number(fast.headers.get('retry-after'))).toBeGreaterThan(0);
    await revokeKey(admin, { id });
    expect(await lastAudit()).toMatchObject({ action: 'api.revoke-key', subjectId: String(id) });
    expect((await ask('sections', headers)).status).toBe(401);
    await expect(revokeKey(admin, { id })).rejects.toMatchObject({ reason: 'not-found' });
  });

  test('only administrators make and revoke keys; the key itself is kept nowhere', async () => {
    const editor = await signedIn('editor');
    await expect(makeKey(editor, input)).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(revokeKey(editor, { id: 1 })).rejects.toMatchObject({ reason: 'not-allowed' });
    const kept = JSON.stringify([await database().select().from(apiKeys), await database().select().from(auditLog)]);
    expect(kept).not.toContain(key);
    expect(kept).toContain(hashKey(key));
    expect((await listKeys()).find((key) => key.name === input.name)?.lastUsedAt).toBeInstanceOf(Date);
  });

  test.each([
    'limit=0',
    'limit=101',
    'limit=a',
    'after=../..',
    'after=1.x',
    'locale=xx',
    'changedSince=yesterday',
    'unknown=1',
    `section=${'a'.repeat(2000)}`,
    'section=%00',
    'after=-999999999999999999.1',
    'changedSince=0000-01-01T00:00:00Z',
    'changedSince=2026-01-01T00:00:00%2B23:59',
  ])('articles?%s: refused with a reason', async (query) => {
    const { status, body } = await ask(`articles?${query}`);
    expect(status).toBe(422);
    expect(body.reason).not.toBe('unexpected');
  });

  test('a cursor of states that is no code is refused', async () => {
    expect((await ask('states?after=NaN')).status).toBe(422);
    expect((await ask('states?after=KG')).status).toBe(200);
  });
});

test('the document needs no key and names every resource', async () => {
  const { status, body } = await ask('openapi.json', {});
  expect(status).toBe(200);
  expect(body.openapi).toBe('3.1.0');
  for (const name of Object.keys(resources)) expect(body.paths[`/${name}`]?.get.responses['200']).toBeDefined();
  const references = [...JSON.stringify(openApi('A paper')).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path);
  for (const path of references)
    expect(
      path.split('/').reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], body),
      path,
    ).toBeDefined();
  expect(form.article.meta()?.id).toBe('Article');
  // By the schema of OpenAPI 3.1 itself.
  const checked = await new Validator().validate(body);
  expect(checked.errors ?? []).toEqual([]);
  expect(checked.valid).toBe(true);
});
