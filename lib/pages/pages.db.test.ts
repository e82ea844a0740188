import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeArticle, makePage } from '@/db/factories';
import { articles, pages, settings } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, lastTouched, signedIn } from '@/testing/people';
import { openArticle } from '../articles/editing/queries';
import { saveDraft } from '../articles/editing/save';
import { publishArticle } from '../articles/publishing/publish-draft';
import { withdrawArticle } from '../articles/publishing/withdraw';
import { getArticle } from '../articles/reading/article-queries';
import type { Person } from '../ground/actor';
import { locales } from '../ground/locales';
import { Refusal } from '../ground/refusal';
import { switchOwnPage } from '../menu/save-menu';
import { createFromTemplate, createPage } from './create-page';
import { movePage, placePage } from './place-page';
import { getPage, listDeskPages, listPageLinks } from './queries';
import { templateNames } from './templates/template';

withDatabase();

let editor: Person;
beforeAll(async () => {
  editor = await signedIn('editor');
});

const reasons = (verb: Promise<unknown>) =>
  verb.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? (Object.values(error.fields)[0] ?? error.reason) : error),
  );
const begin = (headline: string, parentId: number | null = null) => createPage(editor, { locale: 'en', headline, parentId });

async function write(articleId: number, words: { slug?: string; text?: string } = {}): Promise<number> {
  const opened = await openArticle(editor, articleId);
  if (!opened) throw new Error('not opened');
  const content = { ...opened.content, slug: words.slug ?? '', body: bodyOf(words.text ?? 'What we promise.') };
  return (await saveDraft(editor, { articleId, version: opened.version, content })).version;
}
const publish = async (articleId: number, words = {}) => publishArticle(editor, { articleId, version: await write(articleId, words) });

describe('a page is written and published like a story', () => {
  test('under its own slug, and touches its address and the tree', async () => {
    const { articleId, storyId } = await begin('Our promises');
    expect(await lastAudit()).toMatchObject({ action: 'pages.create', subjectId: String(articleId) });
    const done = await publish(articleId);
    expect(done.address).toBe('/en/our-promises');
    expect(await lastTouched()).toMatchObject({
      tags: expect.arrayContaining([`article:${articleId}`, `story:${storyId}`, 'slug:en:our-promises', 'pages:en', 'sitemaps']),
      paths: expect.arrayContaining(['/en/our-promises', '/en/our-promises.md']),
    });
    expect((await lastTouched())?.tags).not.toContain('site');
    expect((await lastTouched())?.tags).not.toContain('latest:en');
    expect(await getPage('en', 'our-promises')).toMatchObject({ kind: 'page', page: { headline: 'Our promises' } });
    expect(await getArticle('en', 'our-promises')).toEqual({ kind: 'moved', path: '/en/our-promises' });
  });

  test('its former slug leads on, and a withdrawn one is gone and leaves the tree', async () => {
    const { articleId, storyId } = await begin('Former name');
    await placePage(editor, { id: storyId, parentId: null, inFooter: true });
    await publish(articleId, { slug: 'former-name' });
    await publish(articleId, { slug: 'new-name' });
    expect((await lastTouched())?.tags).toContain('site');
    expect(await getPage('en', 'former-name')).toEqual({ kind: 'moved', path: '/en/new-name' });
    expect((await listPageLinks('en')).map((link) => link.slug)).toContain('new-name');
    const [row] = await database().select().from(articles).where(eq(articles.id, articleId));
    await withdrawArticle(editor, { articleId, version: row?.version ?? 0, notice: 'It was wrong.' });
    expect(await getPage('en', 'new-name')).toMatchObject({ kind: 'withdrawn', notice: 'It was wrong.' });
    expect((await listPageLinks('en')).map((link) => link.slug)).not.toContain('new-name');
    expect((await lastTouched())?.tags).toContain('site');
  });

  test('a story has no page of its slug, and an edition elsewhere is named', async () => {
    const story = await makeArticle({ slug: 'only-a-story' });
    expect(await getPage('en', story.slug)).toBeNull();
    const ru = await makePage({ locale: 'ru', slug: 'tolko-po-russki' });
    expect(await getPage('en', ru.slug)).toMatchObject({ kind: 'untranslated', editions: [{ locale: 'ru' }] });
    expect(await getArticle('en', ru.slug)).toBeNull();
  });
});

describe('bad input', () => {
  test('an address of the program, one that is taken, an unwritten place', async () => {
    const { articleId } = await begin('Search');
    expect(await reasons(publish(articleId, { slug: 'search' }))).toBe('slug-reserved');
    expect((await publish(articleId)).address).toBe('/en/search-2');
    await makeArticle({ slug: 'taken-by-a-story' });
    const other = await begin('Other');
    expect(await reasons(publish(other.articleId, { slug: 'taken-by-a-story' }))).toBe('slug-taken');
    expect(await reasons(publish(other.articleId, { text: 'Write to [[whom]].' }))).toBe('placeholder-left');
  });

  test('two pages at one address at once: one is refused', async () => {
    const both = [await begin('Twin'), await begin('Twin')];
    const versions = [await write(both[0]?.articleId ?? 0, { slug: 'twin' }), await write(both[1]?.articleId ?? 0, { slug: 'twin' })];
    const outcomes = await Promise.allSettled(both.map(({ articleId }, at) => publishArticle(editor, { articleId, version: versions[at] ?? 0 })));
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('under itself, under its own child, twelve levels deep, under nothing', async () => {
    const top = await begin('Level 1');
    const second = await begin('Level 2', top.storyId);
    const third = await begin('Level 3', second.storyId);
    const fourth = await begin('Level 4', third.storyId);
    const place = (id: number, parentId: number) => reasons(placePage(editor, { id, parentId, inFooter: false }));
    expect(await place(top.storyId, top.storyId)).toBe('page-parent');
    expect(await place(top.storyId, third.storyId)).toBe('page-parent');
    expect(await place(top.storyId, 999_999)).toBe('not-found');
    expect(await reasons(begin('Level 5', fourth.storyId))).toBe('page-depth');
    const other = await begin('With one under it');
    await begin('Under it', other.storyId);
    expect(await place(other.storyId, third.storyId)).toBe('page-depth');
    expect(await place(other.storyId, second.storyId)).toBe('done');
    const shown = (await listDeskPages()).filter((page) => page.editions[0]?.headline.startsWith('Level')).map((page) => page.depth);
    expect(shown).toEqual([0, 1, 2, 3]);
  });

  test('two that go under each other at once never make a circle', async () => {
    const [a, b] = [await begin('A'), await begin('B')];
    const outcomes = await Promise.allSettled([
      placePage(editor, { id: a.storyId, parentId: b.storyId, inFooter: false }),
      placePage(editor, { id: b.storyId, parentId: a.storyId, inFooter: false }),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('the tree', () => {
  test('is ordered among siblings, with its undo and its rows in the log', async () => {
    const top = await begin('Parent of three');
    const ids: number[] = [];
    for (const name of ['one', 'two', 'three']) ids.push((await begin(name, top.storyId)).storyId);
    const order = async () => (await listDeskPages()).filter((page) => page.parentId === top.storyId).map((page) => ids.indexOf(page.id));
    const { undo } = await movePage(editor, { id: ids[2] ?? 0, by: 'up' });
    expect(await order()).toEqual([0, 2, 1]);
    expect(await lastAudit()).toMatchObject({ action: 'pages.move', before: { place: 3 }, after: { place: 2 } });
    expect((await lastTouched())?.tags).toEqual(['pages:en', 'pages:ru', 'pages:zh']);
    await movePage(editor, undo);
    expect(await order()).toEqual([0, 1, 2]);
    const placed = await placePage(editor, { id: ids[0] ?? 0, parentId: null, inFooter: true });
    expect(await lastAudit()).toMatchObject({ action: 'pages.place' });
    expect((await lastTouched())?.tags).toContain('site');
    await placePage(editor, placed.undo);
    expect(await order()).toContain(0);
  });

  test('names a page in the menu and takes it out again', async () => {
    const page = await makePage({ slug: 'in-the-menu' });
    const keys = async () => (await database().select().from(settings).where(eq(settings.key, 'menu')))[0]?.value;
    const { undo } = await switchOwnPage(editor, { id: page.storyId });
    expect(await keys()).toContainEqual({ kind: 'own', id: page.storyId });
    expect((await lastTouched())?.tags).toEqual(['site']);
    await switchOwnPage(editor, undo);
    expect(await keys()).not.toContainEqual({ kind: 'own', id: page.storyId });
    expect(await reasons(switchOwnPage(editor, { id: 999_999 }))).toBe('not-found');
  });

  test('belongs to editors: others, and editors of one section, begin no page', async () => {
    const page = await makePage();
    for (const role of ['contributor', 'translator', 'moderator', 'reader'] as const) {
      const actor = await signedIn(role);
      expect(await reasons(createPage(actor, { locale: 'en', headline: 'No', parentId: null }))).toBe('not-allowed');
      expect(await reasons(placePage(actor, { id: page.storyId, parentId: null, inFooter: true }))).toBe('not-allowed');
      expect(await reasons(movePage(actor, { id: page.storyId, by: 'up' }))).toBe('not-allowed');
      expect(await reasons(switchOwnPage(actor, { id: page.storyId }))).toBe('not-allowed');
    }
    const narrow = await signedIn('editor', { sectionIds: [1] });
    expect(await reasons(createPage(narrow, { locale: 'en', headline: 'No', parentId: null }))).toBe('not-found');
  });
});

describe('templates', () => {
  const owner = { key: 'publisher', value: { en: 'Novosti of Tashkent LLC' } };

  test.each(templateNames)('%s begins in three languages; what no setting says cannot be published', async (template) => {
    await database().insert(settings).values(owner).onConflictDoNothing();
    const { articleId, storyId } = await createFromTemplate(editor, { template, locale: 'en' });
    const page = (await listDeskPages()).find((page) => page.id === storyId);
    expect(page?.editions.map((edition) => edition.locale).sort()).toEqual([...locales].sort());
    const opened = await openArticle(editor, articleId);
    expect(opened?.content.slug).toBe(template);
    expect(await reasons(publishArticle(editor, { articleId, version: opened?.version ?? 0 }))).toBe('placeholder-left');
    const text = JSON.stringify(opened?.content.body);
    if (template === 'imprint') expect(text).toContain('Novosti of Tashkent LLC');
    expect(await reasons(createFromTemplate(editor, { template, locale: 'ru' }))).toBe('template-used');
  });

  test('a template whose page is in the trash is free again', async () => {
    const [row] = await database().select().from(pages).where(eq(pages.template, 'ai'));
    await database()
      .update(articles)
      .set({ trashedAt: new Date() })
      .where(eq(articles.storyId, row?.storyId ?? 0));
    await createFromTemplate(editor, { template: 'ai', locale: 'en' });
  });
});
