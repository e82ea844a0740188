import { sql } from 'drizzle-orm';
import { database, databaseState } from '@/db/client';
import { fullSince } from '@/db/disk-full';
import { isMigrated } from '@/db/migrate';
import { followerLag, followerState } from './follower-state';
import { isStopping } from './stopping';

export type ServerReadiness = {
  ready: boolean;
  database: boolean;
  /** Since when the database has not answered. */
  awaySince: string | null;
  /**
   * Since when nothing can be stored for want of room. Pages go on, so the site is ready all the
   * same.
   */
  fullSince: string | null;
  migrations: boolean;
  /** `lag`: seconds for which what is shown may be behind what was committed. */
  follower: { applied: number; lag: number };
};

const mostLag = 15;
const waitMilliseconds = 3000;

/**
 * Whether this process can serve: the database answers within three seconds, migrations are
 * complete, pages are at most 15 s behind, and it is not stopping.
 */
export async function getReadiness(): Promise<ServerReadiness> {
  const lag = Math.round(followerLag() * 10) / 10;
  const follower = { applied: followerState().applied, lag };
  const applied = await readMigrations();
  const migrations = applied !== null && isMigrated(applied);
  const awaySince = databaseState().awaySince?.toISOString() ?? null;
  return {
    ready: migrations && lag <= mostLag && !isStopping(),
    database: applied !== null,
    awaySince,
    fullSince: fullSince()?.toISOString() ?? null,
    migrations,
    follower,
  };
}

type Applied = { hash: string; created_at: string };

async function readMigrations(): Promise<Applied[] | null> {
  let late: NodeJS.Timeout | undefined;
  const silence = new Promise<null>((resolve) => {
    late = setTimeout(resolve, waitMilliseconds, null);
  });
  const answer = database()
    .execute<Applied>(sql`select hash, created_at from drizzle.__drizzle_migrations`)
    .then(({ rows }) => rows)
    .catch(() => null);
  return Promise.race([answer, silence]).finally(() => clearTimeout(late));
}
