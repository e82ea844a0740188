import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeArticle, makeSection } from '@/db/factories';
import { articles, auditLog, invalidations, tags } from '@/db/schema';
import { actOnMany, undoMany } from '@/lib/finding/bulk';
import type { Person } from '@/lib/ground/actor';
import { beginWatching } from '@/lib/publishing/undo-watch';
import { mergeTags } from '@/lib/tags/merge-tags';
import { removeTag } from '@/lib/tags/remove-tag';
import { withDatabase } from '@/testing/database';
import { signedIn } from '@/testing/people';
import { createEdition, createStory } from '../editing/create';
import { discardDraft } from '../editing/discard';
import { discardSettings, restoreSettings } from '../editing/discard-settings';
import { loadFiled } from '../editing/filed';
import { getPreviewed } from '../editing/preview';
import { listStoryEditions, openArticle } from '../editing/queries';
import { relateStories } from '../editing/relate';
import { saveDraft } from '../editing/save';
import { loadParts, saveStory } from '../editing/story';
import { listWaitingSettings } from '../editing/waiting';
import { listByKey } from '../reading/list-queries';
import { publishArticle } from './publish-draft';
import { getPublishReadiness } from './readiness';
import { runDue } from './run-schedule';
import { scheduleArticle } from './schedule';
import { undoPublish } from './undo-publish';

withDatabase();

let editor: Person;
let sectionId = 0;
let next = 0;
let [a, b, c] = [0, 0, 0];
beforeAll(async () => {
  [editor, sectionId, next] = [
    await signedIn('editor'),
    await makeSection({ slug: 'politics' }),
    await makeSection({ slug: 'economy', name: { en: 'Economy' } }),
  ];
});
beforeEach(async () => {
  beginWatching();
  const slug = () => `tag-${crypto.randomUUID()}`;
  const rows = await database()
    .insert(tags)
    .values(['Alpha', 'Beta', 'Gamma'].map((name) => ({ slug: slug(), name: { en: name } })))
    .returning({ id: tags.id });
  [a = 0, b = 0, c = 0] = rows.map((row) => row.id);
});

const open = async (id: number) => {
  const opened = await openArticle(editor, id);
  if (!opened) throw new Error('not there');
  return opened;
};
const row = async (id: number) => (await database().select().from(articles).where(eq(articles.id, id)))[0];
const settingsOf = async (articleId: number, storyId: number) => ({ articleId, ...(await loadParts(storyId)), sectionId });
const publish = async (id: number) => publishArticle(editor, { articleId: id, version: (await open(id)).version });
const shown = async (storyId: number) => (await loadFiled(storyId)).shown;
const carries = async (tagId: number, id: number) => (await listByKey('en', 'tag', tagId)).some((card) => card.id === id);
const actions = async (storyId: number) =>
  (
    await database()
      .select({ action: auditLog.action })
      .from(auditLog)
      .where(sql`subject_type = 'story' and subject_id = ${String(storyId)}`)
      .orderBy(auditLog.id)
  ).map((row) => row.action);

/** A public story that is to have a tag and another section. */
async function filedAnew() {
  const made = await makeArticle({ sectionId });
  const { undo } = await saveStory(editor, { ...(await settingsOf(made.id, made.storyId)), sectionId: next, tags: [a] });
  return { ...made, undo };
}

describe('settings of a public story', () => {
  test('wait for its next publication, in preview, map and desk, and then are there for readers', async () => {
    const { id, storyId, slug } = await filedAnew();
    expect(await shown(storyId)).toMatchObject({ sectionId, tags: [] });
    expect(await carries(a, id)).toBe(false);
    const opened = await open(id);
    expect(opened.held).toMatchObject({ sectionId, pending: { sectionId: next, tags: [a] } });
    expect(await getPreviewed(id)).toMatchObject({ section: { id: next }, tags: [{ id: a }] });
    expect(await listStoryEditions(storyId, 'en')).toMatchObject([{ isChanged: true }]);
    const { waiting, paths } = await getPublishReadiness(editor, opened, 'en');
    expect(waiting).toEqual([
      { field: 'sectionId', now: [expect.any(String)], next: ['Economy'] },
      { field: 'tags', now: [], next: ['Alpha'] },
    ]);
    expect(paths).toEqual(expect.arrayContaining([`/en/news/${slug}`, '/en/sections/politics', '/en/sections/economy']));
    const before = await row(id);
    await publish(id);
    expect(await shown(storyId)).toMatchObject({ sectionId: next, tags: [a] });
    expect(await carries(a, id)).toBe(true);
    expect(await listWaitingSettings(storyId, 'en')).toEqual([]);
    expect(await actions(storyId)).toEqual(['stories.save', 'stories.publish']);
    const [touched] = await database()
      .select()
      .from(invalidations)
      .where(sql`tags @> array[${`article:${id}`}]`)
      .orderBy(sql`id desc`)
      .limit(1);
    expect(touched?.tags).toEqual(expect.arrayContaining([`section:en:${sectionId}`, `section:en:${next}`, `tag:en:${a}`]));
    // Not a word is another: to readers it is not a revised article.
    expect(await row(id)).toMatchObject({ revisedAt: before?.revisedAt ?? null, revision: 2 });
  });

  test('of one that is not public are there at once', async () => {
    const { articleId, storyId } = await createStory(editor, { locale: 'en', sectionId, headline: 'Begun' });
    await saveStory(editor, { ...(await settingsOf(articleId, storyId)), sectionId: next, tags: [a] });
    expect(await loadFiled(storyId)).toMatchObject({ shown: { sectionId: next, tags: [a] }, pending: {} });
  });

  test('put back by hand no longer wait; the undo of the form does the same', async () => {
    const { storyId, undo } = await filedAnew();
    await saveStory(editor, undo);
    expect((await loadFiled(storyId)).pending).toEqual({});
  });

  test('are joined with what a colleague has changed meanwhile, as before', async () => {
    const { id, storyId } = await filedAnew();
    const seen = (await open(id)).held.storyVersion - 1;
    await saveStory(await signedIn('editor'), { articleId: id, sectionId, states: [], institutions: [], tags: [b], people: [], storyVersion: seen });
    expect((await loadFiled(storyId)).pending).toEqual({ sectionId: next, tags: [b, a] });
  });

  test('related stories too', async () => {
    const [own, other] = [await makeArticle({ sectionId }), await makeArticle({ sectionId })];
    await relateStories(editor, { articleId: own.id, addresses: [other.storyId] });
    expect(await loadFiled(own.storyId)).toMatchObject({ shown: { addresses: [] }, pending: { addresses: [other.storyId] } });
    await publish(own.id);
    expect((await shown(own.storyId)).addresses).toEqual([other.storyId]);
  });

  test('go out with another language, also by the clock', async () => {
    const { id, storyId } = await filedAnew();
    const { articleId } = await createEdition(editor, { sourceArticleId: id, locale: 'ru' });
    const { content, version } = await open(articleId);
    const words = { headline: 'Министры встретились в Ташкенте', standfirst: 'О чём они говорили.', dateline: 'Ташкент', pictureAlt: '' };
    const saved = await saveDraft(editor, { articleId, version, content: { ...content, ...words, body: bodyOf('Министры встретились.') } });
    await scheduleArticle(editor, { articleId, version: saved.version, publishAt: new Date(Date.now() + 3_600_000), withdrawAt: null });
    await database().update(articles).set({ scheduledAt: sql`now() - interval '1 second'` }).where(eq(articles.id, articleId));
    expect(await runDue()).toEqual([{ articleId, kind: 'publish', outcome: 'done' }]);
    expect(await shown(storyId)).toMatchObject({ sectionId: next, tags: [a] });
    expect(await carries(a, id)).toBe(true);
  });

  test('are refused to whoever may not change every public edition', async () => {
    const { id, storyId } = await makeArticle({ sectionId });
    await makeArticle({ storyId, locale: 'ru' });
    const settings = await settingsOf(id, storyId);
    for (const role of ['contributor', 'translator', 'moderator'] as const)
      await expect(saveStory(await signedIn(role), { ...settings, tags: [a] })).rejects.toMatchObject({ reason: expect.stringMatching(/not-(found|allowed)/) });
    await expect(saveStory(await signedIn('editor', { languages: ['en'] }), { ...settings, tags: [a] })).rejects.toMatchObject({
      reason: expect.stringMatching(/not-(found|allowed)/),
    });
    expect((await loadFiled(storyId)).pending).toEqual({});
  });
});

describe('taken back', () => {
  test('a publication lets its settings wait again; what was changed for readers since stays', async () => {
    const { id, storyId } = await filedAnew();
    const { revision } = await publish(id);
    await undoPublish(editor, { articleId: id, revision });
    expect(await loadFiled(storyId)).toMatchObject({ shown: { sectionId, tags: [] }, pending: { sectionId: next, tags: [a] } });
    expect(await carries(a, id)).toBe(false);
    const again = await publish(id);
    await actOnMany(editor, { ids: [id], act: 'section', sectionId, tag: null, notice: '', publishAt: null });
    await undoPublish(editor, { articleId: id, revision: again.revision });
    expect(await loadFiled(storyId)).toMatchObject({ shown: { sectionId, tags: [] }, pending: { tags: [a] } });
    expect(await actions(storyId)).toEqual(['stories.save', 'stories.publish', 'stories.unpublish', 'stories.publish', 'stories.save', 'stories.unpublish']);
  });

  test('the words of one edition are thrown away without what all languages share', async () => {
    const { id, storyId } = await filedAnew();
    await discardDraft(editor, { articleId: id, version: (await open(id)).version });
    expect((await loadFiled(storyId)).pending).toEqual({ sectionId: next, tags: [a] });
    expect(await actions(storyId)).toEqual(['stories.save']);
  });

  test('it is thrown away by itself, and comes back where nobody has decided otherwise', async () => {
    const { id, storyId } = await filedAnew();
    const of = async () => ({ articleId: id, storyVersion: (await open(id)).held.storyVersion });
    const seen = await of();
    const { undo } = await discardSettings(editor, seen);
    expect(await loadFiled(storyId)).toMatchObject({ shown: { sectionId, tags: [] }, pending: {} });
    await expect(discardSettings(editor, await of())).rejects.toMatchObject({ reason: 'conflict' });
    await restoreSettings(editor, undo);
    expect((await loadFiled(storyId)).pending).toEqual({ sectionId: next, tags: [a] });
    expect(await actions(storyId)).toEqual(['stories.save', 'stories.discard', 'stories.save']);
    // What has been added since the page was drawn was never seen.
    await expect(discardSettings(editor, seen)).rejects.toMatchObject({ reason: 'conflict' });
    const thrown = await discardSettings(editor, await of());
    await saveStory(editor, { ...(await settingsOf(id, storyId)), tags: [b] });
    await restoreSettings(editor, thrown.undo);
    expect((await loadFiled(storyId)).pending).toEqual({ sectionId: next, tags: [b] });
  });

  test('not by someone who may not change all languages', async () => {
    const { id, storyId } = await filedAnew();
    await makeArticle({ storyId, locale: 'ru' });
    const input = { articleId: id, storyVersion: (await open(id)).held.storyVersion };
    for (const verb of [discardSettings, restoreSettings]) {
      await expect(verb(await signedIn('moderator'), input)).rejects.toMatchObject({ reason: 'not-allowed' });
      await expect(verb(await signedIn('editor', { sectionIds: [await makeSection()] }), input)).rejects.toMatchObject({ reason: 'not-found' });
    }
    await expect(discardSettings(await signedIn('editor', { languages: ['en'] }), input)).rejects.toMatchObject({ reason: 'not-found' });
    expect((await loadFiled(storyId)).pending).toEqual({ sectionId: next, tags: [a] });
  });
});

describe('what changes many stories', () => {
  test('is there for readers at once, beside what waits', async () => {
    const { id, storyId } = await filedAnew();
    const [tag] = await database().select().from(tags).where(eq(tags.id, b));
    const done = await actOnMany(editor, { ids: [id], act: 'tag', sectionId: null, tag: tag?.slug ?? '', notice: '', publishAt: null });
    expect(await loadFiled(storyId)).toMatchObject({ shown: { sectionId, tags: [b] }, pending: { sectionId: next, tags: [a, b] } });
    await undoMany(editor, done.undo);
    expect(await loadFiled(storyId)).toMatchObject({ shown: { sectionId, tags: [] }, pending: { sectionId: next, tags: [a] } });
  });

  test('a tag that waits is in use, and follows a merge', async () => {
    const { id, storyId } = await filedAnew();
    await expect(removeTag(editor, { id: a })).rejects.toMatchObject({ reason: 'in-use' });
    await mergeTags(editor, { id: a, into: c });
    expect((await loadFiled(storyId)).pending).toMatchObject({ tags: [c] });
    await publish(id);
    expect(await carries(c, id)).toBe(true);
  });
});
