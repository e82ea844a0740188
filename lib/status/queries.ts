import { sql } from 'drizzle-orm';
import { database, databaseState } from '@/db/client';
import { fullSince } from '@/db/disk-full';
import { getBackupState } from '../backup/queries';
import { jobStates } from '../ground/keep-running';
import { followerLag } from '../publishing/follower-state';
import type { StatusFigures } from './judge';
import { getDisk, getQueues } from './queues';

const none = { scheduleLate: 0, lettersLate: 0 };

/** How this process and its publication are doing now. Works while the database is away. */
export async function getSeen(): Promise<StatusFigures> {
  const now = new Date();
  const begun = performance.now();
  const isThere = await database()
    .execute(sql`select 1`)
    .then(
      () => true,
      () => false,
    );
  const answerMilliseconds = performance.now() - begun;
  const [queues, backup, disk] = await Promise.all([isThere ? getQueues() : none, isThere ? getBackupState() : null, getDisk()]);
  const failing = [...jobStates()].flatMap(([name, state]) =>
    state.failingSince === null ? [] : [{ name, since: new Date(now.getTime() - (performance.now() - state.failingSince)) }],
  );
  const { awaySince, ...pool } = databaseState();
  return {
    now,
    awaySince,
    fullSince: fullSince(),
    isThere,
    answerMilliseconds,
    pool,
    lagSeconds: followerLag(),
    scheduleLateSeconds: queues.scheduleLate,
    lettersLateSeconds: queues.lettersLate,
    failingJobs: failing,
    disk,
    backup: backup && { isOn: backup.isOn, lastAt: backup.last?.at ?? null, restored: backup.last?.restored ?? false, failedNights: backup.failedNights },
  };
}
