import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { auditLog, commentLessons, comments, invalidations, rateLimits } from '@/db/schema';
import { switchOff } from '@/testing/comments';
import { withDatabase } from '@/testing/database';
import { lastAudit, lastTouched, signedIn, someGuest } from '@/testing/people';
import { commentInput, decideInput, editInput, languageInput } from '../comment/input';
import { decideComments } from '../moderating/moderate';
import { postComment } from '../posting/post';
import { listDiscussion, listLanguages } from '../reading/listing';
import { correctLanguage } from './correct-language';
import { editComment, removeComment } from './own';

withDatabase();

beforeAll(() => switchOff('proof'));
beforeEach(async () => {
  await database().delete(rateLimits);
  await database().update(comments).set({ networkHash: null });
});

const byToken = async (id: number) => (await database().select().from(comments).where(eq(comments.id, id)))[0];
const name = (token: string, language: string) => languageInput.parse({ locale: 'ru', token, language });

async function written(text = 'Khalqaro poezd juda yaxshi.') {
  const { storyId, slug } = await makeArticle({ locale: 'ru' });
  const { token } = await postComment(someGuest, commentInput.parse({ locale: 'ru', story: storyId, name: 'Мария', text }));
  const [row] = await database().select().from(comments).where(eq(comments.storyId, storyId));
  return { storyId, slug, token, id: row?.id ?? 0 };
}
const approve = async (id: number) => decideComments(await signedIn('moderator'), decideInput.parse({ ids: [id], decision: 'approved' }));

test('the author names the language: it is marked, logged, filtered by, and the pages are stale', async () => {
  const comment = await written();
  expect(await byToken(comment.id)).toMatchObject({ language: 'en', languageGiven: false });
  await approve(comment.id);
  await correctLanguage(someGuest, name(comment.token, 'ru'));
  expect(await byToken(comment.id)).toMatchObject({ language: 'ru', languageGiven: true, status: 'approved' });
  expect(await lastAudit()).toMatchObject({
    action: 'comments.language',
    subjectId: String(comment.id),
    before: { language: 'en' },
    after: { language: 'ru' },
  });
  expect(await lastTouched()).toMatchObject({ tags: [`comments:${comment.storyId}`], paths: [`/ru/news/${comment.slug}`] });
  expect((await listDiscussion(comment.storyId, { order: 'oldest', languages: ['ru'] })).nodes.map((node) => node.id)).toEqual([comment.id]);
  expect((await listDiscussion(comment.storyId, { order: 'oldest', languages: ['en'] })).nodes).toEqual([]);
  expect(await listLanguages(comment.storyId)).toEqual([{ language: 'ru', total: 1 }]);
  const [lesson] = await database().select().from(commentLessons).where(eq(commentLessons.commentId, comment.id));
  expect(lesson?.language).toBe('ru');
});

test('no later text makes it the detected language again; direction follows the named one', async () => {
  const comment = await written('שלום means peace');
  expect(await byToken(comment.id)).toMatchObject({ language: 'en', dir: 'rtl' });
  await correctLanguage(someGuest, name(comment.token, 'en'));
  expect(await byToken(comment.id)).toMatchObject({ language: 'en', dir: 'ltr', languageGiven: true });
  await correctLanguage(someGuest, name(comment.token, 'zh'));
  await editComment(someGuest, editInput.parse({ locale: 'ru', token: comment.token, text: 'Совсем другое дело.' }));
  expect(await byToken(comment.id)).toMatchObject({ language: 'zh', dir: 'ltr', text: 'Совсем другое дело.' });
});

test('whoever moderates the named language decides, the others no longer', async () => {
  const comment = await written();
  await correctLanguage(someGuest, name(comment.token, 'ru'));
  const [english, russian] = [await signedIn('moderator', { languages: ['en'] }), await signedIn('moderator', { languages: ['ru'] })];
  const asked = decideInput.parse({ ids: [comment.id], decision: 'approved' });
  await expect(decideComments(english, asked)).rejects.toMatchObject({ reason: 'not-found' });
  expect(await decideComments(russian, asked)).toMatchObject({ count: 1 });
});

test('while it waits no page is stale; the same language again changes nothing; a foreign receipt, account or an unknown language is refused', async () => {
  const comment = await written();
  const stale = await database().$count(invalidations);
  await correctLanguage(someGuest, name(comment.token, 'en'));
  await correctLanguage(someGuest, name(comment.token, 'en'));
  expect(await byToken(comment.id)).toMatchObject({ language: 'en', languageGiven: true });
  const before = await database().$count(auditLog);
  for (const language of ['xx', '', 'EN', undefined]) expect(languageInput.safeParse({ locale: 'ru', token: comment.token, language }).success).toBe(false);
  await expect(correctLanguage(someGuest, name('x'.repeat(32), 'ru'))).rejects.toMatchObject({ reason: 'not-found' });
  const author = await signedIn('reader', { name: { en: 'Vera' } });
  const { token } = await postComment(author, commentInput.parse({ locale: 'ru', story: comment.storyId, text: 'Моя мысль' }));
  await expect(correctLanguage(someGuest, name(token, 'en'))).rejects.toMatchObject({ reason: 'signed-out' });
  await expect(correctLanguage(await signedIn('administrator'), name(token, 'en'))).rejects.toMatchObject({ reason: 'not-allowed' });
  expect(await database().$count(auditLog)).toBe(before + 1);
  expect(await database().$count(invalidations)).toBe(stale);
  await removeComment(someGuest, { locale: 'ru', token: comment.token });
  await expect(correctLanguage(someGuest, name(comment.token, 'ru'))).rejects.toMatchObject({ reason: 'not-found' });
});
