import { inShare } from '@/db/share';
import { shared } from '@/db/shared';
import { log } from './log';

export type Job = {
  /** For the log and the figures, such as `schedule`. */
  name: string;
  /** Seconds from the end of one run to the beginning of the next. */
  every: number;
  /** Seconds until the first run. */
  first?: number;
  /**
   * Seconds after which a run is given up, so that the next can begin. What it still does, it may
   * do.
   */
  limit: number;
  /** Asked before each run: where there is nothing to do, what the work needs is not loaded. */
  isWanted?: () => boolean | Promise<boolean>;
  work: () => Promise<unknown>;
};

/** Does a job's work where it is wanted; null where it is not. */
export async function runJob({ isWanted, work }: Job): Promise<unknown> {
  return isWanted && !(await isWanted()) ? null : work();
}

/**
 * Times in milliseconds of `performance.now()`, which no change of the clock touches; `since` is
 * the beginning of the present run.
 */
export type JobState = {
  limit: number;
  since: number | null;
  succeeded: number | null;
  failing: boolean;
  failingSince: number | null;
  runs: number;
  failures: number;
  abandoned: number;
};

/** The jobs of this process, by name. */
export const jobStates = (): Map<string, JobState> => shared('jobs', () => new Map());

const overdue = Symbol('overdue');

/**
 * Runs a job again and again for as long as this process lives, never twice at once unless a run
 * was given up. Once for each name.
 */
export function keepRunning(job: Job): void {
  if (jobStates().has(job.name)) return;
  const state: JobState = { limit: job.limit, since: null, succeeded: null, failing: false, failingSince: null, runs: 0, failures: 0, abandoned: 0 };
  jobStates().set(job.name, state);
  const turn = async () => {
    await runOnce(job, state);
    setTimeout(turn, job.every * 1000).unref();
  };
  setTimeout(turn, (job.first ?? 0) * 1000).unref();
}

/** One run of a job, to its end or its limit. */
async function runOnce(job: Job, state: JobState): Promise<void> {
  state.since = performance.now();
  let late: NodeJS.Timeout | undefined;
  const limit = new Promise<typeof overdue>((resolve) => {
    late = setTimeout(resolve, job.limit * 1000, overdue);
  });
  try {
    // A run that was given up may fail much later: nobody waits for it then.
    if ((await Promise.race([inShare('jobs', () => runJob(job)), limit])) === overdue) {
      state.abandoned += 1;
      throw new Error(`not done within ${job.limit} s`);
    }
    state.succeeded = performance.now();
    state.failing = false;
    state.failingSince = null;
  } catch (error) {
    state.failures += 1;
    state.failingSince ??= performance.now();
    if (!state.failing) log.warn({ job: job.name, error }, 'a job failed; it goes on trying');
    state.failing = true;
  } finally {
    clearTimeout(late);
    state.runs += 1;
    state.since = null;
  }
}
