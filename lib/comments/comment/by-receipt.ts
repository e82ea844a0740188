import { eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { comments } from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { Refusal } from '../../ground/refusal';
import { found } from '../../ground/rows';
import { hashToken } from '../../people/tokens';

export type CommentRow = typeof comments.$inferSelect;

/** The comment of this receipt. One written under an account is changed only by that account. */
export async function ownComment(tx: Transaction, actor: Actor, token: string): Promise<CommentRow> {
  const row = found(
    await tx
      .select()
      .from(comments)
      .where(eq(comments.receiptHash, hashToken(token)))
      .for('update'),
  );
  if (row.personId !== null && (actor.kind !== 'person' || actor.id !== row.personId)) throw new Refusal(actor.kind === 'guest' ? 'signed-out' : 'not-allowed');
  return row;
}
