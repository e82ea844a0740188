import { sql } from 'drizzle-orm';
import { mediaLeftovers } from '@/db/schema';
import type { Change } from '../ground/change';

/**
 * Writes down the files that a picture needed and needs no longer, in the transaction that lets
 * them go.
 */
export async function orphanFiles(c: Change, before: string[], after: string[] = []): Promise<void> {
  const names = before.filter((name) => !after.includes(name));
  if (names.length === 0) return;
  await c.tx
    .insert(mediaLeftovers)
    .values(names.map((name) => ({ name })))
    .onConflictDoUpdate({ target: mediaLeftovers.name, set: { since: sql`now()` } });
}
