import { and, eq, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '@/db/client';
import { commentReports, comments } from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { change } from '../../ground/change';
import { spend, spendAs } from '../../ground/limit';
import { Refusal } from '../../ground/refusal';
import { found } from '../../ground/rows';
import { sign } from '../../ground/sign';
import { identityOf } from '../../ground/traces';
import { hashToken } from '../../people/tokens';
import type { reportInput } from '../comment/input';
import { touchedByComment } from '../comment/touched';

/** Reports of this weight, from different networks, send a comment back to review. */
const weightToHold = 5;
/** So many reports on one story are taken from a reader in an hour. */
const perStory = { points: 10, seconds: 3600, by: 'reader' } as const;
/**
 * So many comments of one story are sent back by reports alone in an hour: what comes on top is a
 * flood, and a person decides.
 */
export const sentBack = { points: 3, seconds: 3600 } as const;

/**
 * What the report of someone is worth by what became of their earlier ones: 1 for a stranger, 2 for
 * one who is mostly right, a half for one who is mostly wrong, nothing for one who never was right.
 */
export function weightOf({ upheld, dismissed }: { upheld: number; dismissed: number }): number {
  if (upheld >= 3 && upheld >= 4 * dismissed) return 2;
  if (upheld === 0 && dismissed >= 4) return 0;
  return dismissed >= 2 && dismissed > upheld ? 0.5 : 1;
}

/** The secret of a report's receipt: the same reader's report on the same comment has the same. */
const reportReceiptOf = (commentId: number, reader: string): string => sign(`report ${commentId} ${reader}`).slice(0, 32);

async function recordOf(tx: Transaction, reader: string) {
  const [row] = await tx
    .select({
      upheld: sql<number>`count(*) filter (where outcome = 'upheld')::int`,
      dismissed: sql<number>`count(*) filter (where outcome = 'dismissed')::int`,
    })
    .from(commentReports)
    .where(eq(commentReports.readerHash, reader));
  return row ?? { upheld: 0, dismissed: 0 };
}

/**
 * Reports a comment. A network counts once, by the weight of its best report. A comment by staff is
 * not sent back by itself, nor one that was approved after reports and has not changed since; the
 * moderators still see that it is reported.
 */
export async function reportComment(actor: Actor, input: z.infer<typeof reportInput>): Promise<{ token: string }> {
  if (actor.kind === 'system') throw new Refusal('not-allowed');
  return change(actor, async ({ tx, audit, touch }) => {
    const row = found(
      await tx
        .select()
        .from(comments)
        .where(and(eq(comments.id, input.comment), eq(comments.status, 'approved')))
        .for('update'),
    );
    await spendAs(actor, `comments.report ${row.storyId}`, perStory, tx);
    const who = await identityOf(tx, actor);
    const token = reportReceiptOf(row.id, who.reader);
    const said = { reason: input.reason, note: input.note, receiptHash: hashToken(token) };
    const given = { ...said, networkHash: who.traces.network, weight: weightOf(await recordOf(tx, who.reader)) };
    const added = await tx
      .insert(commentReports)
      .values({ commentId: row.id, readerHash: who.reader, ...given })
      .onConflictDoUpdate({
        target: [commentReports.commentId, commentReports.readerHash],
        set: { ...given, at: sql`now()`, outcome: null, decisionId: null },
        setWhere: sql`${commentReports.outcome} is not null`,
      })
      .returning({ id: commentReports.commentId });
    const { reports, weight } = await weigh(tx, row.id);
    const isSentBack = added.length > 0 && weight >= weightToHold && !row.isStaff && row.clearedAt === null && (await maySendBack(tx, row.storyId));
    await tx
      .update(comments)
      .set({ reports, ...(isSentBack ? { status: 'held' as const, heldFor: [{ rule: 'reported', marks: [] }] } : {}) })
      .where(eq(comments.id, row.id));
    await audit({ action: 'comments.report', subjectType: 'comment', subjectId: row.id, after: { reason: input.reason, reports, again: added.length === 0 } });
    if (isSentBack) touch(await touchedByComment(tx, row.storyId));
    return { token };
  });
}

/** Reports that nobody has decided about: from how many networks, and what they weigh together. */
async function weigh(tx: Transaction, commentId: number): Promise<{ reports: number; weight: number }> {
  const { rows } = await tx.execute<{ reports: number; weight: number }>(sql`
    select count(*)::int as reports, coalesce(sum(best), 0)::float8 as weight
    from (select max(weight) as best from comment_reports where comment_id = ${commentId} and outcome is null group by network_hash) networks`);
  return rows[0] ?? { reports: 0, weight: 0 };
}

async function maySendBack(tx: Transaction, storyId: number): Promise<boolean> {
  try {
    await spend(`comments.sent-back ${storyId}`, sentBack, tx);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** What a decision about a comment says of the reports on it. Taken back, they are open again. */
export async function settleReports(tx: Transaction, given: { commentId: number; decisionId: number; isApproved: boolean }): Promise<void> {
  await tx
    .update(commentReports)
    .set({ outcome: given.isApproved ? 'dismissed' : 'upheld', decisionId: given.decisionId })
    .where(and(eq(commentReports.commentId, given.commentId), isNull(commentReports.outcome)));
}

/** Opens the reports again that a decision had settled. Returns from how many networks they are. */
export async function reopenReports(tx: Transaction, commentId: number, decisionId: number): Promise<number> {
  await tx
    .update(commentReports)
    .set({ outcome: null, decisionId: null })
    .where(and(eq(commentReports.commentId, commentId), eq(commentReports.decisionId, decisionId)));
  return (await weigh(tx, commentId)).reports;
}
