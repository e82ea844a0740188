import { asc, eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeSection } from '@/db/factories';
import { articles, corrections, invalidations, publishUndos, revisions, translations, webhookDeliveries, webhooks } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, lastTouched, signedIn } from '@/testing/people';
import type { Person } from '../../ground/actor';
import { ownFetch } from '../../publishing/own-fetch';
import { beginWatching, noteFetch, watchPublications } from '../../publishing/undo-watch';
import { createEdition, createStory } from '../editing/create';
import { openArticle } from '../editing/queries';
import { saveDraft } from '../editing/save';
import { removeEdition } from '../editing/trash';
import { publishArticle } from './publish-draft';
import { undoPublish } from './undo-publish';

withDatabase();

let editor: Person;
let sectionId: number;
beforeAll(async () => {
  sectionId = await makeSection();
  editor = await signedIn('editor');
});
beforeEach(() => beginWatching());

const row = async (id: number) => (await database().select().from(articles).where(eq(articles.id, id)))[0];
const open = async (id: number) => {
  const opened = await openArticle(editor, id);
  if (!opened) throw new Error('not there');
  return opened;
};
const write = async (id: number, text: string) => {
  const { version, content } = await open(id);
  await saveDraft(editor, { articleId: id, version, content: { ...content, body: bodyOf(text) } });
};
const publish = async (id: number, correction?: string) => publishArticle(editor, { articleId: id, version: (await open(id)).version, correction });
async function story(text = 'First words.'): Promise<number> {
  const { articleId } = await createStory(editor, { locale: 'en', sectionId, headline: 'Ministers meet' });
  await write(articleId, text);
  return articleId;
}
const fetched = (id: number) => database().update(publishUndos).set({ fetchedAt: sql`now()` }).where(eq(publishUndos.articleId, id));

describe('a first publication', () => {
  test('that nobody fetched is a draft again, as if it had not been; it can be published and thrown away like one', async () => {
    const id = await story();
    const { revision, address } = await publish(id);
    expect(await undoPublish(editor, { articleId: id, revision })).toEqual({ articleId: id, status: 'draft', wasFetched: false });
    expect(await row(id)).toMatchObject({ status: 'draft', publishedAt: null, publishedDay: null, revisedAt: null, revision: 0 });
    expect(await lastAudit()).toMatchObject({ action: 'articles.undo-publish', subjectId: String(id), after: { status: 'draft', fetched: false } });
    expect((await lastTouched())?.paths).toContain(address);
    expect((await open(id)).changedAt).not.toBeNull();
    expect(await database().$count(corrections, eq(corrections.articleId, id))).toBe(0);
    const again = await publish(id);
    expect(again).toMatchObject({ address, revision: 2 });
    await undoPublish(editor, { articleId: id, revision: 2 });
    await removeEdition(editor, { articleId: id, version: (await open(id)).version });
    const kept = await database().select().from(revisions).where(eq(revisions.articleId, id)).orderBy(asc(revisions.number));
    expect(kept.map((revision) => revision.number)).toEqual([1, 2]);
  });

  test('that was fetched is withdrawn, with a notice at its address', async () => {
    const id = await story();
    const { revision } = await publish(id);
    await fetched(id);
    expect(await undoPublish(editor, { articleId: id, revision })).toMatchObject({ status: 'withdrawn', wasFetched: true });
    expect(await row(id)).toMatchObject({ status: 'withdrawn', withdrawnNotice: 'This article was published by mistake and taken back.' });
  });
});

describe('a later publication', () => {
  test('that nobody fetched gives way to the revision before; the words stay in the draft', async () => {
    const id = await story();
    await publish(id);
    const before = await row(id);
    await write(id, 'Second words.');
    const { revision } = await publish(id, 'The words were wrong.');
    expect(await undoPublish(editor, { articleId: id, revision })).toEqual({ articleId: id, status: 'published', wasFetched: false });
    expect(await row(id)).toMatchObject({
      status: 'published',
      bodyText: 'First words.',
      revisedAt: before?.revisedAt,
      publishedAt: before?.publishedAt,
      revision: 3,
    });
    expect(await database().$count(corrections, eq(corrections.articleId, id))).toBe(0);
    const { content, changedAt } = await open(id);
    expect(JSON.stringify(content.body)).toContain('Second words.');
    expect(changedAt).not.toBeNull();
    await publish(id);
    expect(await row(id)).toMatchObject({ bodyText: 'Second words.' });
  });

  test('that was fetched leaves a note among the corrections', async () => {
    const id = await story();
    await publish(id);
    await write(id, 'Second words.');
    const { revision } = await publish(id);
    await fetched(id);
    await undoPublish(editor, { articleId: id, revision });
    const [note] = await database().select().from(corrections).where(eq(corrections.articleId, id));
    expect(note?.note).toContain('published by mistake');
    expect((await row(id))?.revisedAt).not.toBeNull();
  });

  test('what a translation follows is what it followed before', async () => {
    const id = await story();
    await publish(id);
    const { articleId } = await createEdition(editor, { sourceArticleId: id, locale: 'ru' });
    await write(articleId, 'Министры встретились в Ташкенте.');
    const { content, version } = await open(articleId);
    await saveDraft(editor, { articleId, version, content: { ...content, headline: 'Министры встречаются', standfirst: '' } });
    const { revision } = await publish(articleId);
    const followed = async () => (await database().select().from(translations).where(eq(translations.articleId, articleId)))[0];
    const first = await followed();
    expect(first).toBeDefined();
    await database().update(publishUndos).set({ createdAt: sql`now()` });
    await write(articleId, 'Министры прибыли в Ташкент.');
    await publish(articleId);
    await undoPublish(editor, { articleId, revision: revision + 1 });
    expect(await followed()).toEqual(first);
  });
});

describe('it is refused', () => {
  test('to whoever did not do it, to other sections, after its time, and where something newer is public', async () => {
    const id = await story();
    const { revision } = await publish(id);
    const undo = (who = editor, number = revision) => undoPublish(who, { articleId: id, revision: number });
    await expect(undo(await signedIn('editor'))).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(undo(await signedIn('editor', { sectionIds: [await makeSection()] }))).rejects.toMatchObject({ reason: 'not-found' });
    await expect(undo(await signedIn('contributor'))).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(undo(editor, revision + 1)).rejects.toMatchObject({ reason: 'undo-over' });
    await database().update(publishUndos).set({ createdAt: sql`now() - interval '16 seconds'` }).where(eq(publishUndos.articleId, id));
    await expect(undo()).rejects.toMatchObject({ reason: 'undo-over' });
    await database().update(publishUndos).set({ createdAt: sql`now()` }).where(eq(publishUndos.articleId, id));
    await database()
      .update(articles)
      .set({ revision: revision + 1 })
      .where(eq(articles.id, id));
    await expect(undo()).rejects.toMatchObject({ reason: 'conflict' });
    expect(await row(id)).toMatchObject({ status: 'published' });
  });

  test('twice at once it happens once', async () => {
    const id = await story();
    const { revision } = await publish(id);
    const both = await Promise.allSettled([1, 2].map(() => undoPublish(editor, { articleId: id, revision })));
    expect(both.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('whether it was fetched', () => {
  const apply = async (id: number) => {
    const rows = await database()
      .select()
      .from(invalidations)
      .where(sql`tags @> array[${`article:${id}`}]`);
    await watchPublications(rows);
  };
  const asks = (url: string, headers: Record<string, string> = {}) => noteFetch({ url, headers });
  const isNoted = async (id: number) => ((await database().select().from(publishUndos).where(eq(publishUndos.articleId, id)))[0]?.fetchedAt ?? null) !== null;

  test('is heard of the article, its Markdown, feeds and sitemaps, not of lists nor of the site’s own prerendering', async () => {
    const id = await story();
    const { address } = await publish(id);
    await apply(id);
    asks('/en');
    asks(address, ownFetch());
    expect(await isNoted(id)).toBe(false);
    asks('/en/feed.xml?x=1');
    await expect.poll(() => isNoted(id)).toBe(true);
  });

  test('a webhook that was sent counts; one that waits is called back', async () => {
    const made = { name: 'x', url: 'https://hook.example/', secret: 's', events: ['article.published'] };
    await database().insert(webhooks).values(made);
    const [firstStory, two] = [await story(), await story()];
    const first = await publish(firstStory);
    const second = await publish(two);
    await database()
      .update(webhookDeliveries)
      .set({ attempts: 1 })
      .where(sql`subject->>'article' = ${String(two)}`);
    expect(await undoPublish(editor, { articleId: firstStory, revision: first.revision })).toMatchObject({ wasFetched: false });
    expect(await database().$count(webhookDeliveries, sql`subject->>'article' = ${String(firstStory)}`)).toBe(0);
    expect(await undoPublish(editor, { articleId: two, revision: second.revision })).toMatchObject({ wasFetched: true });
  });
});
