import { runDue } from '@/lib/articles/publishing/run-schedule';
import { sendDueLetters } from '@/lib/comments/send-letters';
import { sweepComments } from '@/lib/comments/sweep';
import { endFront } from '@/lib/front/end-front';
import { log } from '@/lib/ground/log';
import { sweepMedia } from '@/lib/media/sweep';
import { sweep } from '@/lib/site/housekeeping';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

type Job = {
  name: string;
  /** Milliseconds from the end of one run to the next. */
  every: number;
  /** Milliseconds until the first run, where it is not at once. */
  first?: number;
  run: () => Promise<unknown>;
};

/**
 * What is done again and again: in a long-running process by itself, elsewhere by `GET /api/cron`. Each may run in several
 * processes at once; what came due while none ran is done by the first run.
 */
export const jobs: readonly Job[] = [
  { name: 'schedule', every: 2 * second, run: () => runDue() },
  { name: 'front', every: 2 * second, run: () => endFront() },
  { name: 'letters', every: 15 * second, run: () => sendDueLetters() },
  { name: 'comments', every: hour, first: hour, run: () => sweepComments() },
  { name: 'housekeeping', every: hour, first: 10 * minute, run: () => sweep() },
  { name: 'media', every: hour, first: hour, run: () => sweepMedia() },
];

/** Milliseconds after which a run that has not ended is no longer waited for. */
const patience = 10 * minute;

function runWithin({ run }: Job): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('it did not end')), patience);
    timer.unref();
  });
  return Promise.race([run(), late]).finally(() => clearTimeout(timer));
}

/** Runs every job for as long as this process lives, each after its last run has ended. Returns what ends that. */
export function startJobs(all: readonly Job[] = jobs): () => void {
  const timers = new Map<string, NodeJS.Timeout>();
  const failing = new Set<string>();
  let isOver = false;
  const turn = async (job: Job) => {
    try {
      await runWithin(job);
      failing.delete(job.name);
    } catch (error) {
      // Said once: a database that is away would fill the log.
      if (!failing.has(job.name)) log.warn({ error, job: job.name }, 'a job failed; it is tried again');
      failing.add(job.name);
    }
    plan(job, job.every);
  };
  const plan = (job: Job, wait: number) => {
    if (!isOver) timers.set(job.name, setTimeout(() => void turn(job), wait).unref());
  };
  for (const job of all) plan(job, job.first ?? 0);
  return () => {
    isOver = true;
    for (const timer of timers.values()) clearTimeout(timer);
  };
}
