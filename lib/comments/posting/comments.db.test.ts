import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { auditLog, commentDecisions, comments, rateLimits, settings } from '@/db/schema';
import { switchOff } from '@/testing/comments';
import { withDatabase } from '@/testing/database';
import { lastAudit, lastTouched, signedIn, someGuest } from '@/testing/people';
import { commentInput, decideInput } from '../comment/input';
import { sweepNetworks } from '../comment/network';
import { decideComments, undoDecisions } from '../moderating/moderate';
import { postComment } from './post';
import { appealDecision, likeComment } from './reader-verbs';
import { reportComment } from './report';

withDatabase();

beforeAll(() => switchOff('proof'));

beforeEach(async () => {
  await database().delete(rateLimits);
  await database().update(comments).set({ networkHash: null });
});

const give = (story: number, more: object = {}) => commentInput.parse({ locale: 'ru', story, name: 'Мария', text: 'Хорошая статья.', ...more });
const newest = async () => (await database().select().from(comments).orderBy(sql`id desc`).limit(1))[0] as typeof comments.$inferSelect;
const from = (address: string) => ({ kind: 'guest', address }) as const;
const asked = (ids: number[], more: object = {}) => decideInput.parse({ ids, decision: 'approved', ...more });

async function held(more: object = {}) {
  const { storyId, slug } = await makeArticle({ locale: 'ru' });
  const { token } = await postComment(someGuest, give(storyId, more));
  await database().delete(rateLimits);
  return { storyId, slug, token, id: (await newest()).id };
}

describe('postComment', () => {
  test('holds a first-time author, detects the language, leaves an audit row without the text', async () => {
    const { storyId } = await makeArticle();
    expect(await postComment(someGuest, give(storyId))).toMatchObject({ status: 'held' });
    expect(await newest()).toMatchObject({ storyId, language: 'ru', locale: 'ru', status: 'held', heldFor: [{ rule: 'first', marks: [] }], authorEmail: null });
    expect(await lastAudit()).toMatchObject({ action: 'comments.post', personName: 'guest', after: { status: 'held', rules: ['first'] } });
  });

  test('twenty identical at once make one, with one receipt', async () => {
    const { storyId } = await makeArticle();
    const answers = await Promise.all(Array.from({ length: 20 }, () => postComment(from('198.51.100.20'), give(storyId))));
    expect(new Set(answers.map((answer) => answer.token)).size).toBe(1);
    expect(await database().$count(comments, eq(comments.storyId, storyId))).toBe(1);
  });

  test('a second new one within 30 seconds is too fast', async () => {
    const { storyId } = await makeArticle();
    await postComment(someGuest, give(storyId));
    await expect(postComment(someGuest, give(storyId, { text: 'Ещё одна мысль' }))).rejects.toMatchObject({ reason: 'too-fast' });
  });

  test('refuses a missing or unpublished story, a foreign or unapproved parent, a closed site', async () => {
    const draft = await makeArticle({ status: 'draft' });
    const comment = await held();
    const other = await makeArticle();
    await expect(postComment(someGuest, give(9_999_999))).rejects.toMatchObject({ reason: 'not-found' });
    await expect(postComment(someGuest, give(draft.storyId))).rejects.toMatchObject({ reason: 'not-found' });
    await expect(postComment(someGuest, give(comment.storyId, { parent: comment.id }))).rejects.toMatchObject({ reason: 'not-found' });
    await expect(postComment(someGuest, give(other.storyId, { parent: comment.id }))).rejects.toMatchObject({ reason: 'not-found' });
    await database().insert(settings).values({ key: 'comments', value: false });
    await expect(postComment(someGuest, give(other.storyId))).rejects.toMatchObject({ reason: 'comments-closed' });
    await database().delete(settings);
  });

  test('refuses the name of someone who works here, keeps a trapped one as spam', async () => {
    const { storyId } = await makeArticle();
    await signedIn('editor', { name: { en: 'Olga Serova' } });
    await expect(postComment(someGuest, give(storyId, { name: 'Olga  SEROVA' }))).rejects.toMatchObject({ fields: { name: 'name-staff' } });
    expect(await postComment(someGuest, give(storyId, { website: 'x' }))).toMatchObject({ status: 'spam' });
  });

  test('hostile text never throws anything but a refusal', async () => {
    const { storyId } = await makeArticle();
    for (const [at, text] of ['\u0000a', '\ud800', `e${'\u0301'.repeat(200)}`, '\u202eabc', '>'.repeat(5000), '['.repeat(5000)].entries())
      await postComment(from(`198.51.${at}.1`), give(storyId, { text, name: 'A' }));
    expect(commentInput.safeParse({ locale: 'en', story: storyId, name: 'A', text: 'x'.repeat(1_000_000) }).success).toBe(false);
  });

  test('an author with an approved comment is not held again', async () => {
    const comment = await held({ name: 'Зоя' });
    await decideComments(await signedIn('moderator'), asked([comment.id]));
    expect(await postComment(someGuest, give(comment.storyId, { text: 'Второй', name: 'Зоя' }))).toMatchObject({ status: 'approved' });
    expect(await lastTouched()).toMatchObject({ tags: [`comments:${comment.storyId}`], paths: [`/ru/news/${comment.slug}`] });
  });
});

describe('decideComments', () => {
  test('approves: decision row, audit row, every public edition is touched', async () => {
    const comment = await held();
    const english = await makeArticle({ storyId: comment.storyId, locale: 'en' });
    const moderator = await signedIn('moderator');
    expect(await decideComments(moderator, asked([comment.id]))).toEqual({ count: 1, undo: { ids: [comment.id], decisions: [expect.any(Number)] } });
    expect(await database().select().from(commentDecisions).where(eq(commentDecisions.commentId, comment.id))).toMatchObject([
      { before: 'held', decision: 'approved', personId: moderator.id },
    ]);
    expect(await lastAudit()).toMatchObject({ action: 'comments.approved', personId: moderator.id, subjectId: String(comment.id) });
    const touched = await lastTouched();
    expect(touched?.tags).toEqual([`comments:${comment.storyId}`]);
    expect(new Set(touched?.paths)).toEqual(new Set([`/ru/news/${comment.slug}`, `/en/news/${english.slug}`]));
  });

  test('wrong role and wrong row are refused and leave nothing', async () => {
    const comment = await held();
    const before = await database().$count(auditLog);
    await expect(decideComments(someGuest, asked([comment.id]))).rejects.toMatchObject({ reason: 'signed-out' });
    for (const role of ['reader', 'contributor', 'translator'] as const)
      await expect(decideComments(await signedIn(role), asked([comment.id]))).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(decideComments(await signedIn('moderator', { languages: ['zh'] }), asked([comment.id]))).rejects.toMatchObject({ reason: 'not-found' });
    await expect(decideComments(await signedIn('moderator'), asked([comment.id, 9_999_999]))).rejects.toMatchObject({ reason: 'not-found' });
    expect(await database().$count(auditLog)).toBe(before);
    expect((await newest()).status).toBe('held');
  });

  test('the first decision wins, of twenty at once', async () => {
    const comment = await held();
    const moderator = await signedIn('moderator');
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) => decideComments(moderator, asked([comment.id], at % 2 ? {} : { decision: 'rejected', reason: 'insult' }))),
    );
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers)
      if (answer.status === 'rejected')
        expect(answer.reason).toMatchObject({ reason: expect.stringMatching(/^decided-(approved|rejected)$/), values: { name: moderator.name } });
    expect(await database().$count(commentDecisions, eq(commentDecisions.commentId, comment.id))).toBe(1);
  });

  test('a rejection needs a reason; undo brings it back and keeps both rows; rows are never changed', async () => {
    const comment = await held();
    const moderator = await signedIn('moderator');
    await expect(decideComments(moderator, asked([comment.id], { decision: 'rejected' }))).rejects.toMatchObject({ fields: { reason: 'required' } });
    await decideComments(moderator, asked([comment.id], { decision: 'rejected', reason: 'insult', note: 'See the rules' }));
    await undoDecisions(moderator, { ids: [comment.id] });
    expect((await newest()).status).toBe('held');
    await expect(undoDecisions(moderator, { ids: [comment.id] })).rejects.toMatchObject({ reason: 'conflict' });
    expect(await database().$count(commentDecisions, eq(commentDecisions.commentId, comment.id))).toBe(2);
    await expect(database().delete(commentDecisions)).rejects.toThrow();
  });

  test('an appeal is decided by someone else', async () => {
    const comment = await held();
    const [first, second] = [await signedIn('moderator'), await signedIn('moderator')];
    await expect(appealDecision(someGuest, { locale: 'ru', token: comment.token, appeal: 'Почему?' })).rejects.toMatchObject({ reason: 'not-found' });
    await decideComments(first, asked([comment.id], { decision: 'rejected', reason: 'other' }));
    await appealDecision(someGuest, { locale: 'ru', token: comment.token, appeal: 'Почему?' });
    await expect(appealDecision(someGuest, { locale: 'ru', token: comment.token, appeal: 'Снова' })).rejects.toMatchObject({ reason: 'appeal-made' });
    await expect(decideComments(first, asked([comment.id], { from: 'appealed' }))).rejects.toMatchObject({ reason: 'own-appeal' });
    await decideComments(second, asked([comment.id], { from: 'appealed' }));
    expect((await newest()).status).toBe('approved');
  });
});

describe('readers', () => {
  test('five networks send a comment back, one network counts once', async () => {
    const comment = await held();
    await decideComments(await signedIn('moderator'), asked([comment.id]));
    const report = (address: string) => reportComment(from(address), { locale: 'ru', comment: comment.id, reason: 'abusive', note: '' });
    for (let at = 0; at < 20; at += 1) await report(`198.51.100.${at}`);
    expect(await newest()).toMatchObject({ status: 'approved', reports: 1 });
    for (let at = 1; at < 5; at += 1) await report(`198.51.${at}.1`);
    expect(await newest()).toMatchObject({ status: 'held', reports: 5, heldFor: [{ rule: 'reported' }] });
    expect(await lastTouched()).toMatchObject({ tags: [`comments:${comment.storyId}`] });
  });

  test('a like counts once and is taken back; what is not public cannot be liked', async () => {
    const comment = await held();
    const like = () => likeComment(someGuest, { locale: 'ru', comment: comment.id });
    await expect(like()).rejects.toMatchObject({ reason: 'not-found' });
    await decideComments(await signedIn('moderator'), asked([comment.id]));
    expect([(await like()).likes, (await like()).likes]).toEqual([1, 0]);
  });

  test('a network is forgotten after 35 days', async () => {
    const comment = await held();
    await database().update(comments).set({ createdAt: sql`now() - interval '36 days'` }).where(eq(comments.id, comment.id));
    expect(await sweepNetworks()).toBe(1);
    expect((await newest()).networkHash).toBeNull();
  });
});
