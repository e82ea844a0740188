import { sql } from 'drizzle-orm';
import { database, databaseState } from '@/db/client';
import { type Job, keepRunning } from '@/lib/ground/keep-running';
import { type FollowedSite, followChanges } from '@/lib/publishing/follower';
import { sweepRendered } from '@/lib/publishing/rendered';
import { openGate } from './comment-gate';
import { jobs } from './jobs';

/** Milliseconds in which a database that is there answers. */
const patience = 1000;

/** Whether the database does not answer. */
export async function isAway(): Promise<boolean> {
  return databaseState().awaySince !== null || !(await answers());
}

/**
 * Whether the database was away when it was last asked, and still is: one late answer is no reason
 * to close the desk.
 */
export const isStillAway = async (): Promise<boolean> => databaseState().awaySince !== null && !(await answers());

async function answers(): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, patience, false).unref());
  const asked = database()
    .execute(sql`select 1`)
    .then(
      () => true,
      () => false,
    );
  return Promise.race([asked, late]);
}

/** Of this process's own disk, so no job of the publication. */
const renderedPages: Job = { name: 'rendered-pages', every: 1800, first: 900, limit: 600, work: () => sweepRendered() };

/** Starts what runs beside the pages: the follower of changes, the gate for comments, the jobs. */
export function startBackground(site: FollowedSite): void {
  openGate();
  followChanges(site);
  for (const job of [...jobs, renderedPages]) keepRunning(job);
}
