import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeSection } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import { lastAudit, signedIn } from '@/testing/people';
import type { Person } from '../../ground/actor';
import { publishArticle } from '../publishing/publish-draft';
import { getPublishReadiness } from '../publishing/readiness';
import { scheduleArticle } from '../publishing/schedule';
import { acceptPassage, getUntranslated, unacceptPassage } from './accept-passage';
import { createEdition, createStory } from './create';
import { openArticle } from './queries';
import { saveDraft } from './save';

withDatabase();

let editor: Person;
let articleId = 0;
const rest = { slug: '', dateline: '', mediaId: null, pictureAlt: '', pictureCaption: '', pictureCredit: '' };
const open = async (actor = editor) => {
  const opened = await openArticle(actor, articleId);
  if (!opened) throw new Error('not there');
  return opened;
};
const waiting = async () => {
  const { held, content } = await open();
  return (await getUntranslated(held, content)).map((passage) => passage.key);
};
const publish = async () => publishArticle(editor, { articleId, version: (await open()).version });

beforeAll(async () => {
  editor = await signedIn('editor');
  const sectionId = await makeSection();
  const source = await createStory(editor, { locale: 'en', sectionId, headline: 'Trains run again' });
  const body = bodyOf('It opens in May.', 'Reuters');
  const content = { ...rest, headline: 'Trains run again', standfirst: 'After ten years.', body };
  await saveDraft(editor, { articleId: source.articleId, version: 1, content });
  articleId = (await createEdition(editor, { sourceArticleId: source.articleId, locale: 'ru' })).articleId;
});

test('a translation is stopped until each passage is translated or accepted by name', async () => {
  expect(await waiting()).toEqual(['headline', 'standfirst', 'b1', 'b2']);
  await expect(publish()).rejects.toMatchObject({ reason: 'untranslated', values: { count: 4 } });
  const soon = new Date(Date.now() + 3_600_000);
  await expect(scheduleArticle(editor, { articleId, version: (await open()).version, publishAt: soon, withdrawAt: null })).rejects.toMatchObject({
    reason: 'untranslated',
  });
  const { version, content } = await open();
  const body = bodyOf('Движение открывается в мае.', 'Reuters');
  await saveDraft(editor, { articleId, version, content: { ...content, headline: 'Поезда снова ходят', standfirst: 'Через десять лет.', body } });
  const ready = await getPublishReadiness(editor, await open(), 'en');
  expect(ready.checks.find((check) => check.name === 'untranslated')).toMatchObject({ state: 'missing', values: { count: 1 } });
  const [left] = ready.untranslated;
  expect(left).toMatchObject({ key: 'b2', text: 'Reuters', why: 'same' });
  const input = { articleId, key: 'b2', digest: left?.digest ?? '' };

  const reader = await signedIn('translator', { languages: ['zh'] });
  await expect(acceptPassage(reader, input)).rejects.toMatchObject({ reason: 'not-found' });
  await expect(acceptPassage(await signedIn('moderator'), input)).rejects.toMatchObject({ reason: 'not-allowed' });
  await expect(acceptPassage(editor, { ...input, key: 'b1' })).rejects.toMatchObject({ reason: 'conflict' });
  await expect(acceptPassage(editor, { ...input, digest: 'other' })).rejects.toMatchObject({ reason: 'conflict' });

  const done = await acceptPassage(editor, input);
  expect(done.left).toBe(0);
  expect(await lastAudit()).toMatchObject({ action: 'passages.accept', personId: editor.id, after: { passage: 'b2', text: 'Reuters' } });
  const { rows } = await database().execute<{ person_id: string }>(sql`select person_id from accepted_passages where article_id = ${articleId}`);
  expect(rows.map((row) => Number(row.person_id))).toEqual([editor.id]);
  await unacceptPassage(editor, done.undo);
  expect(await lastAudit()).toMatchObject({ action: 'passages.reopen' });
  await expect(publish()).rejects.toMatchObject({ reason: 'untranslated' });
  await acceptPassage(editor, input);
  expect(await publish()).toMatchObject({ revision: 1 });
});

test('what was accepted counts only for those words, also once it is public', async () => {
  const { version, content } = await open();
  await saveDraft(editor, { articleId, version, content: { ...content, body: bodyOf('Движение открывается в мае.', 'Reuters said so yesterday.') } });
  expect(await waiting()).toEqual(['b2']);
  await expect(publish()).rejects.toMatchObject({ reason: 'untranslated' });
});

test('an article that is no translation is not asked', async () => {
  const made = await createStory(editor, { locale: 'ru', sectionId: await makeSection(), headline: 'A headline in another language' });
  const opened = await openArticle(editor, made.articleId);
  expect(opened && (await getUntranslated(opened.held, opened.content))).toEqual([]);
});
