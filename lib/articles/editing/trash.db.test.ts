import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeArticle, makeSection } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import { actorOf } from '@/testing/people';
import { createEdition, createStory } from './create';
import { listDeskArticles, listStoryEditions, openArticle } from './queries';
import { saveDraft } from './save';
import { removeEdition, restoreEdition, sweepTrash } from './trash';
import { listTrash } from './trash-queries';

withDatabase();

let sectionId: number;
const audited = async (action: string, id: number) => {
  const { rows } = await database().execute<{ count: string }>(sql`select count(*) from audit_log where action = ${action} and subject_id = ${String(id)}`);
  return Number(rows[0]?.count);
};
const words = {
  slug: '',
  headline: 'Written after',
  standfirst: '',
  dateline: '',
  body: bodyOf('x'),
  mediaId: null,
  pictureAlt: '',
  pictureCaption: '',
  pictureCredit: '',
};
const age = (id: number, days: number) =>
  database().execute(sql`update articles set trashed_at = now() - make_interval(days => ${days}, mins => 1) where id = ${id}`);

beforeAll(async () => {
  sectionId = await makeSection();
});

test('a removed edition is nowhere but in the trash, and comes back as it was', async () => {
  const writer = await actorOf('contributor');
  const { articleId, storyId } = await createStory(writer, { locale: 'en', sectionId, headline: 'To be removed' });
  const { undo } = await removeEdition(writer, { articleId, version: 1 });
  expect(await openArticle(writer, articleId)).toBeNull();
  expect((await listDeskArticles(writer, {})).map((row) => row.id)).not.toContain(articleId);
  expect(await listStoryEditions(storyId, 'en')).toEqual([]);
  await expect(saveDraft(writer, { articleId, version: 1, content: words })).rejects.toMatchObject({ reason: 'not-found' });
  expect(await listTrash(writer, 'en')).toMatchObject([{ id: articleId, headline: 'To be removed', mayRestore: true }]);
  expect(await restoreEdition(writer, undo)).toEqual({ articleId });
  expect((await openArticle(writer, articleId))?.content.headline).toBe('To be removed');
  expect(await listTrash(writer, 'en')).toEqual([]);
  expect(await audited('articles.remove', articleId)).toBe(1);
  expect(await audited('articles.untrash', articleId)).toBe(1);
});

test('only whoever has the right over that edition removes it or has it back', async () => {
  const writer = await actorOf('contributor');
  const { articleId } = await createStory(writer, { locale: 'en', sectionId, headline: 'Mine' });
  const elsewhere = await actorOf('editor', { sectionIds: [await makeSection()] });
  const ofOtherLanguage = await actorOf('editor', { languages: ['zh'] });
  for (const other of [await actorOf('contributor'), elsewhere, ofOtherLanguage, await actorOf('translator', { languages: ['en'] })])
    await expect(removeEdition(other, { articleId, version: 1 })).rejects.toMatchObject({ reason: expect.stringMatching(/not-/) });
  await removeEdition(writer, { articleId, version: 1 });
  for (const other of [await actorOf('contributor'), elsewhere, ofOtherLanguage])
    await expect(restoreEdition(other, { articleId })).rejects.toMatchObject({ reason: expect.stringMatching(/not-/) });
  expect(await listTrash(await actorOf('contributor'), 'en')).toEqual([]);
  expect((await listTrash(elsewhere, 'en')).find((row) => row.id === articleId)?.mayRestore).toBe(false);
});

test('what was ever public, or has been written in since, is not removed', async () => {
  const editor = await actorOf('editor');
  const { id } = await makeArticle({ sectionId });
  await expect(removeEdition(editor, { articleId: id, version: 1 })).rejects.toMatchObject({ reason: 'was-published' });
  const { articleId } = await createStory(editor, { locale: 'en', sectionId, headline: 'Written in' });
  const content = (await openArticle(editor, articleId))?.content;
  if (content) await saveDraft(editor, { articleId, version: 1, content: { ...content, headline: 'Written in since' } });
  await expect(removeEdition(editor, { articleId, version: 1 })).rejects.toMatchObject({ reason: 'conflict' });
});

test('the language is free while an edition is in the trash, and taken when it would come back', async () => {
  const editor = await actorOf('editor');
  const { articleId } = await createStory(editor, { locale: 'en', sectionId, headline: 'Source' });
  const first = await createEdition(editor, { sourceArticleId: articleId, locale: 'ru' });
  await removeEdition(editor, { articleId: first.articleId, version: 1 });
  const second = await createEdition(editor, { sourceArticleId: articleId, locale: 'ru' });
  await expect(restoreEdition(editor, { articleId: first.articleId })).rejects.toMatchObject({ reason: 'edition-exists' });
  await removeEdition(editor, { articleId: second.articleId, version: 1 });
  await restoreEdition(editor, { articleId: first.articleId });
  expect((await openArticle(editor, first.articleId))?.content.headline).toBe('Source');
});

test('after thirty days it is gone for good, and its story with the last of its editions', async () => {
  const editor = await actorOf('editor');
  const { articleId, storyId } = await createStory(editor, { locale: 'en', sectionId, headline: 'Old' });
  const { articleId: younger } = await createStory(editor, { locale: 'en', sectionId, headline: 'Younger' });
  await removeEdition(editor, { articleId, version: 1 });
  await removeEdition(editor, { articleId: younger, version: 1 });
  await age(articleId, 30);
  await age(younger, 29);
  expect(await sweepTrash()).toBe(1);
  const { rows } = await database().execute(sql`select 1 from stories where id = ${storyId}`);
  expect(rows).toEqual([]);
  await expect(restoreEdition(editor, { articleId })).rejects.toMatchObject({ reason: 'not-found' });
  expect(await audited('articles.purge', articleId)).toBe(1);
  await restoreEdition(editor, { articleId: younger });
});
