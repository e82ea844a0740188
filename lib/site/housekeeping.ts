import { type SQL, sql } from 'drizzle-orm';
import { type Database, database } from '@/db/client';
import { sweepLimits } from '../ground/limit';
import { periods } from '../ground/periods';

const batch = 5000;

const older = (column: SQL, days: number) => sql`${column} < now() - make_interval(days => ${days})`;

/** What goes when it is over: lib/ground/periods.ts, and in words lib/retention/table.ts and docs/operations.md. */
const rules: { name: string; from: SQL; over: SQL }[] = [
  {
    name: 'invalidations',
    from: sql`invalidations`,
    over: sql`${older(sql`created_at`, periods.invalidationsDays)} and id < (select max(id) from invalidations)`,
  },
  { name: 'tokens', from: sql`tokens`, over: older(sql`expires_at`, periods.tokensKeptDays) },
  {
    name: 'sessions',
    from: sql`sessions`,
    over: sql`${older(sql`expires_at`, periods.sessionsKeptDays)} or ${older(sql`revoked_at`, periods.sessionsKeptDays)}`,
  },
  { name: 'presence', from: sql`presence`, over: older(sql`seen_at`, periods.presenceDays) },
  { name: 'comment presence', from: sql`comment_presence`, over: older(sql`seen_at`, periods.presenceDays) },
  { name: 'letters', from: sql`comment_letters`, over: older(sql`created_at`, periods.lettersDays) },
  { name: 'reads', from: sql`reads`, over: sql`day < current_date - ${periods.readsDays}::int` },
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
