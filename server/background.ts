import { sql } from 'drizzle-orm';
import { database, databaseState } from '@/db/client';
import { keepRunning } from '@/lib/ground/keep-running';
import { follow } from '@/lib/publishing/follower';
import { openGate } from './comment-gate';
import { jobs } from './jobs';

/** Milliseconds in which a database that is there answers. */
const patience = 1000;

/** Whether the database does not answer. */
export async function isAway(): Promise<boolean> {
  if (databaseState().awaySince !== null) return true;
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, patience, true).unref());
  const asked = database()
    .execute(sql`select 1`)
    .then(
      () => false,
      () => true,
    );
  return Promise.race([asked, late]);
}

export const isKnownAway = (): boolean => databaseState().awaySince !== null;

/** Starts what runs beside the pages: the follower of changes, the gate for comments, the jobs. */
export function startBackground(base: string): void {
  openGate();
  follow(base);
  for (const job of jobs) keepRunning(job);
}
