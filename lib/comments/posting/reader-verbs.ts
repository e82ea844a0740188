import { and, eq, inArray, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { commentLikes, comments } from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { change } from '../../ground/change';
import { spend } from '../../ground/limit';
import { Refusal } from '../../ground/refusal';
import { found } from '../../ground/rows';
import { identityOf } from '../../ground/traces';
import { hashToken } from '../../people/tokens';
import type { appealInput, likeInput } from '../comment/input';
import { touchedByComment } from '../comment/touched';

/**
 * So many likes of one comment come from one host in a day: from readers whose browser has shown a
 * name before, and from others.
 */
export const likesOfHost = { named: { points: 50, seconds: 86_400 }, unnamed: { points: 10, seconds: 86_400 } } as const;

/**
 * Likes a comment, or takes the like back. Readers behind one address are told apart by their
 * browsers.
 */
export async function likeComment(actor: Actor, input: z.infer<typeof likeInput>): Promise<{ storyId: number; liked: boolean; likes: number }> {
  if (actor.kind === 'system') throw new Refusal('not-allowed');
  return change(actor, async ({ tx, audit, touch }) => {
    const row = found(
      await tx
        .select({ id: comments.id, storyId: comments.storyId })
        .from(comments)
        .where(and(eq(comments.id, input.comment), eq(comments.status, 'approved')))
        .for('update'),
    );
    const who = await identityOf(tx, actor);
    const own = and(eq(commentLikes.commentId, row.id), eq(commentLikes.readerHash, who.reader));
    const gone = await tx.delete(commentLikes).where(own).returning({ id: commentLikes.commentId });
    const liked = gone.length === 0;
    if (liked) {
      await spend(`comments.liked ${row.id}:${who.isNew ? 'new ' : ''}${who.traces.address}`, likesOfHost[who.isNew ? 'unnamed' : 'named'], tx);
      await tx.insert(commentLikes).values({ commentId: row.id, readerHash: who.reader, networkHash: who.traces.address });
    }
    const [after] = await tx
      .update(comments)
      .set({ likes: sql`greatest(${comments.likes} + ${liked ? 1 : -1}, 0)` })
      .where(eq(comments.id, row.id))
      .returning({ likes: comments.likes });
    await audit({ action: liked ? 'comments.like' : 'comments.unlike', subjectType: 'comment', subjectId: row.id });
    touch(await touchedByComment(tx, row.storyId));
    return { storyId: row.storyId, liked, likes: after?.likes ?? 0 };
  });
}

/** Asks for another look at a refusal, once, with the receipt. */
export async function appealDecision(actor: Actor, input: z.infer<typeof appealInput>): Promise<{ token: string }> {
  return change(actor, async ({ tx, audit }) => {
    const row = found(
      await tx
        .select({ id: comments.id, appeal: comments.appeal })
        .from(comments)
        .where(and(eq(comments.receiptHash, hashToken(input.token)), inArray(comments.status, ['rejected', 'spam'])))
        .for('update'),
    );
    if (row.appeal !== null) throw new Refusal('appeal-made');
    await tx.update(comments).set({ appeal: input.appeal, appealedAt: sql`now()` }).where(eq(comments.id, row.id));
    await audit({ action: 'comments.appeal', subjectType: 'comment', subjectId: row.id });
    return { token: input.token };
  });
}
