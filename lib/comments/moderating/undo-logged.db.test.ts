import { desc, eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { auditLog, commentDecisions, comments, rateLimits } from '@/db/schema';
import { switchOff } from '@/testing/comments';
import { withDatabase } from '@/testing/database';
import { lastAudit, lastTouched, signedIn, someGuest } from '@/testing/people';
import type { Person } from '../../ground/actor';
import { commentInput, undoInput } from '../comment/input';
import { postComment } from '../posting/post';
import { appealDecision } from '../posting/reader-verbs';
import { blockNetwork } from '../standing/block-network';
import { featureComment, redactComment } from './mark';
import { decideComments, undoDecisions } from './moderate';
import { listModeration } from './moderation-log';
import { setStanding } from './set-standing';
import { undoLogged } from './undo-logged';
import { listUndoable } from './undoable';

withDatabase();

beforeAll(() => switchOff('proof'));
beforeEach(() => database().delete(rateLimits));

let written = 0;
async function held() {
  const { storyId, slug } = await makeArticle({ locale: 'ru' });
  written += 1;
  const { token } = await postComment(
    { kind: 'guest', address: `198.51.${written}.1` },
    commentInput.parse({ locale: 'ru', story: storyId, name: 'Мария', text: `Хорошая статья, ${written}.` }),
  );
  const [row] = await database().select({ id: comments.id }).from(comments).orderBy(sql`id desc`).limit(1);
  return { id: row?.id ?? 0, storyId, slug, token };
}
const statusOf = async (id: number) => (await database().select().from(comments).where(eq(comments.id, id)))[0]?.status;
const logOf = (id: number) =>
  database()
    .select()
    .from(auditLog)
    .where(eq(auditLog.subjectId, String(id)))
    .orderBy(desc(auditLog.id));
const reject = (actor: Person, id: number, from: 'held' | 'approved' = 'held') =>
  decideComments(actor, { ids: [id], from, decision: 'rejected', reason: 'insult', note: '' });
const approve = (actor: Person, id: number, from: 'held' | 'rejected' | 'appealed' = 'held') =>
  decideComments(actor, { ids: [id], from, decision: 'approved', reason: null, note: '' });
const logged = async () => {
  const row = await lastAudit();
  if (!row) throw new Error('nothing was logged');
  return row;
};

describe('undoLogged', () => {
  test('takes a decision back from its row of the log: the page is touched, the log says it', async () => {
    const comment = await held();
    const moderator = await signedIn('moderator');
    const { undo } = await approve(moderator, comment.id);
    const row = await logged();
    expect(row.after).toMatchObject({ status: 'approved', decisionId: undo.decisions[0] });
    expect(await listUndoable(moderator, [row])).toEqual(new Set([row.id]));
    await undoLogged(moderator, { row: row.id });
    expect(await statusOf(comment.id)).toBe('held');
    expect(await lastAudit()).toMatchObject({ action: 'comments.undo', subjectId: String(comment.id), personId: moderator.id });
    expect(await lastTouched()).toMatchObject({ tags: [`comments:${comment.storyId}`], paths: [`/ru/news/${comment.slug}`] });
    expect(await listUndoable(moderator, await logOf(comment.id))).toEqual(new Set());
    await expect(undoLogged(moderator, { row: row.id })).rejects.toMatchObject({ reason: 'conflict' });
  });

  test('wrong roles, another language, a row that is not there or cannot be taken back', async () => {
    const comment = await held();
    await approve(await signedIn('moderator'), comment.id);
    const row = await logged();
    await expect(undoLogged(someGuest, { row: row.id })).rejects.toMatchObject({ reason: 'signed-out' });
    for (const role of ['reader', 'contributor', 'translator'] as const)
      await expect(undoLogged(await signedIn(role), { row: row.id })).rejects.toMatchObject({ reason: 'not-allowed' });
    const chinese = await signedIn('moderator', { languages: ['zh'] });
    await expect(undoLogged(chinese, { row: row.id })).rejects.toMatchObject({ reason: 'not-found' });
    expect(await listUndoable(chinese, [row])).toEqual(new Set());
    const moderator = await signedIn('moderator');
    await expect(undoLogged(moderator, { row: 9_999_999 })).rejects.toMatchObject({ reason: 'not-found' });
    await undoLogged(moderator, { row: row.id });
    await expect(undoLogged(moderator, { row: (await logged()).id })).rejects.toMatchObject({ reason: 'not-found' });
    expect(await statusOf(comment.id)).toBe('held');
  });

  test('one that was overtaken is a conflict and has no button; of two at once one is done', async () => {
    const comment = await held();
    const [anna, boris] = [await signedIn('moderator'), await signedIn('moderator')];
    await approve(anna, comment.id);
    const first = await logged();
    await decideComments(boris, { ids: [comment.id], from: 'approved', decision: 'spam', reason: null, note: '' });
    const second = await logged();
    await expect(undoLogged(anna, { row: first.id })).rejects.toMatchObject({ reason: 'conflict' });
    expect(await statusOf(comment.id)).toBe('spam');
    expect(await listUndoable(anna, [first, second])).toEqual(new Set([second.id]));
    const answers = await Promise.allSettled([anna, boris, anna, boris].map((actor) => undoLogged(actor, { row: second.id })));
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
    expect(await statusOf(comment.id)).toBe('approved');
    expect(await database().$count(commentDecisions, eq(commentDecisions.commentId, comment.id))).toBe(3);
  });

  test('a toast takes back its own decision only, never a colleague’s that came after', async () => {
    const comment = await held();
    const [anna, boris] = [await signedIn('moderator'), await signedIn('moderator')];
    const { undo } = await approve(anna, comment.id);
    await undoDecisions(boris, { ids: [comment.id] });
    await reject(boris, comment.id);
    await expect(undoDecisions(anna, undoInput.parse({ ids: undo.ids, decisions: undo.decisions }))).rejects.toMatchObject({ reason: 'conflict' });
    expect(undoInput.parse({ ids: String(comment.id) }).decisions).toBeUndefined();
    expect(await statusOf(comment.id)).toBe('rejected');
  });

  test('a row from before the log knew the decision has no button and does nothing', async () => {
    const comment = await held();
    const moderator = await signedIn('moderator');
    await approve(moderator, comment.id);
    const [old] = await database()
      .insert(auditLog)
      .values({ personName: 'x', action: 'comments.approved', subjectType: 'comment', subjectId: String(comment.id), after: { status: 'approved' } })
      .returning();
    if (!old) throw new Error('nothing was written');
    expect(await listUndoable(moderator, [old])).toEqual(new Set());
    await expect(undoLogged(moderator, { row: old.id })).rejects.toMatchObject({ reason: 'not-found' });
  });

  test('whoever is appealed against cannot take back from the log what another decided on the appeal', async () => {
    const comment = await held();
    const [anna, boris] = [await signedIn('moderator'), await signedIn('moderator')];
    await reject(anna, comment.id);
    await appealDecision(someGuest, { locale: 'ru', token: comment.token, appeal: 'Почему?' });
    await approve(boris, comment.id, 'appealed');
    const row = await logged();
    expect(await listUndoable(anna, [row])).toEqual(new Set());
    expect(await listUndoable(boris, [row])).toEqual(new Set([row.id]));
    await expect(undoLogged(anna, { row: row.id })).rejects.toMatchObject({ reason: 'own-appeal' });
    await undoLogged(boris, { row: row.id });
    expect(await statusOf(comment.id)).toBe('rejected');
  });

  test('featuring, covering, decisions about authors and blocked networks are taken back too, once, and only while they stand', async () => {
    const comment = await held();
    const moderator = await signedIn('moderator');
    await approve(moderator, comment.id);
    await featureComment(moderator, { id: comment.id, featured: true });
    const featured = await logged();
    await redactComment(moderator, { id: comment.id, part: 'статья' });
    const covered = await logged();
    await setStanding(moderator, { commentId: comment.id, kind: 'ban', days: null, note: '' });
    const banned = await logged();
    await blockNetwork(moderator, { commentId: comment.id, until: new Date(Date.now() + 86_400_000), reason: 'flood' });
    const blocked = await logged();
    const all = [featured, covered, banned, blocked];
    expect(await listUndoable(moderator, all)).toEqual(new Set(all.map((row) => row.id)));
    expect(await listUndoable(await signedIn('moderator', { languages: ['en'] }), all)).toEqual(new Set());
    for (const [row, action] of [
      [featured, 'comments.unfeature'],
      [covered, 'comments.uncover'],
      [banned, 'comments.lift'],
      [blocked, 'comments.unblock-network'],
    ] as const) {
      await expect(undoLogged(await signedIn('moderator', { languages: ['en'] }), { row: row.id })).rejects.toMatchObject({ reason: 'not-found' });
      await undoLogged(moderator, { row: row.id });
      expect(await lastAudit()).toMatchObject({ action, personId: moderator.id });
      await expect(undoLogged(moderator, { row: row.id })).rejects.toMatchObject({ reason: 'conflict' });
    }
    expect(await listUndoable(moderator, all)).toEqual(new Set());
    await featureComment(moderator, { id: comment.id, featured: true });
    expect(await listUndoable(moderator, [featured])).toEqual(new Set());
    await expect(undoLogged(moderator, { row: featured.id })).rejects.toMatchObject({ reason: 'conflict' });
  });
});

describe('listModeration', () => {
  test('has the decisions of one’s languages, by action, person and comment', async () => {
    const comment = await held();
    const moderator = await signedIn('moderator');
    await approve(moderator, comment.id);
    await blockNetwork(moderator, { commentId: comment.id, until: new Date(Date.now() + 86_400_000), reason: 'flood' });
    const mine = await listModeration(moderator, { personId: moderator.id });
    expect(mine.map((row) => [row.action, row.comment])).toEqual([
      ['comments.block-network', comment.id],
      ['comments.approved', comment.id],
    ]);
    expect((await listModeration(moderator, { personId: moderator.id, action: 'comments.spam' })).length).toBe(0);
    expect((await listModeration(moderator, { comment: comment.id })).map((row) => row.action)).toEqual(['comments.approved']);
    expect((await listModeration(moderator, { personId: moderator.id, before: mine[0]?.id })).length).toBe(1);
    expect(await listModeration(await signedIn('moderator', { languages: ['zh'] }), { personId: moderator.id })).toEqual([]);
  });
});
