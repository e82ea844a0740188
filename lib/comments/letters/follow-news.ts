import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';

/**
 * Notes for those who follow what was approved, in the transaction of the approval. Nobody is told
 * of their own comment.
 */
export async function noteFollowers(tx: Transaction, commentIds: number[]): Promise<void> {
  if (commentIds.length === 0) return;
  await tx.execute(sql`
    insert into follow_news (follow_id, comment_id)
    select f.id, c.id from comments c
    join discussion_follows f on f.story_id = c.story_id and f.confirmed_at is not null and (f.thread_id is null or f.thread_id in (c.thread_id, c.parent_id))
    where c.id in ${commentIds} and c.status = 'approved' and lower(f.email) is distinct from lower(c.author_email)
    on conflict do nothing`);
}
