import { and, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';
import { comments, networkBlocks, stories } from '@/db/schema';
import { type Actor, actorId, actorName } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { change } from '../../ground/change';
import { Refusal } from '../../ground/refusal';
import { found } from '../../ground/rows';
import type { Traces } from '../../ground/traces';

/** A hash lives longer than this after its comment was written, so no block ends before its day. */
export const mostBlockDays = 30;

export type BlockInput = { commentId: number; until: Date; reason: string; scope?: 'address' | 'network' };

/**
 * Blocks the network (or only the address) that a comment came from, until a day at most thirty
 * days away. Nobody learns the address: the comment's hash is blocked. Throws `network-forgotten`
 * where the comment no longer knows it.
 */
export async function blockNetwork(actor: Actor, input: BlockInput): Promise<{ blockId: number; undo: { blockId: number } }> {
  return change(actor, async ({ tx, audit }) => {
    const row = found(
      await tx
        .select({ networkHash: comments.networkHash, addressHash: comments.addressHash, language: comments.language, sectionId: stories.sectionId })
        .from(comments)
        .innerJoin(stories, eq(stories.id, comments.storyId))
        .where(eq(comments.id, input.commentId)),
    );
    assertMay(actor, 'comments.moderate', { locale: row.language, sectionId: row.sectionId });
    const reason = input.reason.trim().slice(0, 500);
    if (reason === '') throw new Refusal('bad-input', { fields: { reason: 'required' } });
    const days = (input.until.getTime() - Date.now()) / 86_400_000;
    if (!(days > 0 && days <= mostBlockDays + 0.01)) throw new Refusal('bad-input', { fields: { until: 'block-days' } });
    const hash = input.scope === 'address' ? row.addressHash : row.networkHash;
    if (hash === null) throw new Refusal('network-forgotten');
    const made = found(
      await tx
        .insert(networkBlocks)
        .values({ hash, commentId: input.commentId, reason, until: input.until, personId: actorId(actor), personName: actorName(actor) })
        .returning({ id: networkBlocks.id }),
    );
    const scope = input.scope ?? 'network';
    await audit({ action: 'comments.block-network', subjectType: 'network-block', subjectId: made.id, after: { until: input.until, reason, scope } });
    return { blockId: made.id, undo: { blockId: made.id } };
  });
}

/** Ends a block before its day. The row stays, with who ended it. */
export async function unblockNetwork(actor: Actor, input: { blockId: number }): Promise<{ blockId: number }> {
  return change(actor, async ({ tx, audit }) => {
    const row = found(
      await tx
        .select({
          id: networkBlocks.id,
          until: networkBlocks.until,
          liftedAt: networkBlocks.liftedAt,
          language: comments.language,
          sectionId: stories.sectionId,
        })
        .from(networkBlocks)
        .leftJoin(comments, eq(comments.id, networkBlocks.commentId))
        .leftJoin(stories, eq(stories.id, comments.storyId))
        .where(eq(networkBlocks.id, input.blockId))
        .for('update', { of: networkBlocks }),
    );
    assertMay(actor, 'comments.moderate', row.language === null ? scopeOfAll(actor) : { locale: row.language, sectionId: row.sectionId });
    if (row.liftedAt !== null) throw new Refusal('conflict');
    await tx
      .update(networkBlocks)
      .set({ liftedAt: sql`now()`, liftedByName: actorName(actor) })
      .where(eq(networkBlocks.id, row.id));
    await audit({ action: 'comments.unblock-network', subjectType: 'network-block', subjectId: row.id, before: { until: row.until } });
    return { blockId: row.id };
  });
}

/** A block whose comment is gone belongs to nobody's languages. Every moderator may end it. */
const scopeOfAll = (actor: Actor) => (actor.kind === 'person' ? { locale: actor.languages[0] ?? 'en', sectionId: actor.sectionIds[0] ?? 0 } : {});

/** The block that stands against a writer now, if any. */
async function findBlock(db: Queryable, traces: Traces): Promise<{ id: number; until: Date } | null> {
  const [block] = await db
    .select({ id: networkBlocks.id, until: networkBlocks.until })
    .from(networkBlocks)
    .where(and(inArray(networkBlocks.hash, [...traces.networks, ...traces.addresses]), isNull(networkBlocks.liftedAt), gt(networkBlocks.until, sql`now()`)))
    .orderBy(desc(networkBlocks.until))
    .limit(1);
  return block ?? null;
}

export type BlockRow = Awaited<ReturnType<typeof listNetworkBlocks>>[number];

/** Blocks, the newest first, those that are over too. */
export const listNetworkBlocks = async (limit = 100) =>
  database()
    .select({
      id: networkBlocks.id,
      commentId: networkBlocks.commentId,
      reason: networkBlocks.reason,
      until: networkBlocks.until,
      personName: networkBlocks.personName,
      createdAt: networkBlocks.createdAt,
      liftedAt: networkBlocks.liftedAt,
      liftedByName: networkBlocks.liftedByName,
    })
    .from(networkBlocks)
    .orderBy(desc(networkBlocks.id))
    .limit(limit);

/**
 * Refuses a guest from a blocked network. Whether one with an account writes from there: that is
 * held, not refused.
 */
export async function assertNetwork(db: Queryable, traces: Traces, personId: number | null): Promise<boolean> {
  const block = await findBlock(db, traces);
  if (block && personId === null)
    throw new Refusal('network-blocked', { values: { until: `${block.until.toISOString().slice(0, 16).replace('T', ' ')} UTC` } });
  return block !== null;
}
