import { asc, gt, sql } from 'drizzle-orm';
import { Client } from 'pg';
import { database, isNeon } from '@/db/client';
import { env } from '@/db/env';
import { invalidations } from '@/db/schema';
import { log } from '../ground/log';
import { type FollowerState, followerState } from './follower-state';
import { readMark, writeMark } from './mark';
import { noteMarked, scheduleWarming } from './warming';

const pollMilliseconds = 1000;
const retryListenMilliseconds = 5000;

/**
 * Follows the invalidations table for as long as this process runs. At the start it marks everything stale that changed
 * since this build's pages were first made, because the marks of an earlier process were in its memory; then each row as
 * it commits: told by LISTEN, or found by a poll at most a second later.
 */
export async function follow(base: string): Promise<void> {
  const state = followerState();
  let running: Promise<void> | null = null;
  let again = false;
  const wake = () => {
    if (running) {
      again = true;
      return;
    }
    running = drain(base, state)
      .catch((error: unknown) => {
        if (!state.failing) log.warn({ error }, 'the follower cannot read the database; it goes on trying');
        state.failing = true;
      })
      .finally(() => {
        running = null;
        if (again) {
          again = false;
          wake();
        }
      });
  };
  setInterval(wake, pollMilliseconds).unref();
  if (!isNeon(env().DATABASE_URL)) void listen(wake);
  wake();
}

async function listen(wake: () => void): Promise<void> {
  const client = new Client({ connectionString: env().DATABASE_URL });
  let ended = false;
  const retry = () => {
    if (ended) return;
    ended = true;
    setTimeout(() => void listen(wake), retryListenMilliseconds).unref();
  };
  client.on('error', retry);
  client.on('end', retry);
  client.on('notification', wake);
  try {
    await client.connect();
    await client.query('listen invalidations');
  } catch {
    retry();
  }
}

let started = false;

async function drain(base: string, state: FollowerState): Promise<void> {
  if (!started) await start(base, state);
  for (;;) {
    const rows = await database().select().from(invalidations).where(gt(invalidations.id, state.applied)).orderBy(asc(invalidations.id)).limit(50);
    state.failing = false;
    const last = rows.at(-1);
    if (!last) return;
    state.newest = last.id;
    const tags = [...new Set(rows.flatMap((row) => row.tags))];
    const paths = [...new Set(rows.flatMap((row) => row.paths))];
    noteMarked(paths, last.id);
    await markAt(base, tags);
    // From here on the server asks for every page anew, so the pages are asked for after it.
    state.applied = last.id;
    scheduleWarming(paths, base);
    state.lastAppliedAt = new Date();
    await writeMark({ applied: last.id });
  }
}

async function start(base: string, state: FollowerState): Promise<void> {
  const mark = await readMark();
  const { rows } = await database().execute<{ newest: string; oldest: string | null }>(
    sql`select coalesce(max(id), 0) as newest, min(id) as oldest from invalidations`,
  );
  const newest = Number(rows[0]?.newest ?? 0);
  if (mark === null) {
    await writeMark({ born: newest, applied: newest });
    state.applied = newest;
  } else {
    const pruned = rows[0]?.oldest !== null && Number(rows[0]?.oldest) > mark.born + 1;
    const otherDatabase = mark.applied > newest;
    const since = await database().execute<{ tag: string }>(
      sql`select distinct unnest(tags) as tag from invalidations where id > ${mark.born} and id <= ${mark.applied} limit 20000`,
    );
    const tags = pruned || otherDatabase ? ['site'] : since.rows.map((row) => row.tag);
    if (tags.length > 0) await markAt(base, tags);
    state.applied = Math.min(mark.applied, newest);
    if (otherDatabase) await writeMark({ born: newest, applied: newest });
  }
  state.newest = newest;
  started = true;
}

/** Has the framework's program of the server at `base` mark these tags stale: its marks are in its own memory. */
async function markAt(base: string, tags: string[]): Promise<void> {
  const answer = await fetch(`${base}/api/internal/invalidate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${env().INTERNAL_SECRET ?? ''}` },
    body: JSON.stringify({ tags }),
    signal: AbortSignal.timeout(60_000),
  });
  if (!answer.ok) throw new Error(`the internal route answered ${answer.status}`);
}
