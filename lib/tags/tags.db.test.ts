import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { storyTags, tags } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, lastTouched, signedIn } from '@/testing/people';
import { listByKey } from '../articles/reading/list-queries';
import { findRedirect } from '../redirects/find';
import { countUnusedTags, listMerges, listTagsForDesk } from './desk-queries';
import { mergeTags, unmergeTags } from './merge-tags';
import { removeUnusedTags } from './remove-tag';
import { saveTag } from './save-tag';

withDatabase();

let count = 0;
async function makeTag(): Promise<{ id: number; slug: string }> {
  count += 1;
  const [row] = await database()
    .insert(tags)
    .values({ slug: `t-${count}`, name: { en: `Tag ${count}` } })
    .returning();
  return row as { id: number; slug: string };
}
const carry = (storyId: number, tagId: number, position = 0) => database().insert(storyTags).values({ storyId, tagId, position });
const tagsOf = async (storyId: number) =>
  (await database().select({ id: storyTags.tagId }).from(storyTags).where(eq(storyTags.storyId, storyId)).orderBy(storyTags.tagId)).map((row) => row.id);

describe('a merge', () => {
  test('gives the stories over, leads readers on, and is taken back exactly', async () => {
    const editor = await signedIn('editor');
    const [from, into] = [await makeTag(), await makeTag()];
    const [article, both, gone] = [await makeArticle(), await makeArticle(), await makeArticle()];
    await carry(article.storyId, from.id, 3);
    await carry(both.storyId, from.id);
    await carry(both.storyId, into.id, 1);
    await carry(gone.storyId, from.id);
    const merged = await mergeTags(editor, { id: from.id, into: into.id });
    expect(merged).toMatchObject({ moved: 3, slug: into.slug });
    expect(await tagsOf(both.storyId)).toEqual([into.id]);
    expect((await listByKey('en', 'tag', into.id)).map((card) => card.id).sort()).toEqual([article.id, both.id, gone.id].sort());
    expect(await findRedirect(`/en/tags/${from.slug}`)).toBe(`/en/tags/${into.slug}`);
    expect((await listMerges({}))[0]).toMatchObject({ id: merged.undo.id, stories: 3, isUndone: false, into: { id: into.id } });
    await database().execute(sql`delete from stories where id = ${gone.storyId}`);
    const { undo } = await unmergeTags(editor, merged.undo);
    expect(undo).toEqual({ id: from.id, into: into.id });
    expect(await lastAudit()).toMatchObject({ action: 'tags.unmerge', subjectId: String(from.id), personId: editor.id });
    expect(await lastTouched()).toMatchObject({ tags: expect.arrayContaining(['tags', `redirect:/tags/${from.slug}`]) });
    expect(await tagsOf(article.storyId)).toEqual([from.id]);
    expect(await tagsOf(both.storyId)).toEqual([from.id, into.id]);
    expect(await findRedirect(`/en/tags/${from.slug}`)).toBeNull();
    expect((await listByKey('en', 'tag', from.id)).length).toBe(2);
    expect((await listMerges({}))[0]).toMatchObject({ isUndone: true });
    await expect(unmergeTags(editor, merged.undo)).rejects.toMatchObject({ reason: 'not-found' });
  });

  test('is not taken back over a newer tag of the same address, nor by others', async () => {
    const editor = await signedIn('editor');
    const [from, into] = [await makeTag(), await makeTag()];
    const { undo } = await mergeTags(editor, { id: from.id, into: into.id });
    await saveTag(editor, { id: null, slug: from.slug, name: { en: 'New' }, description: {} });
    await expect(unmergeTags(editor, undo)).rejects.toMatchObject({ reason: 'slug-taken' });
    for (const role of ['reader', 'contributor', 'translator', 'moderator'] as const)
      await expect(unmergeTags(await signedIn(role), undo)).rejects.toMatchObject({ reason: 'not-allowed' });
  });
});

describe('A into B, B into C', () => {
  const make = async () => {
    const editor = await signedIn('editor');
    const [a, b, c] = [await makeTag(), await makeTag(), await makeTag()];
    const [ofA, ofB, ofAandC] = [await makeArticle(), await makeArticle(), await makeArticle()];
    await carry(ofA.storyId, a.id);
    await carry(ofB.storyId, b.id);
    await carry(ofAandC.storyId, a.id);
    await carry(ofAandC.storyId, c.id);
    const first = await mergeTags(editor, { id: a.id, into: b.id });
    const second = await mergeTags(editor, { id: b.id, into: c.id });
    for (const article of [ofA, ofB, ofAandC]) expect(await tagsOf(article.storyId)).toEqual([c.id]);
    const carriers = async (tag: { id: number }) => (await listByKey('en', 'tag', tag.id)).map((card) => card.id).sort((a, b) => a - b);
    const isAsBefore = async () => {
      expect([await tagsOf(ofA.storyId), await tagsOf(ofB.storyId), await tagsOf(ofAandC.storyId)]).toEqual([[a.id], [b.id], [a.id, c.id]]);
      expect([await carriers(a), await carriers(b), await carriers(c)]).toEqual([[ofA.id, ofAandC.id], [ofB.id], [ofAandC.id]]);
      for (const tag of [a, b]) expect(await findRedirect(`/en/tags/${tag.slug}`)).toBeNull();
    };
    return { editor, a, b, c, ofA, ofB, ofAandC, first, second, isAsBefore };
  };

  test('are taken back, the last first', async () => {
    const { editor, a, b, first, second, ofA, isAsBefore } = await make();
    await unmergeTags(editor, second.undo);
    expect(await tagsOf(ofA.storyId)).toEqual([b.id]);
    expect(await findRedirect(`/en/tags/${a.slug}`)).toBe(`/en/tags/${b.slug}`);
    await unmergeTags(editor, first.undo);
    await isAsBefore();
  });

  test('are taken back, the first first', async () => {
    const { editor, a, b, c, first, second, ofA, ofB, ofAandC, isAsBefore } = await make();
    await unmergeTags(editor, first.undo);
    expect([await tagsOf(ofA.storyId), await tagsOf(ofB.storyId), await tagsOf(ofAandC.storyId)]).toEqual([[a.id], [c.id], [a.id, c.id]]);
    expect(await findRedirect(`/en/tags/${b.slug}`)).toBe(`/en/tags/${c.slug}`);
    await unmergeTags(editor, second.undo);
    await isAsBefore();
  });
});

test('a tag of ten thousand stories is merged, and taken back, within the limit of a test', { timeout: 60_000 }, async () => {
  const editor = await signedIn('editor');
  const [from, into] = [await makeTag(), await makeTag()];
  const article = await makeArticle();
  await database().execute(sql`
    with made as (insert into stories (section_id) select s.section_id from stories s, generate_series(1, 10000) where s.id = ${article.storyId} returning id)
    insert into story_tags (story_id, tag_id, position) select id, ${from.id}, 0 from made`);
  const merged = await mergeTags(editor, { id: from.id, into: into.id });
  expect(merged.moved).toBe(10_000);
  await unmergeTags(editor, merged.undo);
  expect(await database().$count(storyTags, eq(storyTags.tagId, from.id))).toBe(10_000);
  expect(await database().$count(storyTags, eq(storyTags.tagId, into.id))).toBe(0);
});

test('removes what no story carries, and nothing else', async () => {
  const editor = await signedIn('editor');
  const [used, unused] = [await makeTag(), await makeTag()];
  await carry((await makeArticle()).storyId, used.id);
  const waiting = await countUnusedTags();
  expect((await listTagsForDesk({ unused: true }, 1000)).map((row) => row.id)).toContain(unused.id);
  await expect(removeUnusedTags(await signedIn('moderator'))).rejects.toMatchObject({ reason: 'not-allowed' });
  expect(await removeUnusedTags(editor)).toEqual({ count: waiting });
  expect(await lastAudit()).toMatchObject({ action: 'tags.remove' });
  expect(await countUnusedTags()).toBe(0);
  expect(await database().$count(tags, eq(tags.id, used.id))).toBe(1);
  await expect(removeUnusedTags(editor)).rejects.toMatchObject({ reason: 'not-found' });
});
