import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';

/**
 * Says to the triggers of rows that stay that something personal goes from them in this
 * transaction.
 */
export const allowErasure = (tx: Transaction) => tx.execute(sql`select set_config('infoshos.erasing', 'on', true)`);

const holds = sql`s.kind in ('mute', 'ban', 'review') and (s.until is null or s.until > now())
  and not exists (select 1 from comment_standings l where l.lifts_id = s.id)`;

/**
 * Decisions about an author lose the name when the comment by which they were known is erased, and
 * their note and the hash of the e-mail address too, except where a pause, a ban or a review still
 * holds: erasing a comment is no way out of one.
 */
export async function forgetStandings(tx: Transaction, commentId: number): Promise<void> {
  await redact(
    tx,
    sql`s.comment_id = ${commentId}`,
    sql`author_name = '', note = case when ${holds} then s.note else '' end, email_hash = case when ${holds} then s.email_hash end`,
  );
}

/** Of an account that is no more, decisions keep only that they were made, when and by whom. */
export async function forgetAccountStandings(tx: Transaction, personId: number): Promise<void> {
  await redact(tx, sql`s.author_id = ${personId}`, sql`author_name = '', note = '', author_id = null, email_hash = null, address_hash = null`);
}

async function redact(tx: Transaction, which: SQL, set: SQL): Promise<void> {
  await allowErasure(tx);
  await tx.execute(sql`update comment_standings s set ${set} where ${which}`);
}
