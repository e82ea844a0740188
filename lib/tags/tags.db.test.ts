import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { storyTags, tags } from '@/db/schema';
import { withDatabase } from '@/db/testing';
import { listByKey } from '../articles/queries';
import { lastAudit, lastTouched, signedIn } from '../people/testing';
import { findRedirect } from '../redirects/find';
import { countUnusedTags, listMerges, listTags } from './desk-queries';
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
  it('gives the stories over, leads readers on, and is taken back exactly', async () => {
    const editor = await signedIn('editor');
    const [from, into] = [await makeTag(), await makeTag()];
    const [one, both, gone] = [await makeArticle(), await makeArticle(), await makeArticle()];
    await carry(one.storyId, from.id, 3);
    await carry(both.storyId, from.id);
    await carry(both.storyId, into.id, 1);
    await carry(gone.storyId, from.id);
    const merged = await mergeTags(editor, { id: from.id, into: into.id });
    expect(merged).toMatchObject({ moved: 3, slug: into.slug });
    expect(await tagsOf(both.storyId)).toEqual([into.id]);
    expect((await listByKey('en', 'tag', into.id)).map((card) => card.id).sort()).toEqual([one.id, both.id, gone.id].sort());
    expect(await findRedirect(`/en/tags/${from.slug}`)).toBe(`/en/tags/${into.slug}`);
    expect((await listMerges({}))[0]).toMatchObject({ id: merged.undo.id, stories: 3, isUndone: false, into: { id: into.id } });
    await database().execute(sql`delete from stories where id = ${gone.storyId}`);
    const { undo } = await unmergeTags(editor, merged.undo);
    expect(undo).toEqual({ id: from.id, into: into.id });
    expect(await lastAudit()).toMatchObject({ action: 'tags.unmerge', subjectId: String(from.id), personId: editor.id });
    expect(await lastTouched()).toMatchObject({ tags: expect.arrayContaining(['tags', `redirect:/tags/${from.slug}`]) });
    expect(await tagsOf(one.storyId)).toEqual([from.id]);
    expect(await tagsOf(both.storyId)).toEqual([from.id, into.id]);
    expect(await findRedirect(`/en/tags/${from.slug}`)).toBeNull();
    expect((await listByKey('en', 'tag', from.id)).length).toBe(2);
    expect((await listMerges({}))[0]).toMatchObject({ isUndone: true });
    await expect(unmergeTags(editor, merged.undo)).rejects.toMatchObject({ reason: 'not-found' });
  });

  it('is not taken back over a newer tag of the same address, nor by others', async () => {
    const editor = await signedIn('editor');
    const [from, into] = [await makeTag(), await makeTag()];
    const { undo } = await mergeTags(editor, { id: from.id, into: into.id });
    await saveTag(editor, { id: null, slug: from.slug, name: { en: 'New' }, description: {} });
    await expect(unmergeTags(editor, undo)).rejects.toMatchObject({ reason: 'slug-taken' });
    for (const role of ['reader', 'contributor', 'translator', 'moderator'] as const)
      await expect(unmergeTags(await signedIn(role), undo)).rejects.toMatchObject({ reason: 'not-allowed' });
  });
});

it('removes what no story carries, and nothing else', async () => {
  const editor = await signedIn('editor');
  const [used, unused] = [await makeTag(), await makeTag()];
  await carry((await makeArticle()).storyId, used.id);
  const waiting = await countUnusedTags();
  expect((await listTags({ unused: true }, 1000)).map((row) => row.id)).toContain(unused.id);
  await expect(removeUnusedTags(await signedIn('moderator'))).rejects.toMatchObject({ reason: 'not-allowed' });
  expect(await removeUnusedTags(editor)).toEqual({ count: waiting });
  expect(await lastAudit()).toMatchObject({ action: 'tags.remove' });
  expect(await countUnusedTags()).toBe(0);
  expect(await database().$count(tags, eq(tags.id, used.id))).toBe(1);
  await expect(removeUnusedTags(editor)).rejects.toMatchObject({ reason: 'not-found' });
});
