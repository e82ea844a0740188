import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeArticle, makeSection } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import { lastAudit, signedIn } from '@/testing/people';
import { createStory } from '../articles/editing/create';
import { setEmbargo } from '../articles/editing/set-embargo';
import { loadParts } from '../articles/editing/story';
import type { Person } from '../ground/actor';
import { actOnMany, type BulkInput, mostArticlesAtOnce, undoMany } from './bulk';
import { duplicateStory, listTemplates, markTemplate } from './duplicate';
import { listJumps } from './jump';
import { listViews, mostViews, removeView, saveView } from './views';

withDatabase();

let sectionId = 0;
let editor: Person;
const none = { sectionId: null, tag: null, notice: '', publishAt: null };
const many = (actor: Person, act: BulkInput['act'], ids: number[], more: Partial<BulkInput> = {}) => actOnMany(actor, { ...none, ids, act, ...more });
const row = async (id: number) => {
  const { rows } = await database().execute<{ status: string; section_id: string; headline: string; story_id: string; trashed: boolean }>(
    sql`select a.status, s.section_id, a.headline, a.story_id, a.trashed_at is not null as trashed from articles a join stories s on s.id = a.story_id where a.id = ${id}`,
  );
  return rows[0];
};
const draft = async (actor: Person, headline: string) => (await createStory(actor, { locale: 'en', sectionId, headline })).articleId;

beforeAll(async () => {
  sectionId = await makeSection();
  editor = await signedIn('editor');
  await database().execute(sql`insert into tags (slug, name) values ('silk', '{"en":"Silk"}')`);
});

describe('many at once', () => {
  test('each goes by its own verb; those that may not are left and named; all is taken back', async () => {
    const ids = [await draft(editor, 'First'), await draft(editor, 'Second'), (await makeArticle({ sectionId })).id];
    const done = await many(editor, 'submit', ids);
    expect(done).toMatchObject({ count: 2, left: [{ id: ids[2], reason: 'wrong-status' }] });
    expect([(await row(ids[0] ?? 0))?.status, (await row(ids[1] ?? 0))?.status]).toEqual(['in_review', 'in_review']);
    expect(await lastAudit()).toMatchObject({ action: 'articles.submit' });
    expect(await undoMany(editor, done.undo)).toMatchObject({ count: 2, left: [] });
    expect((await row(ids[0] ?? 0))?.status).toBe('draft');
  });

  test('section and tag, and back', async () => {
    const id = await draft(editor, 'Moving');
    const next = await makeSection();
    const moved = await many(editor, 'section', [id], { sectionId: next });
    const tagged = await many(editor, 'tag', [id], { tag: 'silk' });
    expect(Number((await row(id))?.section_id)).toBe(next);
    expect((await loadParts(Number((await row(id))?.story_id))).tags).toHaveLength(1);
    await undoMany(editor, tagged.undo);
    await undoMany(editor, moved.undo);
    expect(Number((await row(id))?.section_id)).toBe(sectionId);
    expect((await loadParts(Number((await row(id))?.story_id))).tags).toEqual([]);
    await expect(many(editor, 'tag', [id], { tag: 'none' })).rejects.toMatchObject({ fields: { tag: 'not-found' } });
    await expect(many(editor, 'section', [id])).rejects.toMatchObject({ fields: { sectionId: 'required' } });
  });

  test('withdraw and schedule, and back', async () => {
    const shown = await makeArticle({ sectionId });
    const withdrawn = await many(editor, 'withdraw', [shown.id], { notice: 'Wrong.' });
    expect((await row(shown.id))?.status).toBe('withdrawn');
    await undoMany(editor, withdrawn.undo);
    expect((await row(shown.id))?.status).toBe('published');
    const id = await draft(editor, 'Later');
    await database().execute(sql`update drafts set body = ${JSON.stringify(bodyOf('Text.'))}::jsonb where article_id = ${id}`);
    const planned = await many(editor, 'schedule', [id], { publishAt: new Date(Date.now() + 3_600_000) });
    expect([planned.count, (await row(id))?.status]).toEqual([1, 'scheduled']);
    await undoMany(editor, planned.undo);
    expect((await row(id))?.status).toBe('draft');
  });

  test('nobody reaches further than one by one, or learns what they may not see', async () => {
    const id = await draft(editor, 'Not for contributors');
    const contributor = await signedIn('contributor');
    expect(await many(contributor, 'withdraw', [id])).toEqual({ count: 0, left: [{ id, headline: '', reason: 'not-found' }], undo: { steps: [] } });
    const other = await signedIn('editor', { languages: ['ru'] });
    expect((await many(other, 'submit', [id])).left).toEqual([{ id, headline: 'Not for contributors', reason: 'not-found' }]);
    expect((await row(id))?.status).toBe('draft');
    expect(mostArticlesAtOnce).toBe(50);
  });
});

describe('a copy of a story', () => {
  test('has its words, section and tags, not its bylines or address, and goes into the trash when taken back', async () => {
    const shown = await makeArticle({ sectionId, headline: 'The original', body: bodyOf('Its words.') });
    await many(editor, 'tag', [shown.id], { tag: 'silk' });
    const done = await many(editor, 'duplicate', [shown.id]);
    const [step] = done.undo.steps;
    const copy = step?.act === 'remove' ? step.articleId : 0;
    expect(await row(copy)).toMatchObject({ status: 'draft', headline: 'The original', section_id: String(sectionId) });
    expect((await loadParts(Number((await row(copy))?.story_id))).tags).toHaveLength(1);
    expect(await lastAudit()).toMatchObject({ action: 'articles.duplicate', subjectId: String(copy) });
    await undoMany(editor, done.undo);
    expect((await row(copy))?.trashed).toBe(true);
  });

  test('is refused of what one may not read, and keeps an embargo', async () => {
    const id = await draft(editor, 'Sealed');
    await setEmbargo(editor, { articleId: id, until: new Date(Date.now() + 3_600_000) });
    await expect(duplicateStory(await signedIn('editor'), { articleId: id })).rejects.toMatchObject({ reason: 'not-found' });
    const { articleId } = await duplicateStory(editor, { articleId: id });
    await expect(duplicateStory(await signedIn('editor'), { articleId })).rejects.toMatchObject({ reason: 'not-found' });
    await expect(duplicateStory(await signedIn('moderator'), { articleId })).rejects.toMatchObject({ reason: 'not-allowed' });
  });

  test('templates are what was marked as such, for those who may read them', async () => {
    const id = await draft(editor, 'Weekly figures');
    await markTemplate(editor, { articleId: id, on: true });
    expect(await lastAudit()).toMatchObject({ action: 'stories.template' });
    expect((await listTemplates(editor)).map((template) => template.headline)).toEqual(['Weekly figures']);
    const contributor = await signedIn('contributor');
    expect(await listTemplates(contributor)).toEqual([]);
    await expect(markTemplate(contributor, { articleId: id, on: false })).rejects.toMatchObject({ reason: 'not-found' });
    await markTemplate(editor, { articleId: id, on: false });
    expect(await listTemplates(editor)).toEqual([]);
  });
});

test('views are kept by name, cleaned, for oneself, up to a number', async () => {
  const { undo } = await saveView(editor, { name: 'Trains', query: 'q=train&status=draft&before=1.2&evil=1' });
  expect(await listViews(editor.id)).toMatchObject([{ name: 'Trains', query: 'q=train&status=draft' }]);
  expect(await lastAudit()).toMatchObject({ action: 'views.save' });
  await saveView(editor, { name: 'Trains', query: 'q=rails' });
  expect(await listViews(editor.id)).toMatchObject([{ query: 'q=rails' }]);
  const other = await signedIn('editor');
  await expect(removeView(other, undo)).rejects.toMatchObject({ reason: 'not-found' });
  await expect(saveView(await signedIn('moderator'), { name: 'A', query: '' })).rejects.toMatchObject({ reason: 'not-allowed' });
  expect((await removeView(editor, undo)).undo).toEqual({ name: 'Trains', query: 'q=rails' });
  for (let at = 0; at < mostViews; at += 1) await saveView(other, { name: `View ${at}`, query: '' });
  await expect(saveView(other, { name: 'One more', query: '' })).rejects.toMatchObject({ reason: 'too-many-views' });
});

test('a few letters lead to articles and to people, as far as one may see them', async () => {
  const id = await draft(editor, 'Zeppelin over Tashkent');
  expect((await listJumps(editor, 'zeppel', 'en')).articles).toEqual([{ id, headline: 'Zeppelin over Tashkent', locale: 'en' }]);
  expect((await listJumps(await signedIn('contributor'), 'zeppel', 'en')).articles).toEqual([]);
  expect((await listJumps(editor, editor.name, 'en')).people.map((person) => person.id)).toContain(editor.id);
  expect(await listJumps(editor, '  ', 'en')).toEqual({ articles: [], people: [] });
});
