import { type SQL, sql } from 'drizzle-orm';
import { type Database, database } from '@/db/client';
import { sweepLimits } from '../ground/limit';

const batch = 5000;

/** What is kept for how long; the table stands in docs/operations.md. */
const rules: { name: string; from: SQL; over: SQL }[] = [
  { name: 'invalidations', from: sql`invalidations`, over: sql`created_at < now() - interval '30 days' and id < (select max(id) from invalidations)` },
  { name: 'tokens', from: sql`tokens`, over: sql`expires_at < now() - interval '30 days'` },
  { name: 'sessions', from: sql`sessions`, over: sql`expires_at < now() - interval '30 days' or revoked_at < now() - interval '30 days'` },
  { name: 'presence', from: sql`presence`, over: sql`seen_at < now() - interval '1 day'` },
  { name: 'comment presence', from: sql`comment_presence`, over: sql`seen_at < now() - interval '1 day'` },
  { name: 'letters', from: sql`comment_letters`, over: sql`created_at < now() - interval '90 days'` },
  { name: 'webhooks', from: sql`webhook_deliveries`, over: sql`created_at < now() - interval '30 days'` },
  { name: 'reads', from: sql`reads`, over: sql`day < current_date - 800` },
];

export type Swept = Record<string, number>;

/** Removes what is over, in pieces, so that nothing else waits for it. The newest invalidation always stays: the follower reads on from it. */
export async function sweep(db: Database = database()): Promise<Swept> {
  const swept: Swept = { limits: await sweepLimits(db) };
  for (const { name, from, over } of rules) {
    swept[name] = await clear(db, from, over);
  }
  return swept;
}

async function clear(db: Database, from: SQL, over: SQL): Promise<number> {
  let gone = 0;
  for (;;) {
    const { rowCount } = await db.execute(sql`delete from ${from} where ctid in (select ctid from ${from} where ${over} limit ${batch})`);
    gone += rowCount ?? 0;
    if ((rowCount ?? 0) < batch) return gone;
  }
}
