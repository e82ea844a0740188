import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeSection } from '@/db/factories';
import { articles, draftNotes, embargoPeople, notices, people } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { MailSink } from '@/testing/mail-sink';
import { lastAudit, signedIn, someGuest } from '@/testing/people';
import { createStory } from '../articles/editing/create';
import { addNote } from '../articles/editing/notes';
import { openArticle } from '../articles/editing/queries';
import { saveDraft } from '../articles/editing/save';
import { approveArticle, publishArticle, submitArticle } from '../articles/publishing/publish-draft';
import type { Person } from '../ground/actor';
import { listMentionable } from './colleagues';
import { mailNotices } from './mail-notices';
import { countUnread, hasUnread, wantsMail } from './queries';
import { readNotices } from './read-notices';
import { listNotices } from './reading/list-notices';
import { sendDueNotices } from './reading/send-notices';

const sink = new MailSink();
let sectionId: number;
let otherSection: number;
let writer: Person;
let editor: Person;
let elsewhere: Person;
let administrator: Person;

beforeAll(async () => {
  process.env.SMTP_URL = await sink.open();
  process.env.SITE_URL = 'https://news.example';
});
afterAll(() => sink.close());
withDatabase();

beforeAll(async () => {
  [sectionId, otherSection] = [await makeSection(), await makeSection()];
  writer = await signedIn('contributor', { name: { en: 'Mary Writer', ru: 'Мария Пишет' } });
  editor = await signedIn('editor', { name: { en: 'Emil Editor' }, sectionIds: [sectionId] });
  elsewhere = await signedIn('editor', { name: { en: 'Other Editor' }, sectionIds: [otherSection] });
  administrator = await signedIn('administrator', { name: { en: 'Ada' } });
});
beforeEach(async () => {
  await database().delete(notices);
  sink.letters.length = 0;
  sink.mood = 'takes';
});

const versionOf = async (id: number) => (await openArticle(editor, id))?.version ?? 0;
async function story(by = writer): Promise<number> {
  const { articleId } = await createStory(by, { locale: 'en', sectionId, headline: 'A bridge opens' });
  const opened = await openArticle(by, articleId);
  if (!opened) throw new Error('not there');
  await saveDraft(by, { articleId, version: opened.version, content: { ...opened.content, body: bodyOf('It opened.') } });
  return articleId;
}
const handIn = async (id: number) => submitArticle(writer, { articleId: id, version: await versionOf(id), to: 'in_review' });
const told = async (person: Person) => (await listNotices(person, { desk: 'en' })).map(({ kind, by, isRead }) => [kind, by, isRead]);
const note = (by: Person, id: number, text: string, replyTo?: number) => addNote(by, { articleId: id, blockId: '', text, replyTo });

describe('handing in, returning, approving, publishing', () => {
  test('the editors of its section are told, once; neither others nor whoever did it', async () => {
    const id = await story();
    await handIn(id);
    await handIn(id).catch(() => undefined);
    expect(await told(editor)).toEqual([['submitted', 'Mary Writer', false]]);
    expect([await told(elsewhere), await told(administrator), await told(writer)]).toEqual([[], [], []]);
    expect(await countUnread(editor.id)).toBe(1);
    expect(await hasUnread(editor.id, id)).toBe(true);
  });

  test('where no editor has the section, the administrators are', async () => {
    const { articleId } = await createStory(writer, { locale: 'en', sectionId: await makeSection(), headline: 'Alone' });
    await handIn(articleId);
    expect(await told(administrator)).toEqual([['submitted', 'Mary Writer', false]]);
  });

  test('the writer is told of the return, and what was handed in waits for nobody', async () => {
    const id = await story();
    await handIn(id);
    await submitArticle(editor, { articleId: id, version: await versionOf(id), to: 'draft' });
    expect(await told(writer)).toEqual([['returned', 'Emil Editor', false]]);
    expect(await told(editor)).toEqual([['submitted', 'Mary Writer', true]]);
    await handIn(id);
    expect(await countUnread(editor.id)).toBe(1);
  });

  test('the writer is told of the approval, of one version once, and that it went out', async () => {
    const id = await story();
    await handIn(id);
    const version = await versionOf(id);
    await approveArticle(editor, { articleId: id, version });
    await approveArticle(editor, { articleId: id, version });
    await publishArticle(editor, { articleId: id, version });
    expect(await told(writer)).toEqual([
      ['published', 'Emil Editor', false],
      ['approved', 'Emil Editor', false],
    ]);
    expect(await countUnread(editor.id)).toBe(0);
  });

  test('a refused verb tells nobody', async () => {
    const id = await story();
    await expect(submitArticle(writer, { articleId: id, version: 99, to: 'in_review' })).rejects.toMatchObject({ reason: 'conflict' });
    expect(await told(editor)).toEqual([]);
  });
});

describe('a note', () => {
  test('tells whom it names where they may read the article, and offers only them', async () => {
    const id = await story();
    const stranger = await signedIn('contributor', { name: { en: 'Sam Stranger' } });
    await note(editor, id, 'Who says so, @Mary Writer? @Sam Stranger @Emil Editor');
    expect(await told(writer)).toEqual([['mentioned', 'Emil Editor', false]]);
    expect(await told(stranger)).toEqual([]);
    expect(await told(editor)).toEqual([]);
    const loaded = (await openArticle(editor, id))?.held;
    const offered = (await listMentionable(loaded?.policy ?? {}, editor.id, 'ru')).map((colleague) => colleague.handle);
    expect(offered).toContain('Мария Пишет');
    expect(offered).not.toContain('Sam Stranger');
  });

  test('an answer tells those in its thread; whoever it names hears of it once', async () => {
    const id = await story();
    const first = await note(editor, id, 'Who says so?');
    await note(writer, id, 'The minister, @emil editor.', first.id);
    expect(await told(editor)).toEqual([['mentioned', 'Mary Writer', false]]);
    await note(administrator, id, 'I heard that too.', first.id);
    expect((await told(editor))[0]).toEqual(['answered', 'Ada', false]);
    expect(await told(writer)).toEqual([['answered', 'Ada', false]]);
  });

  test('under embargo only those named for it are told', async () => {
    const id = await story(editor);
    await database()
      .update(articles)
      .set({ embargoUntil: new Date(Date.now() + 3_600_000) })
      .where(eq(articles.id, id));
    await database()
      .insert(embargoPeople)
      .values([{ articleId: id, personId: editor.id }]);
    await note(editor, id, '@Other Editor @Ada');
    expect([await told(elsewhere), await told(administrator)]).toEqual([[], []]);
  });
});

describe('reading', () => {
  test('one, those of an article and all, each of one’s own; audited where something changed', async () => {
    const [first, second] = [await story(), await story()];
    for (const id of [first, second]) await handIn(id);
    const [newest] = await listNotices(editor, { desk: 'en' });
    if (!newest) throw new Error('nothing was told');
    await expect(readNotices(writer, { id: newest.id, read: true })).rejects.toMatchObject({ reason: 'not-found' });
    await expect(readNotices(someGuest, { read: true })).rejects.toMatchObject({ reason: 'not-allowed' });
    const done = await readNotices(editor, { id: newest.id, read: true });
    expect(await lastAudit()).toMatchObject({ action: 'notices.read', subjectId: String(editor.id), after: { count: 1 } });
    await readNotices(editor, done.undo ?? { read: true });
    expect(await lastAudit()).toMatchObject({ action: 'notices.unread' });
    expect(await countUnread(editor.id)).toBe(2);
    expect(await readNotices(editor, { articleId: first, read: true })).toEqual({ count: 1 });
    expect(await readNotices(editor, { upTo: newest.id, read: true })).toEqual({ count: 1 });
    expect(await readNotices(editor, { read: true })).toEqual({ count: 0 });
  });

  test('what is no longer open to whoever was told has neither headline nor note', async () => {
    const id = await story();
    await note(editor, id, '@Mary Writer please');
    expect((await listNotices(writer, { desk: 'en' }))[0]).toMatchObject({ headline: 'A bridge opens', note: '@Mary Writer please' });
    await database()
      .update(articles)
      .set({ embargoUntil: new Date(Date.now() + 3_600_000) })
      .where(eq(articles.id, id));
    expect((await listNotices(writer, { desk: 'en' }))[0]).toMatchObject({ headline: null, note: null });
  });

  test('the list goes on by key', async () => {
    const id = await story();
    for (let at = 0; at < 3; at += 1) await note(editor, id, `@Mary Writer ${at}`);
    const first = await listNotices(writer, { desk: 'en' }, 2);
    expect(first).toHaveLength(3);
    expect(await listNotices(writer, { desk: 'en', before: first[1]?.id }, 2)).toHaveLength(1);
  });
});

describe('by mail', () => {
  const due = () =>
    database()
      .update(notices)
      .set({ mailDueAt: new Date(Date.now() - 1000) })
      .where(eq(notices.personId, editor.id));

  test('who wants it gets one letter of all that is unread a minute later; twenty processes send it once', async () => {
    await mailNotices(editor, { mail: true });
    expect(await lastAudit()).toMatchObject({ action: 'notices.mail', subjectId: String(editor.id), after: { mail: true } });
    expect(await wantsMail(editor.id)).toBe(true);
    const [first, second] = [await story(), await story()];
    for (const id of [first, second]) await handIn(id);
    expect(await sendDueNotices()).toBe(0);
    await due();
    const sent = await Promise.all(Array.from({ length: 20 }, () => sendDueNotices()));
    expect(sent.reduce((sum, each) => sum + each, 0)).toBe(1);
    expect(sink.letters).toHaveLength(1);
    expect(sink.letters[0]?.text).toContain(`A bridge opens\nMary Writer submitted it for review\nhttps://news.example/desk/articles/${first}`);
    expect(sink.letters[0]?.headers.subject).toContain('2 notices');
    await due();
    expect(await sendDueNotices()).toBe(0);
  });

  test('none for what was read, for who does not want it any more, and for what is no longer open', async () => {
    await mailNotices(editor, { mail: true });
    await handIn(await story());
    await readNotices(editor, { read: true });
    await due();
    expect(await sendDueNotices()).toBe(0);
    await handIn(await story());
    await mailNotices(editor, { mail: false });
    expect(await sendDueNotices()).toBe(0);
    await mailNotices(editor, { mail: true });
    await handIn(await story());
    await database().update(people).set({ disabledAt: new Date() }).where(eq(people.id, editor.id));
    await due();
    expect(await sendDueNotices()).toBe(0);
    await database().update(people).set({ disabledAt: null }).where(eq(people.id, editor.id));
    expect(sink.letters).toEqual([]);
  });

  test('what the mail server refuses is tried again; what was cut off is not sent twice', async () => {
    await mailNotices(editor, { mail: true });
    await handIn(await story());
    await due();
    sink.mood = 'refuses';
    expect(await sendDueNotices()).toBe(0);
    const [waiting] = await database().select().from(notices).where(eq(notices.personId, editor.id));
    expect(waiting).toMatchObject({ mailTries: 1, mailTakenAt: null, mailSentAt: null });
    sink.mood = 'takes';
    await due();
    await database().update(notices).set({ mailTakenAt: new Date() });
    expect(await sendDueNotices()).toBe(0);
  });
});

test('a note that goes takes its notices along', async () => {
  const id = await story();
  const { id: noteId } = await note(editor, id, '@Mary Writer');
  await database().delete(draftNotes).where(eq(draftNotes.id, noteId));
  expect(await told(writer)).toEqual([]);
});
