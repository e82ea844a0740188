import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeArticle, makeSection, makeState } from '@/db/factories';
import { articles, media, settings } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { actorOf } from '@/testing/people';
import type { Person } from '../../ground/actor';
import { change } from '../../ground/change';
import { listArticleCorrections } from '../../typos/queries';
import type { Content } from '../content/content';
import { createStory } from '../editing/create';
import { openArticle } from '../editing/queries';
import { saveDraft } from '../editing/save';
import { placeOnFront, saveStory } from '../editing/story';
import { getArticle } from '../reading/article-queries';
import { makePublic } from './publish';
import { approveArticle, publishArticle, submitArticle } from './publish-draft';

withDatabase();

let sectionId: number;
const words = (more: Partial<Content> = {}): Content => ({
  slug: '',
  headline: 'Ministers meet in Tashkent',
  standfirst: 'What they said.',
  dateline: '',
  body: bodyOf('One.', 'Two.'),
  mediaId: null,
  pictureAlt: '',
  pictureCaption: '',
  pictureCredit: '',
  ...more,
});
const row = async (id: number) => (await database().select().from(articles).where(eq(articles.id, id)))[0];
const audited = async (action: string, id: number) => {
  const { rows } = await database().execute<{ count: string }>(sql`select count(*) from audit_log where action = ${action} and subject_id = ${String(id)}`);
  return Number(rows[0]?.count);
};
const written = async (actor: Person, more: Partial<Content> = {}) => {
  const { articleId, storyId } = await createStory(actor, { locale: 'en', sectionId, headline: 'New' });
  const saved = await saveDraft(actor, { articleId, version: 1, content: words(more) });
  return { articleId, storyId, version: saved.version };
};

beforeAll(async () => {
  sectionId = await makeSection();
});

describe('publishArticle', () => {
  test('makes the draft public under an address from its headline, once free', async () => {
    const editor = await actorOf('editor');
    const first = await written(editor);
    const published = await publishArticle(editor, first);
    expect(published).toMatchObject({ slug: 'ministers-meet-in-tashkent', revision: 1 });
    const { rows } = await database().execute(sql`select slug from slugs where article_id = ${first.articleId}`);
    expect(rows).toEqual([{ slug: 'ministers-meet-in-tashkent' }]);
    const second = await publishArticle(editor, await written(editor));
    expect(second.slug).toBe('ministers-meet-in-tashkent-2');
    expect(await audited('articles.publish', first.articleId)).toBe(1);
    const opened = await openArticle(editor, first.articleId);
    expect(opened?.changedAt).toBeNull();
    expect(opened?.content.slug).toBe('ministers-meet-in-tashkent');
  });

  test('an update with a new slug leaves the old one leading to it', async () => {
    const editor = await actorOf('editor');
    const made = await written(editor, { headline: 'The first name' });
    await publishArticle(editor, made);
    const opened = await openArticle(editor, made.articleId);
    const saved = await saveDraft(editor, {
      articleId: made.articleId,
      version: opened?.version ?? 0,
      content: { ...(opened?.content as Content), slug: 'another-name' },
    });
    const updated = await publishArticle(editor, { articleId: made.articleId, version: saved.version, correction: 'The name was wrong.' });
    expect(updated.paths.slice(0, 4)).toEqual(['/en/news/another-name', '/en/news/another-name.md', '/en/news/the-first-name', '/en/news/the-first-name.md']);
    expect(await getArticle('en', 'the-first-name')).toEqual({ kind: 'moved', path: '/en/news/another-name' });
    expect(await audited('articles.correction', made.articleId)).toBe(1);
  });

  test('wrong role, wrong section, stale version, nothing to say', async () => {
    const writer = await actorOf('contributor');
    const made = await written(writer);
    await expect(publishArticle(writer, made)).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(publishArticle(await actorOf('editor', { sectionIds: [sectionId + 1] }), made)).rejects.toMatchObject({ reason: 'not-found' });
    await expect(publishArticle(await actorOf('editor', { languages: ['zh'] }), made)).rejects.toMatchObject({ reason: 'not-found' });
    const editor = await actorOf('editor');
    await expect(publishArticle(editor, { ...made, version: 1 })).rejects.toMatchObject({ reason: 'conflict' });
    const empty = await createStory(editor, { locale: 'en', sectionId, headline: '' });
    await expect(publishArticle(editor, { articleId: empty.articleId, version: 1 })).rejects.toMatchObject({
      fields: { headline: 'required', body: 'body-empty' },
    });
    expect(await audited('articles.publish', made.articleId)).toBe(0);
  });

  test('a picture without alt text is refused', async () => {
    const editor = await actorOf('editor');
    const [picture] = await database()
      .insert(media)
      .values({ hash: crypto.randomUUID().slice(0, 24), originalName: 'a.png', width: 10, height: 10, variants: [] })
      .returning();
    const made = await written(editor, { mediaId: picture?.id ?? 0 });
    await expect(publishArticle(editor, made)).rejects.toMatchObject({ fields: { pictureAlt: 'alt-required' } });
  });

  test('a correction note is public with the correction; a plain update leaves none', async () => {
    const editor = await actorOf('editor');
    const made = await written(editor);
    await publishArticle(editor, made);
    const version = async () => (await openArticle(editor, made.articleId))?.version ?? 0;
    await saveDraft(editor, { articleId: made.articleId, version: await version(), content: words({ standfirst: 'A plain update of it.' }) });
    await publishArticle(editor, { articleId: made.articleId, version: await version(), correction: '' });
    expect(await listArticleCorrections(made.articleId)).toEqual([]);
    await saveDraft(editor, { articleId: made.articleId, version: await version(), content: words({ standfirst: 'The name is right now.' }) });
    await publishArticle(editor, { articleId: made.articleId, version: await version(), correction: 'An earlier version had a wrong name.' });
    expect(await listArticleCorrections(made.articleId)).toMatchObject([{ note: 'An earlier version had a wrong name.', said: '', says: '' }]);
    const { rows } = await database().execute<{ tags: string[]; paths: string[] }>(sql`select tags, paths from invalidations order by id desc limit 1`);
    expect(rows[0]?.tags).toContain('corrections:en');
    expect(rows[0]?.paths).toContain('/en/corrections');
  });

  test('four eyes: the writer needs another’s approval of this very version', async () => {
    await database()
      .insert(settings)
      .values({ key: 'fourEyes', value: true })
      .onConflictDoUpdate({ target: settings.key, set: { value: true } });
    const [writer, other] = [await actorOf('editor'), await actorOf('editor')];
    const made = await written(writer);
    await expect(publishArticle(writer, made)).rejects.toMatchObject({ reason: 'four-eyes' });
    await expect(approveArticle(writer, made)).rejects.toMatchObject({ reason: 'four-eyes' });
    await submitArticle(writer, { ...made, to: 'in_review' });
    expect((await row(made.articleId))?.status).toBe('in_review');
    await approveArticle(other, made);
    const later = await saveDraft(writer, { articleId: made.articleId, version: made.version, content: words({ standfirst: 'Changed after the approval.' }) });
    await expect(publishArticle(writer, { articleId: made.articleId, version: later.version })).rejects.toMatchObject({ reason: 'four-eyes' });
    await approveArticle(other, { articleId: made.articleId, version: later.version });
    expect(await publishArticle(writer, { articleId: made.articleId, version: later.version })).toMatchObject({ revision: 1 });
    expect(await audited('articles.approve', made.articleId)).toBe(2);
    await database().update(settings).set({ value: false }).where(eq(settings.key, 'fourEyes'));
  });

  test('a correction made elsewhere is carried into the draft', async () => {
    const editor = await actorOf('editor');
    const made = await makeArticle({ sectionId, body: bodyOf('One.', 'Tow.') });
    const opened = await openArticle(editor, made.id);
    await saveDraft(editor, { articleId: made.id, version: 1, content: { ...(opened?.content as Content), body: bodyOf('One, better.', 'Tow.') } });
    const content = { ...(opened?.content as Content), body: bodyOf('One.', 'Two.') };
    await change(editor, (c) => makePublic(c, editor, { articleId: made.id, version: made.version, content, kind: 'correction' }));
    const after = await openArticle(editor, made.id);
    expect(after).toMatchObject({ version: 4, content: { body: bodyOf('One, better.', 'Two.') } });
    expect(after?.changedAt).not.toBeNull();
  });
});

describe('saveStory and placeOnFront', () => {
  test('moving a public story at once touches the section it leaves and the one it joins', async () => {
    const editor = await actorOf('editor');
    const made = await makeArticle({ sectionId });
    const next = await makeSection();
    await makeState('UZ');
    const before = await database().execute<{ id: string }>(sql`select coalesce(max(id), 0) as id from invalidations`);
    await saveStory(editor, { articleId: made.id, sectionId: next, states: ['UZ'], institutions: [], tags: [], people: [editor.id], atOnce: true });
    const { rows } = await database().execute<{ tags: string[] }>(sql`select tags from invalidations where id > ${before.rows[0]?.id}`);
    expect(rows[0]?.tags).toEqual(expect.arrayContaining([`section:en:${sectionId}`, `section:en:${next}`, 'state:en:UZ', `person:en:${editor.id}`]));
    expect(await audited('stories.save', made.storyId)).toBe(1);
    await expect(saveStory(editor, { articleId: made.id, sectionId: next, states: ['XX'], institutions: [], tags: [], people: [] })).rejects.toMatchObject({
      fields: { states: 'not-found' },
    });
    await expect(
      saveStory(await actorOf('contributor'), { articleId: made.id, sectionId: next, states: [], institutions: [], tags: [], people: [] }),
    ).rejects.toMatchObject({ reason: 'not-found' });
    await expect(
      saveStory(await actorOf('editor', { sectionIds: [next] }), { articleId: made.id, sectionId, states: [], institutions: [], tags: [], people: [] }),
    ).rejects.toMatchObject({ reason: 'not-found' });
  });

  test('pins with an end, and only an editor', async () => {
    const editor = await actorOf('editor');
    const made = await makeArticle({ sectionId });
    const until = new Date(Date.now() + 3_600_000);
    expect(await placeOnFront(editor, { storyId: made.storyId, position: 1, until, breakingUntil: until })).toMatchObject({
      undo: { storyId: made.storyId, position: null, until: '', breakingUntil: '' },
    });
    expect(await audited('stories.front', made.storyId)).toBe(1);
    await expect(placeOnFront(await actorOf('translator'), { storyId: made.storyId, position: 1, until: null, breakingUntil: null })).rejects.toMatchObject({
      reason: 'not-allowed',
    });
    await expect(placeOnFront(editor, { storyId: 999_999, position: 1, until: null, breakingUntil: null })).rejects.toMatchObject({ reason: 'not-found' });
  });
});
