import { sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { countMigrations } from '@/db/migrate';
import { followerState } from './follower-state';

export type Readiness = { ready: boolean; database: boolean; migrations: boolean; follower: { applied: number; lag: number; failing: boolean } };

/** Whether this process can serve: database reachable, migrations complete, follower at most 1000 rows behind. */
export async function getReadiness(): Promise<Readiness> {
  const state = followerState();
  try {
    const { rows } = await database().execute<{ applied: string; newest: string }>(sql`
      select (select count(*) from drizzle.__drizzle_migrations) as applied, (select coalesce(max(id), 0) from invalidations) as newest`);
    const migrations = Number(rows[0]?.applied ?? 0) >= countMigrations();
    const lag = Math.max(0, Number(rows[0]?.newest ?? 0) - state.applied);
    return { ready: migrations && lag < 1000, database: true, migrations, follower: { applied: state.applied, lag, failing: state.failing } };
  } catch {
    return { ready: false, database: false, migrations: false, follower: { applied: state.applied, lag: 0, failing: true } };
  }
}
