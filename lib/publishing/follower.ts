import { asc, gt, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { directUrl, env } from '@/db/env';
import { canListen, listen } from '@/db/listen';
import { invalidations } from '@/db/schema';
import { inShare } from '@/db/share';
import { keepRunning } from '../ground/keep-running';
import { loadGone } from './gone';
import { readMark, writeMark } from './mark';

/** `readAt` and `behindSince` are times of `performance.now()`, which no change of the clock touches. */
export type FollowerState = { applied: number; newest: number; lastAppliedAt: Date | null; begunAt: number; readAt: number | null; behindSince: number | null };

const kept = globalThis as typeof globalThis & { infoshosFollower?: FollowerState };

/** What the follower of this process has applied, for /api/ready and /api/metrics. */
export const followerState = (): FollowerState => {
  kept.infoshosFollower ??= { applied: 0, newest: 0, lastAppliedAt: null, begunAt: performance.now(), readAt: null, behindSince: null };
  return kept.infoshosFollower;
};

const pollSeconds = 1;

/** For how many seconds this process may have been showing what is over: since it last read the table, or since it saw a change that is not applied. */
export function followerLag(state = followerState(), now = performance.now()): number {
  const unread = (now - (state.readAt ?? state.begunAt)) / 1000 - 2 * pollSeconds;
  const behind = state.behindSince === null ? 0 : (now - state.behindSince) / 1000;
  return Math.max(0, unread, behind);
}

/**
 * Follows the invalidations table for as long as this process runs. At the start it marks everything stale that changed
 * since this build's pages were first made, because the marks of an earlier process were in its memory; then each row as
 * it commits: told by LISTEN, or found by a poll at most a second later.
 */
export function follow(base: string): void {
  let running: Promise<void> | null = null;
  let isTold = false;
  const wake = (): Promise<void> => {
    isTold = true;
    running ??= (async () => {
      try {
        while (isTold) {
          isTold = false;
          await drain(base, followerState());
        }
      } finally {
        running = null;
      }
    })();
    return running;
  };
  keepRunning({ name: 'follower', every: pollSeconds, limit: 30, work: wake });
  // What fails here fails in the next poll too, which says so.
  if (canListen(directUrl())) listen(directUrl(), 'invalidations', () => void inShare('jobs', wake).catch(() => undefined), { neonProxy: env().NEON_WS_PROXY });
}

let started = false;

async function drain(base: string, state: FollowerState): Promise<void> {
  if (!started) await start(base, state);
  for (;;) {
    const rows = await database().select().from(invalidations).where(gt(invalidations.id, state.applied)).orderBy(asc(invalidations.id)).limit(50);
    state.readAt = performance.now();
    const last = rows.at(-1);
    if (!last) {
      state.behindSince = null;
      return;
    }
    state.newest = last.id;
    state.behindSince ??= state.readAt;
    await loadGone();
    const tags = [...new Set(rows.flatMap((row) => row.tags))];
    const paths = [...new Set(rows.flatMap((row) => row.paths))];
    await apply(base, tags, paths, last.id);
    state.applied = last.id;
    state.lastAppliedAt = new Date();
    await writeMark({ applied: last.id });
  }
}

async function start(base: string, state: FollowerState): Promise<void> {
  const mark = await readMark();
  await loadGone();
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
    if (tags.length > 0) await apply(base, tags, []);
    state.applied = Math.min(mark.applied, newest);
    if (otherDatabase) await writeMark({ born: newest, applied: newest });
  }
  state.newest = newest;
  started = true;
}

/** Hands the tags and paths of the changes up to `change` to the internal route of the server at `base`, which marks and then renders them. */
export async function apply(base: string, tags: string[], paths: string[], change = 0): Promise<void> {
  const answer = await fetch(`${base}/api/internal/invalidate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${env().INTERNAL_SECRET ?? ''}` },
    body: JSON.stringify({ tags, paths, change }),
    signal: AbortSignal.timeout(15_000),
  });
  if (!answer.ok) throw new Error(`the internal route answered ${answer.status}`);
}
