import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { commentContacts, commentLetters } from '@/db/schema';
import { noteFollowers } from './follow-news';

/**
 * Seconds a letter about a decision or a reply waits, so that a decision taken back at once is
 * never told.
 */
export const patienceSeconds = 60;

type Queued = { kind: 'confirm' | 'reply' | 'decision'; commentId: number; aboutId: number | null; key: string; seconds: number };

/**
 * Puts letters in the queue, in the transaction of what they tell. What was sent is not queued
 * again; what was dropped may be.
 */
async function queue(tx: Transaction, letters: Queued[]): Promise<void> {
  if (letters.length === 0) return;
  await tx
    .insert(commentLetters)
    .values(letters.map(({ seconds, ...letter }) => ({ ...letter, dueAt: sql`now() + make_interval(secs => ${seconds})` })))
    .onConflictDoUpdate({
      target: commentLetters.key,
      set: { droppedAt: null, dueAt: sql`excluded.due_at` },
      setWhere: sql`${commentLetters.sentAt} is null and ${commentLetters.takenAt} is null and ${commentLetters.droppedAt} is not null`,
    });
}

export const queueConfirmation = (tx: Transaction, commentId: number, nonce: string) =>
  queue(tx, [{ kind: 'confirm', commentId, aboutId: null, key: `confirm ${commentId} ${nonce}`, seconds: 0 }]);

/**
 * Tells the author of the comment that was answered, if they have confirmed that they want to know.
 * Not of one's own answers.
 */
export async function queueReplies(tx: Transaction, replyIds: number[]): Promise<void> {
  if (replyIds.length === 0) return;
  await noteFollowers(tx, replyIds);
  const parents = await tx.execute<{ id: string; reply: string }>(sql`
    select p.id, r.id as reply from comments r
    join comments p on p.id = r.parent_id
    join comment_contacts c on c.comment_id = p.id and c.confirmed_at is not null and c.stopped_at is null
    left join comment_contacts own on own.comment_id = r.id
    where r.id in ${replyIds} and r.status = 'approved' and p.status = 'approved'
      and (r.person_id is null or r.person_id is distinct from p.person_id)
      and own.email_hash is distinct from c.email_hash`);
  await queue(
    tx,
    parents.rows.map((row) => ({
      kind: 'reply' as const,
      commentId: Number(row.id),
      aboutId: Number(row.reply),
      key: `reply ${row.reply}`,
      seconds: patienceSeconds,
    })),
  );
}

/** Tells the author of a comment what was decided about it, if they left an address. */
export async function queueDecision(tx: Transaction, commentId: number, decisionId: number): Promise<void> {
  const [contact] = await tx
    .select({ commentId: commentContacts.commentId })
    .from(commentContacts)
    .where(and(eq(commentContacts.commentId, commentId), isNull(commentContacts.stoppedAt)));
  if (contact) await queue(tx, [{ kind: 'decision', commentId, aboutId: decisionId, key: `decision ${decisionId}`, seconds: patienceSeconds }]);
}

/** A decision that was taken back before its letter went out is not told. */
export async function dropDecisions(tx: Transaction, commentIds: number[]): Promise<void> {
  await tx
    .update(commentLetters)
    .set({ droppedAt: sql`now()` })
    .where(
      and(
        inArray(commentLetters.commentId, commentIds),
        eq(commentLetters.kind, 'decision'),
        isNull(commentLetters.takenAt),
        isNull(commentLetters.sentAt),
        isNull(commentLetters.droppedAt),
      ),
    );
}
