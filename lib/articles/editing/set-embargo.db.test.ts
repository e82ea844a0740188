import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeSection } from '@/db/factories';
import { media } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { actorOf } from '@/testing/people';
import { listDue, listInReview } from '../../dashboard/queries';
import type { Person } from '../../ground/actor';
import { listLog } from '../../log/queries';
import { listUses } from '../../media/queries';
import { approveArticle, publishArticle, submitArticle } from '../publishing/publish-draft';
import { runDue } from '../publishing/run-schedule';
import { scheduleArticle } from '../publishing/schedule';
import { createEdition, createStory } from './create';
import { discardDraft } from './discard';
import { listEmbargoes, listNamed } from './embargo';
import { addNote } from './notes';
import { findPreviewed, listPreviewLinks, makePreviewLink } from './preview-links';
import { listDeskArticles, listStoryEditions, openArticle } from './queries';
import { saveDraft } from './save';
import { joinEmbargo, setEmbargo } from './set-embargo';
import { saveStory } from './story';

withDatabase();

let sectionId: number;
beforeAll(async () => {
  sectionId = await makeSection();
});
const soon = (seconds = 3600) => new Date(Date.now() + seconds * 1000);
const secret = 'A sealed headline nobody is told';
const written = async (actor: Person, mediaId: number | null = null) => {
  const { articleId, storyId } = await createStory(actor, { locale: 'en', sectionId, headline: secret });
  const content = { slug: '', headline: secret, standfirst: '', dateline: '', body: bodyOf('One.'), mediaId };
  const saved = await saveDraft(actor, { articleId, version: 1, content: { ...content, pictureAlt: 'x', pictureCaption: '', pictureCredit: '' } });
  return { articleId, storyId, version: saved.version, content: { ...content, pictureAlt: 'x', pictureCaption: '', pictureCredit: '' } };
};
const makeMedia = async () => {
  const variants = [{ name: 'x', width: 10, height: 10, type: 'image/webp' as const, bytes: 1 }];
  const [row] = await database().insert(media).values({ hash: crypto.randomUUID(), originalName: 'x', width: 10, height: 10, variants }).returning();
  return row?.id ?? 0;
};
const lifted = (id: number) => database().execute(sql`update articles set embargo_until = now() - interval '1 second' where id = ${id}`);

test('is there for the people named, and for nobody else, on every surface of the desk', async () => {
  const [editor, named, other, administrator] = [
    await actorOf('editor'),
    await actorOf('translator', { languages: ['en'] }),
    await actorOf('editor'),
    await actorOf('administrator'),
  ];
  const mediaId = await makeMedia();
  const made = await written(editor, mediaId);
  const { articleId, storyId } = made;
  const link = await makePreviewLink(editor, { articleId, hours: 5 });
  expect(await findPreviewed(link.token)).toBe(articleId);
  await submitArticle(editor, { articleId, version: made.version, to: 'in_review' });
  expect((await listInReview(other)).map((review) => review.id)).toContain(articleId);

  await setEmbargo(editor, { articleId, until: soon(), people: [named.id, 999_999] });
  expect((await listNamed(articleId, 'en')).map((member) => member.id)).toEqual([editor.id, named.id].sort((a, b) => a - b));

  for (const [actor, sees] of [
    [editor, true],
    [named, true],
    [other, false],
    [administrator, false],
  ] as const) {
    expect((await listDeskArticles(actor, {})).some((article) => article.id === articleId)).toBe(sees);
    expect((await listDeskArticles(actor, { text: 'sealed' })).some((article) => article.id === articleId)).toBe(sees);
    expect((await openArticle(actor, articleId)) !== null).toBe(sees);
    expect((await listStoryEditions(storyId, 'en', actor)).some((edition) => edition.id === articleId)).toBe(sees);
    expect((await listUses(mediaId, actor)).some((use) => use.id === articleId)).toBe(sees);
    expect((await listInReview(actor)).some((review) => review.id === articleId)).toBe(sees);
    expect(JSON.stringify(await listLog({ subjectType: 'article', subjectId: String(articleId), reader: actor })).includes(secret)).toBe(sees);
  }
  expect(JSON.stringify(await listEmbargoes('en'))).not.toContain(secret);

  const verbs: [string, (actor: Person) => Promise<unknown>][] = [
    ['save', (actor) => saveDraft(actor, { articleId, version: made.version, content: made.content })],
    ['publish', (actor) => publishArticle(actor, { articleId, version: made.version })],
    ['submit', (actor) => submitArticle(actor, { articleId, version: made.version, to: 'draft' })],
    ['approve', (actor) => approveArticle(actor, { articleId, version: made.version })],
    ['schedule', (actor) => scheduleArticle(actor, { articleId, version: made.version, publishAt: soon(9000), withdrawAt: null })],
    ['embargo', (actor) => setEmbargo(actor, { articleId, until: null })],
    ['note', (actor) => addNote(actor, { articleId, blockId: '', text: 'x' })],
    ['preview link', (actor) => makePreviewLink(actor, { articleId, hours: 1 })],
    ['translate', (actor) => createEdition(actor, { sourceArticleId: articleId, locale: 'ru' })],
    ['story', (actor) => saveStory(actor, { articleId, sectionId, states: [], institutions: [], tags: [], people: [] })],
    ['discard', (actor) => discardDraft(actor, { articleId, version: made.version })],
  ];
  for (const [name, verb] of verbs)
    for (const actor of [other, administrator]) await expect(verb(actor), `${name} as ${actor.role}`).rejects.toMatchObject({ reason: 'not-found' });

  expect(await findPreviewed(link.token)).toBeNull();
  expect(await listPreviewLinks(articleId)).toEqual([]);
  await expect(makePreviewLink(editor, { articleId, hours: 1 })).rejects.toMatchObject({ reason: 'embargoed' });
  await lifted(articleId);
  expect(await openArticle(other, articleId)).not.toBeNull();
});

test('an administrator adds themselves, and the log says so; nobody else may', async () => {
  const [editor, administrator] = [await actorOf('editor'), await actorOf('administrator')];
  const { articleId } = await written(editor);
  await expect(joinEmbargo(administrator, { articleId })).rejects.toMatchObject({ reason: 'not-found' });
  await setEmbargo(editor, { articleId, until: soon() });
  await expect(joinEmbargo(await actorOf('editor'), { articleId })).rejects.toMatchObject({ reason: 'not-allowed' });
  await expect(joinEmbargo(administrator, { articleId: 999_999 })).rejects.toMatchObject({ reason: 'not-found' });
  await joinEmbargo(administrator, { articleId });
  expect(await openArticle(administrator, articleId)).not.toBeNull();
  await expect(joinEmbargo(administrator, { articleId })).rejects.toMatchObject({ reason: 'not-found' });
  const [row] = await listLog({ action: 'embargoes.join', reader: editor });
  expect(row).toMatchObject({ personId: administrator.id, subjectId: String(articleId), after: { people: [editor.id, administrator.id] } });
});

test('covers every language of the story that is not out, also one begun later', async () => {
  const [editor, other] = [await actorOf('editor'), await actorOf('editor')];
  const { articleId, storyId } = await written(editor);
  const { articleId: russian } = await createEdition(other, { sourceArticleId: articleId, locale: 'ru' });
  await setEmbargo(editor, { articleId, until: soon() });
  expect((await listNamed(russian, 'en')).map((member) => member.id)).toEqual([editor.id, other.id]);
  const { articleId: chinese } = await createEdition(other, { sourceArticleId: articleId, locale: 'zh' });
  const third = await actorOf('editor');
  expect(await listStoryEditions(storyId, 'en', third)).toEqual([]);
  expect(await openArticle(third, chinese)).toBeNull();
  await setEmbargo(editor, { articleId, until: null });
  expect((await listStoryEditions(storyId, 'en', third)).map((edition) => edition.id).sort()).toEqual([articleId, russian, chinese].sort());
  await expect(setEmbargo(editor, { articleId, until: soon(-5) })).rejects.toMatchObject({ fields: { until: 'past-time' } });
});

test('what is scheduled under embargo goes out after it, and is hidden from the list of what is due', async () => {
  const [editor, other] = [await actorOf('editor'), await actorOf('editor')];
  const made = await written(editor);
  await setEmbargo(editor, { articleId: made.articleId, until: soon(60) });
  await scheduleArticle(editor, { articleId: made.articleId, version: made.version, publishAt: soon(120), withdrawAt: null });
  expect((await listDue(editor)).map((due) => due.id)).toContain(made.articleId);
  expect((await listDue(other)).map((due) => due.id)).not.toContain(made.articleId);
  await database().execute(sql`update articles set scheduled_at = now() - interval '1 second' where id = ${made.articleId}`);
  expect(await runDue()).toEqual([]);
  await lifted(made.articleId);
  expect(await runDue()).toEqual([{ articleId: made.articleId, kind: 'publish', outcome: 'done' }]);
});
