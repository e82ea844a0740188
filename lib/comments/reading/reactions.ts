import { eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { type ReactionKind, reactionKinds, storyReactions } from '@/db/schema';

export type Reactions = { total: number; kinds: { kind: ReactionKind; count: number }[] };

/** How many readers a story struck in each way, and all of them together. */
export async function countReactions(storyId: number): Promise<Reactions> {
  const rows = await database()
    .select({ kind: storyReactions.kind, count: sql<number>`count(*)::int` })
    .from(storyReactions)
    .where(eq(storyReactions.storyId, storyId))
    .groupBy(storyReactions.kind);
  const kinds = reactionKinds.map((kind) => ({ kind, count: rows.find((row) => row.kind === kind)?.count ?? 0 }));
  return { total: rows.reduce((sum, row) => sum + row.count, 0), kinds };
}
