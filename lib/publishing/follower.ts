import { asc, gt, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { directUrl, env } from '@/db/env';
import { canListen, listen } from '@/db/listen';
import { invalidations } from '@/db/schema';
import { inShare } from '@/db/share';
import { keepRunning } from '../ground/keep-running';
import { forgetUntilMarked } from '../ground/until-marked';
import { type FollowerState, followerState, pollSeconds, setApplied } from './follower-state';
import { readMark, writeMark } from './mark';
import type { AskSite } from './prerender';
import { noteMarked, schedulePrerender } from './prerender-queue';
import { watchPublications } from './undo-watch';

/** This site, as the follower uses it: what marks tags stale in it, and what makes its pages. */
export type FollowedSite = { mark: (tags: string[]) => void; ask: AskSite };

/**
 * Follows the invalidations table for as long as this process runs: each row as it commits, by
 * LISTEN or a poll within a second. At the start it marks what changed since this build's pages
 * were first made, because earlier marks were in the memory of another process.
 */
export function followChanges(site: FollowedSite): void {
  let running: Promise<void> | null = null;
  let isTold = false;
  const wake = (): Promise<void> => {
    isTold = true;
    running ??= (async () => {
      try {
        while (isTold) {
          isTold = false;
          await catchUp(site, followerState());
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

const most = 50;
/**
 * An archive that comes or goes changes lists several times a second for minutes: pages of them are
 * made anew this seldom, in milliseconds, and everything at its end, or with any other change.
 */
const patience = 10_000;
const patient = ['moving.import', 'moving.undo', 'moving.comments', 'moving.picture'];

const mayWait = (rows: (typeof invalidations.$inferSelect)[], state: FollowerState): boolean =>
  rows.length < most && rows.every((row) => patient.includes(row.cause)) && state.appliedAt !== null && performance.now() - state.appliedAt < patience;

let started = false;

async function catchUp(site: FollowedSite, state: FollowerState): Promise<void> {
  if (!started) await start(site, state);
  for (;;) {
    const rows = await database().select().from(invalidations).where(gt(invalidations.id, state.applied)).orderBy(asc(invalidations.id)).limit(most);
    state.readAt = performance.now();
    const last = rows.at(-1);
    if (rows.some((row) => patient.includes(row.cause))) state.archiveAt = state.readAt;
    if (!last || mayWait(rows, state)) {
      state.behindSince = null;
      return;
    }
    state.newest = last.id;
    state.behindSince ??= state.readAt;
    const tags = [...new Set(rows.flatMap((row) => row.tags))];
    const paths = [...new Set(rows.flatMap((row) => row.paths))];
    await watchPublications(rows);
    noteMarked(paths, last.id);
    markStale(site, tags);
    // From here on the server asks for every page anew, so the pages are asked for after it.
    setApplied(state, last.id);
    schedulePrerender(paths, site.ask);
    state.lastAppliedAt = new Date();
    state.appliedAt = performance.now();
    await writeMark({ applied: last.id });
  }
}

async function start(site: FollowedSite, state: FollowerState): Promise<void> {
  const mark = await readMark();
  const { rows } = await database().execute<{ newest: string; oldest: string | null }>(
    sql`select coalesce(max(id), 0) as newest, min(id) as oldest from invalidations`,
  );
  const newest = Number(rows[0]?.newest ?? 0);
  if (mark === null) {
    await writeMark({ born: newest, applied: newest });
    setApplied(state, newest);
  } else {
    const pruned = rows[0]?.oldest !== null && Number(rows[0]?.oldest) > mark.born + 1;
    const otherDatabase = mark.applied > newest;
    const since = await database().execute<{ tag: string }>(
      sql`select distinct unnest(tags) as tag from invalidations where id > ${mark.born} and id <= ${mark.applied} limit 20000`,
    );
    const tags = pruned || otherDatabase ? ['site'] : since.rows.map((row) => row.tag);
    if (tags.length > 0) markStale(site, tags);
    setApplied(state, Math.min(mark.applied, newest));
    if (otherDatabase) await writeMark({ born: newest, applied: newest });
  }
  state.newest = newest;
  started = true;
}

/** What was read for several pages is forgotten first: pages made after the mark read anew. */
function markStale(site: FollowedSite, tags: string[]): void {
  forgetUntilMarked();
  site.mark(tags);
}
