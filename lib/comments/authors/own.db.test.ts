import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { auditLog, comments, commentTerms, commentVersions, rateLimits } from '@/db/schema';
import { switchOff } from '@/testing/comments';
import { withDatabase } from '@/testing/database';
import { lastAudit, lastTouched, signedIn, someGuest } from '@/testing/people';
import { commentInput, decideInput, editInput } from '../comment/input';
import { saveTerms, termsInput } from '../comment/save-terms';
import { getTerms } from '../comment/terms';
import { decideComments } from '../moderating/moderate';
import { postComment } from '../posting/post';
import { getDiscussion } from '../reading/queries';
import { editComment, keepComment, removeComment, sweepErased } from './own';

withDatabase();

beforeAll(() => switchOff('proof'));
beforeEach(async () => {
  await database().delete(rateLimits);
  await database().delete(commentTerms);
  await database().update(comments).set({ networkHash: null });
});

const give = (story: number, more: object = {}) => commentInput.parse({ locale: 'ru', story, name: 'Мария', text: 'Хорошая статья.', ...more });
const newest = async () => (await database().select().from(comments).orderBy(sql`id desc`).limit(1))[0] as typeof comments.$inferSelect;
const byId = async (id: number) => (await database().select().from(comments).where(eq(comments.id, id)))[0];
const edit = (token: string, text: unknown) => editInput.parse({ locale: 'ru', token, text });
const old = (id: number) => database().update(comments).set({ createdAt: sql`now() - interval '11 minutes'` }).where(eq(comments.id, id));

async function approved(more: object = {}) {
  const { storyId, slug } = await makeArticle({ locale: 'ru' });
  const { token } = await postComment(someGuest, give(storyId, more));
  await database().delete(rateLimits);
  const { id } = await newest();
  await decideComments(await signedIn('moderator'), decideInput.parse({ ids: [id], decision: 'approved' }));
  return { storyId, slug, token, id };
}

describe('editComment', () => {
  test('changes the text, keeps the former one, marks it edited, makes the page stale', async () => {
    const comment = await approved();
    expect(await editComment(someGuest, edit(comment.token, 'Очень хорошая статья.'))).toEqual({ token: comment.token, status: 'approved' });
    expect(await byId(comment.id)).toMatchObject({ text: 'Очень хорошая статья.', status: 'approved', editedAt: expect.any(Date) });
    expect(await database().select().from(commentVersions).where(eq(commentVersions.commentId, comment.id))).toMatchObject([{ text: 'Хорошая статья.' }]);
    expect(await lastAudit()).toMatchObject({ action: 'comments.edit', subjectId: String(comment.id), after: { status: 'approved' } });
    expect(await lastTouched()).toMatchObject({ tags: [`comments:${comment.storyId}`], paths: [`/ru/news/${comment.slug}`] });
    expect((await getDiscussion(comment.storyId)).nodes[0]?.editedAt).toBeInstanceOf(Date);
  });

  test('a rule that would hold the new text sends it back to review; no edit publishes', async () => {
    const comment = await approved();
    expect(await editComment(someGuest, edit(comment.token, 'ЭТО ВСЁ БОЛЬШИМИ БУКВАМИ НАПИСАНО'))).toMatchObject({ status: 'held' });
    expect((await byId(comment.id))?.heldFor).toMatchObject([{ rule: 'capitals' }]);
    expect((await getDiscussion(comment.storyId)).total).toBe(0);
    expect(await editComment(someGuest, edit(comment.token, 'Хорошая статья.'))).toMatchObject({ status: 'held' });
  });

  test('too late, with a foreign receipt, or on another account’s comment: refused, nothing left', async () => {
    const comment = await approved();
    const author = await signedIn('reader', { name: { en: 'Vera' } });
    const { token } = await postComment(author, give(comment.storyId, { text: 'Моя мысль' }));
    const before = await database().$count(auditLog);
    await expect(editComment(someGuest, edit('x'.repeat(32), 'а'))).rejects.toMatchObject({ reason: 'not-found' });
    await expect(editComment(someGuest, edit(token, 'а'))).rejects.toMatchObject({ reason: 'signed-out' });
    await expect(editComment(await signedIn('reader'), edit(token, 'а'))).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(removeComment(await signedIn('administrator'), { locale: 'ru', token })).rejects.toMatchObject({ reason: 'not-allowed' });
    await old(comment.id);
    await expect(editComment(someGuest, edit(comment.token, 'а'))).rejects.toMatchObject({ reason: 'edit-late' });
    expect(await database().$count(auditLog)).toBe(before);
    expect(await editComment(author, edit(token, 'Другая мысль'))).toMatchObject({ status: 'held' });
  });

  test('hostile text is cleaned, held or refused, as when it is sent', async () => {
    const comment = await approved();
    for (const text of ['\u0000a', '\ud800', `e${'\u0301'.repeat(200)}`, '\u202eabc', '>'.repeat(5000), '['.repeat(5000), '<script>alert(1)</script>'])
      await editComment(someGuest, edit(comment.token, text));
    expect((await byId(comment.id))?.status).toBe('held');
    for (const text of ['', ' \n ', '\u0000', 'x'.repeat(5001), 'x'.repeat(1_000_000), undefined])
      expect(editInput.safeParse({ locale: 'ru', token: comment.token, text }).success).toBe(false);
  });
});

describe('removeComment', () => {
  test('at once while it is new; with an answer its place stays, without name and text', async () => {
    const comment = await approved({ email: 'm@example.org' });
    await postComment(await signedIn('editor'), give(comment.storyId, { parent: comment.id, text: 'Спасибо' }));
    await removeComment(someGuest, { locale: 'ru', token: comment.token });
    expect(await lastAudit()).toMatchObject({ action: 'comments.delete', subjectId: String(comment.id) });
    expect(await lastTouched()).toMatchObject({ tags: [`comments:${comment.storyId}`] });
    expect(await byId(comment.id)).toMatchObject({ status: 'deleted', text: '—', authorName: '—', authorEmail: null, networkHash: null });
    expect((await getDiscussion(comment.storyId)).nodes).toMatchObject([{ id: comment.id, deleted: true, replies: [{ text: 'Спасибо' }] }]);
    await expect(removeComment(someGuest, { locale: 'ru', token: comment.token })).rejects.toMatchObject({ reason: 'not-found' });
  });

  test('without answers it is gone', async () => {
    const comment = await approved();
    await removeComment(someGuest, { locale: 'ru', token: comment.token });
    expect(await getDiscussion(comment.storyId)).toMatchObject({ total: 0, nodes: [] });
  });

  test('later it takes a day, in which it can be kept', async () => {
    const comment = await approved();
    await old(comment.id);
    await removeComment(someGuest, { locale: 'ru', token: comment.token });
    expect(await lastAudit()).toMatchObject({ action: 'comments.ask-erasure' });
    expect(await sweepErased()).toBe(0);
    await keepComment(someGuest, { locale: 'ru', token: comment.token });
    await expect(keepComment(someGuest, { locale: 'ru', token: comment.token })).rejects.toMatchObject({ reason: 'not-found' });
    await removeComment(someGuest, { locale: 'ru', token: comment.token });
    await database().update(comments).set({ eraseAt: sql`now() - interval '1 minute'` }).where(eq(comments.id, comment.id));
    expect(await sweepErased()).toBe(1);
    expect((await byId(comment.id))?.status).toBe('deleted');
    expect(await sweepErased()).toBe(0);
  });
});

describe('terms', () => {
  test('the story’s, else the section’s, else the site’s', async () => {
    const article = await makeArticle({ locale: 'ru' });
    expect(await getTerms(article.storyId)).toMatchObject({ open: true, closesAt: null, premoderated: false });
    await database()
      .insert(commentTerms)
      .values({ open: false, message: { ru: 'Отдыхаем' } });
    expect(await getTerms(article.storyId)).toMatchObject({ open: false, message: { ru: 'Отдыхаем' } });
    await expect(postComment(someGuest, give(article.storyId))).rejects.toMatchObject({ reason: 'comments-closed' });
    await database().insert(commentTerms).values({ storyId: article.storyId, open: true, premoderated: true });
    const author = await approvedAuthor();
    expect(await postComment(author, give(article.storyId))).toMatchObject({ status: 'held' });
    expect((await newest()).heldFor).toEqual([{ rule: 'premoderated', marks: [] }]);
  });

  test('are set by who may: wrong role and wrong place are refused and leave nothing', async () => {
    const article = await makeArticle({ locale: 'ru' });
    const input = (place: string, id: number | null, more: object = {}) => termsInput.parse({ place, id, open: 'no', 'message.ru': 'Закрыто', ...more });
    const before = await database().$count(auditLog);
    for (const place of ['site', 'section', 'story'])
      await expect(saveTerms(await signedIn('reader'), input(place, article.storyId))).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(saveTerms(await signedIn('editor'), input('site', null))).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(saveTerms(await signedIn('moderator', { languages: ['zh'] }), input('story', article.storyId))).rejects.toMatchObject({ reason: 'not-found' });
    await expect(saveTerms(await signedIn('administrator'), input('section', 9_999_999))).rejects.toMatchObject({ reason: 'not-found' });
    await expect(saveTerms(await signedIn('administrator'), input('story', 9_999_999))).rejects.toMatchObject({ reason: 'not-found' });
    expect(await database().$count(auditLog)).toBe(before);

    await saveTerms(await signedIn('moderator'), input('story', article.storyId));
    expect(await lastAudit()).toMatchObject({ action: 'comments.terms', subjectType: 'story', after: { open: false, message: { ru: 'Закрыто' } } });
    expect(await lastTouched()).toMatchObject({ tags: [`comments:${article.storyId}`] });
    expect(await getTerms(article.storyId)).toMatchObject({ open: false, message: { ru: 'Закрыто' } });
    await saveTerms(await signedIn('moderator'), input('story', article.storyId, { open: '', 'message.ru': '' }));
    expect(await getTerms(article.storyId)).toMatchObject({ open: true, message: {} });
    await saveTerms(await signedIn('administrator'), input('site', null));
    await saveTerms(await signedIn('administrator'), input('site', null, { open: 'yes', premoderated: 'before', closeDays: '14' }));
    expect(await database().$count(commentTerms)).toBe(2);
  });

  test('closes so many days after the first publication', async () => {
    const article = await makeArticle({ locale: 'ru' });
    await database().execute(sql`update articles set published_at = now() - interval '3 days' where story_id = ${article.storyId}`);
    await database().insert(commentTerms).values({ storyId: article.storyId, closeDays: 4 });
    expect((await getTerms(article.storyId)).open).toBe(true);
    await database().update(commentTerms).set({ closeDays: 3 });
    expect((await getTerms(article.storyId)).open).toBe(false);
  });
});

async function approvedAuthor() {
  const author = await signedIn('reader', { name: { en: 'Zoya' } });
  const { storyId } = await makeArticle({ locale: 'ru' });
  await database().execute(sql`insert into comments (story_id, locale, language, author_name, person_id, text, status, receipt_hash)
    values (${storyId}, 'ru', 'ru', 'Zoya', ${author.id}, 'x', 'approved', ${crypto.randomUUID()})`);
  return author;
}
