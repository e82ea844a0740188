import { sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { follow } from '@/lib/publishing/follower';
import { openGate } from './comment-gate';
import { startJobs } from './jobs';

/** Milliseconds in which a database that is there answers. */
const patience = 1000;

/** Whether the database answers at all. */
export async function answersDatabase(): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience).unref());
  const asked = database()
    .execute(sql`select 1`)
    .then(
      () => true,
      () => false,
    );
  return Promise.race([asked, late]);
}

/** Starts what runs beside the pages: the follower of changes, the gate for comments, the jobs. Returns what ends the jobs. */
export function startBackground(base: string): () => void {
  openGate();
  void follow(base);
  return startJobs();
}
