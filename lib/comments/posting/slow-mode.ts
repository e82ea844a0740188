import { and, eq, gt, or, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { comments } from '@/db/schema';
import { spendOwn } from '../../ground/limit';
import { Refusal } from '../../ground/refusal';
import { authorKeyOf } from '../../ground/traces';
import type { Judged } from './submission';

/**
 * Where the newsroom has slowed a discussion down: one comment of a reader on the story in so many
 * minutes. Staff are not slowed. Throws `slow-mode`.
 */
export async function spendSlow(tx: Transaction, { actor, input, terms, writer }: Judged): Promise<void> {
  const minutes = terms.slowMinutes;
  if (minutes === 0 || writer.author.kind === 'staff') return;
  const refused = () => new Refusal('slow-mode', { values: { minutes } });
  await spendOwn(actor, `comments.slow ${input.story}`, { points: 1, seconds: minutes * 60 }, tx).catch((error: unknown) => {
    throw error instanceof Refusal ? refused() : error;
  });
  // The first comment of a browser was counted before it had a name.
  const isOwn =
    writer.personId === null ? eq(comments.authorKey, authorKeyOf(writer.identity.reader, writer.name) ?? '') : or(eq(comments.personId, writer.personId));
  const since = gt(comments.createdAt, sql`now() - make_interval(mins => ${minutes})`);
  if ((await tx.$count(comments, and(eq(comments.storyId, input.story), isOwn, since))) > 0) throw refused();
}
