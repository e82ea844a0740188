import { sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { markStale } from '../ground/cache';

/**
 * Marks stale what changed in the last ten minutes. Marking twice does no harm. Returns how many
 * tags.
 */
export async function catchUpOnce(): Promise<number> {
  const { rows } = await database().execute<{ tag: string }>(
    sql`select distinct unnest(tags) as tag from invalidations where created_at > now() - interval '10 minutes' limit 20000`,
  );
  markStale(rows.map((row) => row.tag));
  return rows.length;
}
