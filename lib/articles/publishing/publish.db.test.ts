import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeArticle, makeSection, makeState } from '@/db/factories';
import { auditLog, invalidations, revisions } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { systemActor } from '../../ground/actor';
import { change } from '../../ground/change';
import type { Content } from '../content/content';
import { getArticle } from '../reading/article-queries';
import { getLatestPage, listByDay, listByKey, listDayCounts } from '../reading/list-queries';
import { makePublic, makeWithdrawn } from './publish';

withDatabase();
const actor = systemActor('test');

const content = (given: Partial<Content> = {}): Content => ({
  slug: 'rail-talks',
  headline: 'Rail talks',
  standfirst: 'They met.',
  dateline: 'Tashkent',
  body: bodyOf('Text.'),
  mediaId: null,
  pictureAlt: '',
  pictureCaption: '',
  pictureCredit: '',
  ...given,
});

const draft = (given: Parameters<typeof makeArticle>[0] = {}) => makeArticle({ status: 'draft', revision: 0, ...given });
const publish = (articleId: number, version: number, given: Partial<Content> = {}) =>
  change(actor, (c) => makePublic(c, actor, { articleId, version, content: content(given), kind: 'publish' }));

describe('publishing', () => {
  test('makes the article public with its revision, audit row and invalidation in one transaction', async () => {
    await makeState('UZ');
    const made = await draft({ slug: 'talks-one', states: ['UZ'] });
    const published = await publish(made.id, 1, { slug: 'talks-one' });
    expect(published.paths).toContain('/en/states/uz');
    const found = await getArticle('en', 'talks-one');
    expect(found?.kind === 'article' && found.article.headline).toBe('Rail talks');
    expect(await database().select().from(revisions).where(eq(revisions.articleId, made.id))).toHaveLength(2);
    const [audit] = await database()
      .select()
      .from(auditLog)
      .where(eq(auditLog.subjectId, String(made.id)));
    expect(audit?.action).toBe('articles.publish');
    const rows = await database().select().from(invalidations);
    expect(rows.at(-1)?.paths[0]).toBe('/en/news/talks-one');
    expect((await listByKey('en', 'state', 'UZ')).map((card) => card.id)).toContain(made.id);
  });

  test('leaves nothing behind when any part fails', async () => {
    const made = await draft({ slug: 'talks-two' });
    const before = (await database().select().from(invalidations)).length;
    const failing = change(actor, async (c) => {
      await makePublic(c, actor, { articleId: made.id, version: 1, content: content({ slug: 'talks-two' }), kind: 'publish' });
      throw new Error('the power went');
    });
    await expect(failing).rejects.toThrow('the power went');
    expect(await getArticle('en', 'talks-two')).toBeNull();
    expect((await database().select().from(invalidations)).length).toBe(before);
  });

  test('refuses another version, a taken slug, a bad body and an unknown article', async () => {
    const made = await draft({ slug: 'talks-three' });
    await makeArticle({ slug: 'taken' });
    await expect(publish(made.id, 7)).rejects.toMatchObject({ reason: 'conflict' });
    await expect(publish(made.id, 1, { slug: 'taken' })).rejects.toMatchObject({ reason: 'slug-taken' });
    await expect(publish(made.id, 1, { body: { type: 'doc', content: [{ type: 'script' }] } })).rejects.toMatchObject({
      fields: { body: 'body-unknown-node' },
    });
    await expect(publish(999_999, 1)).rejects.toMatchObject({ reason: 'not-found' });
  });

  test('answers the old slug with the new one, and never gives it to another article', async () => {
    const made = await draft({ slug: 'old-name' });
    const first = await publish(made.id, 1, { slug: 'old-name' });
    await change(actor, (c) => makePublic(c, actor, { articleId: made.id, version: first.version, content: content({ slug: 'new-name' }), kind: 'update' }));
    expect(await getArticle('en', 'old-name')).toEqual({ kind: 'moved', path: '/en/news/new-name' });
    const other = await draft({ slug: 'other-name' });
    await expect(publish(other.id, 1, { slug: 'old-name' })).rejects.toMatchObject({ reason: 'slug-taken' });
  });

  test('withdraws: gone from every list, a notice at its address, restorable', async () => {
    const sectionId = await makeSection();
    const made = await makeArticle({ sectionId });
    expect(await listByKey('en', 'section', sectionId)).toHaveLength(1);
    const withdrawn = await change(actor, (c) => makeWithdrawn(c, actor, { articleId: made.id, version: made.version, notice: 'It was wrong.' }));
    expect(await listByKey('en', 'section', sectionId)).toHaveLength(0);
    expect(await getArticle('en', made.slug)).toMatchObject({ kind: 'withdrawn', notice: 'It was wrong.' });
    await change(actor, (c) =>
      makePublic(c, actor, { articleId: made.id, version: withdrawn.version, content: content({ slug: made.slug }), kind: 'restore' }),
    );
    expect((await getArticle('en', made.slug))?.kind).toBe('article');
  });

  test('lets exactly one of two publishers at once win', async () => {
    const made = await draft({ slug: 'race' });
    const results = await Promise.allSettled([publish(made.id, 1, { slug: 'race' }), publish(made.id, 1, { slug: 'race' })]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('the tables themselves', () => {
  test('refuse a published article without a date or a revision', async () => {
    await expect(makeArticle({ publishedAt: null })).rejects.toThrow();
    await expect(makeArticle({ revision: 0 })).rejects.toThrow();
  });

  test('never change a revision or an audit row', async () => {
    await makeArticle();
    await expect(database().update(revisions).set({ headline: 'x' })).rejects.toThrow();
    await expect(database().delete(auditLog)).rejects.toThrow();
  });

  test('keep unpublished articles out of every list', async () => {
    const sectionId = await makeSection();
    for (const status of ['draft', 'in_review', 'withdrawn'] as const) await makeArticle({ status, sectionId });
    expect(await listByKey('en', 'section', sectionId)).toEqual([]);
  });
});

describe('the latest list', () => {
  test('pages through every article once, newest first, and has no page beyond the last', async () => {
    for (let n = 0; n < 25; n += 1) await makeArticle({ locale: 'ru', publishedAt: new Date(Date.UTC(2026, 0, 1 + Math.floor(n / 4), 10, n)) });
    const seen: number[] = [];
    for (let page = 1; page <= 3; page += 1) seen.push(...((await getLatestPage('ru', page, 10))?.cards.map((card) => card.publishedAt.getTime()) ?? []));
    expect(seen).toHaveLength(25);
    expect([...seen].sort((a, b) => b - a)).toEqual(seen);
    expect(await getLatestPage('ru', 4, 10)).toBeNull();
    expect(await listByDay('ru', '2026-01-02')).toHaveLength(4);
    expect(await listDayCounts('ru', '2026-01-01', '2026-01-03')).toEqual([
      { day: '2026-01-01', count: 4 },
      { day: '2026-01-02', count: 4 },
      { day: '2026-01-03', count: 4 },
    ]);
  });
});
