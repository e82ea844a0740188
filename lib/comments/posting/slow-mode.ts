import { and, eq, gt, or, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { comments } from '@/db/schema';
import { spendAll, talliesOf } from '../../ground/limit';
import { Refusal } from '../../ground/refusal';
import { authorKeyOf } from '../../ground/traces';
import type { Judged } from './submission';

/**
 * Where the newsroom has slowed a discussion down: one comment of a reader on the story in so many
 * minutes. Staff are not slowed. A browser that shows no name yet is counted with its neighbours,
 * of whom ten may write. Throws `slow-mode`.
 */
export async function spendSlow(tx: Transaction, { actor, input, terms, writer }: Judged): Promise<void> {
  const minutes = terms.slowMinutes;
  if (minutes === 0 || writer.author.kind === 'staff') return;
  const isNamed = actor.kind === 'person' || (actor.kind === 'guest' && actor.reader?.isNew === false);
  const [own, host] = talliesOf(`comments.slow ${input.story}`, { points: 1, by: 'reader' }, actor);
  const tally = isNamed ? own : host;
  const refused = () => new Refusal('slow-mode', { values: { minutes } });
  if (tally)
    await spendAll([tally], minutes * 60, tx).catch((error: unknown) => {
      throw error instanceof Refusal ? refused() : error;
    });
  // The first comment of a browser was counted before it had a name.
  const isOwn =
    writer.personId === null ? eq(comments.authorKey, authorKeyOf(writer.identity.reader, writer.name) ?? '') : or(eq(comments.personId, writer.personId));
  const since = gt(comments.createdAt, sql`now() - make_interval(mins => ${minutes})`);
  if ((await tx.$count(comments, and(eq(comments.storyId, input.story), isOwn, since))) > 0) throw refused();
}
