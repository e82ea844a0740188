import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';
import { Refusal } from './refusal';

export type Limit = { points: number; seconds: number; by: 'address' | 'actor' };

/**
 * Counts one use of `key` in a window of `seconds` that opens with its first use, in Postgres, so that it holds across
 * restarts and instances. Throws Refusal('too-fast') past `points`. Keys are hashed: no address is stored.
 */
export async function spend(key: string, limit: { points: number; seconds: number }, db: Queryable = database()): Promise<void> {
  const hashed = createHash('sha256').update(key).digest('base64url');
  const { rows } = await db.execute<{ hits: number; wait: number }>(sql`
    insert into rate_limits (key, hits, resets_at) values (${hashed}, 1, now() + make_interval(secs => ${limit.seconds}))
    on conflict (key) do update set
      hits = case when rate_limits.resets_at <= now() then 1 else rate_limits.hits + 1 end,
      resets_at = case when rate_limits.resets_at <= now() then excluded.resets_at else rate_limits.resets_at end
    returning hits, ceil(extract(epoch from resets_at - now()))::int as wait`);
  const row = rows[0];
  if (row && row.hits > limit.points) throw new Refusal('too-fast', { values: { seconds: Math.max(1, row.wait) } });
}

/** Forgets the uses of a key, after a success that should not count against it. */
export async function forgive(key: string, db: Queryable = database()): Promise<void> {
  const hashed = createHash('sha256').update(key).digest('base64url');
  await db.execute(sql`delete from rate_limits where key = ${hashed}`);
}

/** Takes back one use of a key that others share, after a success that should not count against them. */
export async function refund(key: string, db: Queryable = database()): Promise<void> {
  const hashed = createHash('sha256').update(key).digest('base64url');
  await db.execute(sql`update rate_limits set hits = greatest(hits - 1, 0) where key = ${hashed}`);
}

/** Removes windows that are over. Returns how many. */
export async function sweepLimits(db: Queryable = database()): Promise<number> {
  const { rowCount } = await db.execute(sql`delete from rate_limits where resets_at < now() - interval '1 hour'`);
  return rowCount ?? 0;
}
