import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { series, storyTags, tags } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, lastTouched, signedIn, someGuest } from '@/testing/people';
import { mergeTags } from '../tags/merge-tags';
import { orderSeries, seriesOrder } from './order-series';
import { getPlace, listCandidates, listDeskParts, listParts } from './queries';

withDatabase();

let count = 0;
async function makeTag(): Promise<{ id: number; slug: string }> {
  count += 1;
  const [row] = await database()
    .insert(tags)
    .values({ slug: `s-${count}`, name: { en: `Series ${count}`, ru: `Серия ${count}` } })
    .returning();
  return row as { id: number; slug: string };
}

/** A tag and its stories in English, in the order of their making. */
async function makeTagged(many: number) {
  const tag = await makeTag();
  const made = [];
  for (let index = 0; index < many; index += 1) {
    const article = await makeArticle();
    await database().insert(storyTags).values({ storyId: article.storyId, tagId: tag.id });
    made.push(article);
  }
  return { tag, made, ids: made.map((article) => article.storyId) };
}

describe('the order of a series', () => {
  test('tells each part its place, among those that are public in its language', async () => {
    const editor = await signedIn('editor');
    const { tag, made, ids } = await makeTagged(3);
    const [a, b, c] = made;
    if (!a || !b || !c) throw new Error('three stories were made');
    const { undo } = await orderSeries(editor, { tagId: tag.id, stories: [c.storyId, a.storyId, b.storyId], was: [] });
    expect(undo).toEqual({ tagId: tag.id, stories: '', was: [c.storyId, a.storyId, b.storyId].join() });
    expect(await lastAudit()).toMatchObject({ action: 'tags.series', personId: editor.id, before: { stories: [] } });
    const touched = await lastTouched();
    expect(touched?.tags).toEqual([`tag:en:${tag.id}`, `tag:ru:${tag.id}`, `tag:zh:${tag.id}`]);
    expect(touched?.paths).toEqual(expect.arrayContaining([`/en/tags/${tag.slug}`, `/en/news/${a.slug}`]));
    expect((await listParts(tag.id, 'en')).map((card) => card.id)).toEqual([c.id, a.id, b.id]);
    expect(await getPlace(a.storyId, 'en')).toMatchObject({ slug: tag.slug, part: 2, count: 3, previous: { slug: c.slug }, next: { slug: b.slug } });
    expect(await getPlace(c.storyId, 'en')).toMatchObject({ part: 1, previous: null });
    await makeArticle({ storyId: a.storyId, locale: 'ru' });
    expect(await getPlace(a.storyId, 'ru')).toBeNull();
    const russian = await makeArticle({ storyId: b.storyId, locale: 'ru' });
    expect(await getPlace(a.storyId, 'ru')).toMatchObject({ part: 1, count: 2, next: { slug: russian.slug } });
    await database().execute(sql`update articles set status = 'withdrawn', withdrawn_at = now() where id = ${a.id}`);
    expect(await getPlace(c.storyId, 'en')).toMatchObject({ part: 1, count: 2, next: { slug: b.slug } });
    await database().delete(storyTags).where(eq(storyTags.storyId, b.storyId));
    expect(await getPlace(c.storyId, 'en')).toBeNull();
    expect((await listDeskParts(tag.id, 'en')).map((part) => [part.storyId, part.carries])).toEqual([
      [c.storyId, true],
      [a.storyId, true],
      [b.storyId, false],
    ]);
    expect(ids).toHaveLength(3);
  });

  test('ends when its last part is taken out, and is taken back as a list', async () => {
    const editor = await signedIn('editor');
    const { tag, ids } = await makeTagged(2);
    await orderSeries(editor, { tagId: tag.id, stories: ids, was: [] });
    expect(await listCandidates(tag.id, 'en')).toEqual([]);
    const { undo } = await orderSeries(editor, { tagId: tag.id, stories: [], was: ids });
    expect(await database().select().from(series).where(eq(series.tagId, tag.id))).toEqual([]);
    expect((await listCandidates(tag.id, 'en')).map((candidate) => candidate.storyId)).toEqual([...ids].reverse());
    await orderSeries(editor, seriesOrder.parse({ ...undo, tagId: String(undo.tagId) }));
    expect((await listDeskParts(tag.id, 'en')).map((part) => part.storyId)).toEqual(ids);
  });

  test('is not overwritten by someone who saw an older one, and not lost in a merge', async () => {
    const editor = await signedIn('editor');
    const { tag, ids } = await makeTagged(2);
    await orderSeries(editor, { tagId: tag.id, stories: ids, was: [] });
    await expect(orderSeries(editor, { tagId: tag.id, stories: [], was: [] })).rejects.toMatchObject({ reason: 'list-changed' });
    await expect(mergeTags(editor, { id: tag.id, into: (await makeTag()).id })).rejects.toMatchObject({ reason: 'tag-is-series' });
  });

  test('is refused to others, and for stories that do not carry the tag', async () => {
    const editor = await signedIn('editor');
    const { tag, ids } = await makeTagged(1);
    const stranger = await makeArticle();
    await expect(orderSeries(editor, { tagId: tag.id, stories: [...ids, stranger.storyId], was: [] })).rejects.toMatchObject({ reason: 'not-found' });
    await expect(orderSeries(editor, { tagId: 999_999_999, stories: [], was: [] })).rejects.toMatchObject({ reason: 'not-found' });
    for (const role of ['reader', 'contributor', 'translator', 'moderator'] as const)
      await expect(orderSeries(await signedIn(role), { tagId: tag.id, stories: ids, was: [] })).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(orderSeries(someGuest, { tagId: tag.id, stories: ids, was: [] })).rejects.toMatchObject({ reason: 'signed-out' });
    expect(seriesOrder.safeParse({ tagId: tag.id, stories: [1, 1], was: [] }).success).toBe(false);
    expect(seriesOrder.safeParse({ tagId: tag.id, stories: Array.from({ length: 51 }, (_, at) => at + 1), was: [] }).success).toBe(false);
  });
});
