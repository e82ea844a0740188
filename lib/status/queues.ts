import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { env } from '@/db/env';
import { canMail } from '../mail/send';

/** What waits in the database longer than it should, as seconds; 0 where nothing does. */
export type Queues = { scheduleLate: number; lettersLate: number; typosOldest: number; commentsOldest: number };

export async function getQueues(): Promise<Queues> {
  const { rows } = await database().execute<{ schedule: number; letters: number; comments: number; typos: number }>(sql`
    select
      coalesce(extract(epoch from now() - least(
        (select min(scheduled_at) from articles where scheduled_at <= now()),
        (select min(withdraw_at) from articles where withdraw_at <= now()))), 0)::float as schedule,
      coalesce(extract(epoch from now() - (select min(due_at) from comment_letters
        where taken_at is null and sent_at is null and dropped_at is null and due_at <= now() and kind <> 'reply')), 0)::float as letters,
      coalesce(extract(epoch from now() - (select min(created_at) from comments where status = 'held')), 0)::float as comments,
      coalesce(extract(epoch from now() - (select min(created_at) from typo_reports where status = 'open')), 0)::float as typos`);
  const [row] = rows;
  return {
    scheduleLate: row?.schedule ?? 0,
    lettersLate: canMail() ? (row?.letters ?? 0) : 0,
    commentsOldest: row?.comments ?? 0,
    typosOldest: row?.typos ?? 0,
  };
}

export type Disk = { free: number; size: number };

/**
 * Bytes of the disk that holds DATA_DIR, those that this user may use; null where the system does
 * not say.
 */
export async function getDisk(): Promise<Disk | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(path.resolve(env().DATA_DIR));
    return { free: bavail * bsize, size: blocks * bsize };
  } catch {
    return null;
  }
}
