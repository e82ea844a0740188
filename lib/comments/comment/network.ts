import { and, isNotNull, lt, ne, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { database, type Queryable } from '@/db/client';
import { commentLikes, commentReports, comments, storyReactions, typoReports } from '@/db/schema';
import { periods } from '../../ground/periods';
import { sign } from '../../ground/sign';
import { sweepSalts } from '../../ground/traces';

/**
 * The secret of a receipt: only who was given it can know it, and the same comment has the same.
 */
export const receiptOf = (commentId: number): string => sign(`receipt ${commentId}`).slice(0, 32);

/** Days after which a comment, a like and a report no longer know their network. */
export const networkDays = periods.networkDays;

const isOld = (at: PgColumn) => lt(at, sql`now() - make_interval(days => ${networkDays})`);

/** Forgets the networks of what is old, and the salts of old months. Returns how many comments. */
export async function sweepNetworks(db: Queryable = database()): Promise<number> {
  await sweepSalts(db);
  await db
    .update(commentLikes)
    .set({ networkHash: null })
    .where(and(isNotNull(commentLikes.networkHash), isOld(commentLikes.at)));
  await db
    .update(storyReactions)
    .set({ networkHash: null })
    .where(and(isNotNull(storyReactions.networkHash), isOld(storyReactions.at)));
  // Without its network a report counts by itself.
  await db
    .update(commentReports)
    .set({ networkHash: commentReports.readerHash })
    .where(and(ne(commentReports.networkHash, commentReports.readerHash), isOld(commentReports.at)));
  await db
    .update(typoReports)
    .set({ networkHash: null })
    .where(and(isNotNull(typoReports.networkHash), isOld(typoReports.createdAt)));
  const { rowCount } = await db
    .update(comments)
    .set({ networkHash: null, addressHash: null })
    .where(and(isNotNull(comments.networkHash), isOld(comments.createdAt)));
  return rowCount ?? 0;
}
