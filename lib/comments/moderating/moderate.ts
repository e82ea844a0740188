import { desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { commentAssignments, commentDecisions, comments, type HeldFor, stories } from '@/db/schema';
import { type Actor, actorId, actorName } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { type Change, change } from '../../ground/change';
import { Refusal } from '../../ground/refusal';
import { found } from '../../ground/rows';
import { settleAssigned } from '../../notices/notify';
import type { DecideCommentInput, Queue } from '../comment/input';
import { touchedByComment } from '../comment/touched';
import { dropDecisions, queueDecision, queueReplies } from '../letters/queue-letters';
import { reopenReports, settleReports } from '../posting/report';
import { relearn } from '../rules/learn';
import { untilOf } from '../standing/standing';

type Row = {
  id: number;
  storyId: number;
  status: (typeof comments.$inferSelect)['status'];
  language: string;
  sectionId: number | null;
  reports: number;
  heldFor: HeldFor[];
  appealedAt: Date | null;
};
export type ModerationResult = { count: number; undo: { ids: number[]; decisions: number[] } };

/** The comments, locked in the order of their numbers, each one the actor's to decide. */
export async function lockRows(tx: Transaction, actor: Actor, ids: number[]): Promise<Row[]> {
  const wanted = [...new Set(ids)];
  const rows = await tx
    .select({
      id: comments.id,
      storyId: comments.storyId,
      status: comments.status,
      language: comments.language,
      reports: comments.reports,
      heldFor: comments.heldFor,
      appealedAt: comments.appealedAt,
      sectionId: stories.sectionId,
    })
    .from(comments)
    .innerJoin(stories, eq(stories.id, comments.storyId))
    .where(inArray(comments.id, wanted))
    .orderBy(comments.id)
    .for('update', { of: comments });
  if (rows.length !== wanted.length) throw new Refusal('not-found');
  for (const row of rows) assertMay(actor, 'comments.moderate', { locale: row.language, sectionId: row.sectionId });
  return rows;
}

/** Whether a comment is still where the moderator saw it. */
export const isIn: Record<Queue | 'undecided', (row: Pick<Row, 'status' | 'reports' | 'appealedAt'>) => boolean> = {
  undecided: (row) => row.status === 'held' || row.status === 'approved',
  new: (row) => row.status === 'approved',
  unanswered: (row) => row.status === 'approved',
  held: (row) => row.status === 'held',
  reported: (row) => row.status === 'approved' && row.reports > 0,
  appealed: (row) => (row.status === 'rejected' || row.status === 'spam') && row.appealedAt !== null,
  approved: (row) => row.status === 'approved',
  rejected: (row) => row.status === 'rejected',
  spam: (row) => row.status === 'spam',
};

/**
 * Approves, rejects or marks as spam. A rejection needs its reason. The first decision wins: who
 * comes second is told by whom and when (`decided-…`), for a selection that holds such a comment
 * nothing is decided. An appeal is decided by someone else.
 */
export async function decideComments(actor: Actor, input: Omit<DecideCommentInput, 'from'> & { from: Queue | 'undecided' }): Promise<ModerationResult> {
  assertMayAny(actor);
  if (input.decision === 'rejected' && input.reason === null) throw new Refusal('bad-input', { fields: { reason: 'required' } });
  return change(actor, async (c) => {
    const rows = await lockRows(c.tx, actor, input.ids);
    for (const row of rows) {
      if (!isIn[input.from](row)) throw await tooLate(c.tx, row.id);
      if (row.appealedAt) await assertOther(c.tx, actor, row.id);
    }
    const decisions: number[] = [];
    for (const row of rows)
      decisions.push(
        await decide(c, actor, row, input.decision, {
          reason: input.decision === 'rejected' ? input.reason : null,
          note: input.note,
          action: `comments.${input.decision}`,
        }),
      );
    await touchAll(c, rows);
    return { count: rows.length, undo: { ids: rows.map((row) => row.id), decisions } };
  });
}

/**
 * Takes back the last decision about each: it is as it was before, and the decision stays in the
 * record. Where `decisions` are named, only those: one that no longer stands, because it was
 * overtaken or taken back, is a `conflict`.
 */
export async function undoDecisions(actor: Actor, input: { ids: number[]; decisions?: number[] }): Promise<{ count: number }> {
  assertMayAny(actor);
  return change(actor, async (c) => {
    const rows = await lockRows(c.tx, actor, input.ids);
    for (const row of rows) {
      const [last, ...earlier] = await standingDecisions(c.tx, row.id);
      if (!last || last.decision !== row.status || last.id !== (await lastDecision(c.tx, row.id))?.id) throw new Refusal('conflict');
      if (input.decisions && !input.decisions.includes(last.id)) throw new Refusal('conflict');
      // Nor may whoever is appealed against take back what another decided on the appeal.
      if (last.appealedAt && last.personId !== actorId(actor)) refuseSame(actor, earlier[0]);
      await decide(c, actor, row, last.before, { reason: 'undo', note: '', action: 'comments.undo', appealedAt: last.appealedAt, undoes: last.id });
    }
    await dropDecisions(
      c.tx,
      rows.map((row) => row.id),
    );
    await touchAll(c, rows);
    return { count: rows.length };
  });
}

function assertMayAny(actor: Actor): void {
  if (actor.kind === 'guest') throw new Refusal('signed-out');
  if (actor.kind === 'person') assertRole(actor);
}

function assertRole(actor: Extract<Actor, { kind: 'person' }>): void {
  // With its own scope filled in, only the role is asked; each row is asked for later.
  assertMay(actor, 'comments.moderate', { locale: actor.languages[0] ?? 'en', sectionId: actor.sectionIds[0] ?? 0 });
}

async function lastDecision(tx: Transaction, commentId: number) {
  const [last] = await tx.select().from(commentDecisions).where(eq(commentDecisions.commentId, commentId)).orderBy(desc(commentDecisions.id)).limit(1);
  return last;
}

async function assertOther(tx: Transaction, actor: Actor, commentId: number): Promise<void> {
  const [last] = await standingDecisions(tx, commentId);
  refuseSame(actor, last);
}

function refuseSame(actor: Actor, decision: Decision | undefined): void {
  if (decision && decision.personId !== null && decision.personId === actorId(actor)) throw new Refusal('own-appeal');
}

type Decision = typeof commentDecisions.$inferSelect;

/**
 * Of a comment's decisions, the newest first, those that were not taken back: one that takes back
 * cancels the one before it that still stands.
 */
export function withoutUndone<Row extends Pick<Decision, 'reason'>>(rows: Row[]): Row[] {
  let undone = 0;
  return rows.filter((row) => {
    if (row.reason === 'undo') undone += 1;
    else if (undone === 0) return true;
    else undone -= 1;
    return false;
  });
}

async function standingDecisions(tx: Transaction, commentId: number): Promise<Decision[]> {
  return withoutUndone(await tx.select().from(commentDecisions).where(eq(commentDecisions.commentId, commentId)).orderBy(desc(commentDecisions.id)).limit(100));
}

/** Who comes second is told by whom, how and when it was decided. */
export async function tooLate(tx: Transaction, commentId: number): Promise<Refusal> {
  const last = await lastDecision(tx, commentId);
  if (!last || last.decision === 'deleted') return new Refusal('conflict');
  return new Refusal(`decided-${last.decision}`, { values: { name: last.personName, at: untilOf(last.at) } });
}

type Why = { reason: string | null; note: string; action: string; appealedAt?: Date | null; undoes?: number };

/**
 * What its author is told by mail: what became of what waited, and of every appeal. Not
 * advertising, nor what was public all along.
 */
const isTold = (row: Row, decision: Row['status']): boolean =>
  row.appealedAt !== null ||
  (row.status !== decision && decision !== 'spam' && !(decision === 'approved' && row.heldFor.some((reason) => reason.rule === 'reported')));

async function decide(c: Change, actor: Actor, row: Row, decision: Row['status'], why: Why): Promise<number> {
  await c.tx
    .update(comments)
    .set({
      status: decision,
      ...(await settled(c.tx, row, decision, why)),
      appealedAt: why.reason === 'undo' ? (why.appealedAt ?? row.appealedAt) : null,
    })
    .where(eq(comments.id, row.id));
  await c.tx.delete(commentAssignments).where(eq(commentAssignments.commentId, row.id));
  await settleAssigned(c.tx, [row.id]);
  const made = found(
    await c.tx
      .insert(commentDecisions)
      .values({
        commentId: row.id,
        personId: actorId(actor),
        personName: actorName(actor),
        before: row.status,
        decision,
        reason: why.reason,
        note: why.note,
        appealedAt: why.reason === 'undo' ? null : row.appealedAt,
      })
      .returning({ id: commentDecisions.id }),
  );
  if (why.undoes === undefined) await settleReports(c.tx, { commentId: row.id, decisionId: made.id, isApproved: decision === 'approved' });
  if (actor.kind === 'person' && why.reason !== 'undo' && isTold(row, decision)) await queueDecision(c.tx, row.id, made.id);
  await c.audit({
    action: why.action,
    subjectType: 'comment',
    subjectId: row.id,
    before: { status: row.status },
    after: { status: decision, reason: why.reason, decisionId: made.id },
  });
  return made.id;
}

/** What approving does to the reports, and taking that back. */
async function settled(tx: Transaction, row: Row, decision: Row['status'], why: Why): Promise<{ reports?: number; clearedAt?: SQL | null }> {
  if (why.undoes !== undefined) return { reports: await reopenReports(tx, row.id, why.undoes), ...(row.status === 'approved' ? { clearedAt: null } : {}) };
  return decision === 'approved' ? { reports: 0, ...(row.reports > 0 ? { clearedAt: sql`now()` } : {}) } : {};
}

async function touchAll(c: Change, rows: Row[]): Promise<void> {
  await queueReplies(
    c.tx,
    rows.map((row) => row.id),
  );
  await relearn(
    c.tx,
    rows.map((row) => row.id),
  );
  for (const storyId of new Set(rows.map((row) => row.storyId))) c.touch(await touchedByComment(c.tx, storyId));
}
