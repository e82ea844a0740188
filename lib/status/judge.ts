/** How something is doing, the worst last. */
export const levels = ['good', 'slow', 'late', 'full', 'failed'] as const;
export type Level = (typeof levels)[number];

export type Topic = 'database' | 'connections' | 'pages' | 'schedule' | 'letters' | 'jobs' | 'disk' | 'backup';
/** `values` are for the sentence; `since` when it began, where that is known. */
export type StatusCheck = { topic: Topic; level: Level; sentence: string; values: Record<string, string | number>; since: Date | null };

export type StatusFigures = {
  now: Date;
  awaySince: Date | null;
  /** Since when nothing can be stored for want of room. */
  fullSince: Date | null;
  isThere: boolean;
  answerMilliseconds: number;
  pool: { open: number; idle: number; waiting: number };
  lagSeconds: number;
  scheduleLateSeconds: number;
  lettersLateSeconds: number;
  failingJobs: { name: string; since: Date }[];
  disk: { free: number; size: number } | null;
  backup: { isOn: boolean; lastAt: Date | null; restored: boolean; failedNights: number } | null;
};

const slowAnswer = 250;
const mostLag = 5;
const mostScheduleLate = 30;
const mostLettersLate = 15 * 60;
const hour = 3_600_000;

const before = (now: Date, seconds: number) => new Date(now.getTime() - seconds * 1000);
const good = (topic: Topic, sentence: string, values: StatusCheck['values'] = {}): StatusCheck => ({ topic, level: 'good', sentence, values, since: null });

function database(seen: StatusFigures): StatusCheck {
  if (!seen.isThere) return { topic: 'database', level: 'failed', sentence: 'databaseAway', values: {}, since: seen.awaySince };
  if (seen.fullSince) return { topic: 'database', level: 'full', sentence: 'databaseFull', values: {}, since: seen.fullSince };
  const values = { milliseconds: Math.round(seen.answerMilliseconds) };
  if (seen.answerMilliseconds > slowAnswer) return { topic: 'database', level: 'slow', sentence: 'databaseSlow', values, since: null };
  return good('database', 'databaseGood', values);
}

function connections({ pool }: StatusFigures): StatusCheck {
  const values = { used: pool.open - pool.idle, open: pool.open, waiting: pool.waiting };
  if (pool.waiting > 0) return { topic: 'connections', level: 'slow', sentence: 'connectionsWaiting', values, since: null };
  return good('connections', 'connectionsGood', values);
}

function pages({ lagSeconds, now }: StatusFigures): StatusCheck {
  const values = { seconds: Math.round(lagSeconds) };
  if (lagSeconds > mostLag) return { topic: 'pages', level: 'late', sentence: 'pagesLate', values, since: before(now, lagSeconds) };
  return good('pages', 'pagesGood');
}

function schedule({ scheduleLateSeconds, now }: StatusFigures): StatusCheck {
  if (scheduleLateSeconds <= mostScheduleLate) return good('schedule', 'scheduleGood');
  return { topic: 'schedule', level: 'late', sentence: 'scheduleLate', values: {}, since: before(now, scheduleLateSeconds) };
}

function letters({ lettersLateSeconds, now }: StatusFigures): StatusCheck {
  if (lettersLateSeconds <= mostLettersLate) return good('letters', 'lettersGood');
  return { topic: 'letters', level: 'late', sentence: 'lettersLate', values: {}, since: before(now, lettersLateSeconds) };
}

function jobs({ failingJobs }: StatusFigures): StatusCheck {
  const [first] = failingJobs.toSorted((a, b) => a.since.getTime() - b.since.getTime());
  if (!first) return good('jobs', 'jobsGood');
  return { topic: 'jobs', level: 'failed', sentence: 'jobsFailing', values: { names: failingJobs.map((job) => job.name).join(', ') }, since: first.since };
}

function disk({ disk: seen }: StatusFigures): StatusCheck[] {
  if (!seen || seen.size === 0) return [];
  const share = seen.free / seen.size;
  const values = { gigabytes: (seen.free / 1e9).toFixed(1), percent: Math.round(share * 100) };
  const isTight = share < 0.1 && seen.free < 20e9;
  return [isTight ? { topic: 'disk', level: 'full', sentence: 'diskFull', values, since: null } : good('disk', 'diskGood', values)];
}

function backup({ backup: seen, now }: StatusFigures): StatusCheck[] {
  if (!seen) return [];
  const { lastAt } = seen;
  if (!seen.isOn) return [good('backup', 'backupOff')];
  if (seen.failedNights >= 2) return [{ topic: 'backup', level: 'failed', sentence: 'backupFailed', values: { count: seen.failedNights }, since: lastAt }];
  if (!lastAt) return [good('backup', 'backupNone')];
  if (now.getTime() - lastAt.getTime() > 50 * hour) return [{ topic: 'backup', level: 'late', sentence: 'backupLate', values: {}, since: lastAt }];
  return [{ ...good('backup', seen.restored ? 'backupRestored' : 'backupRead'), since: lastAt }];
}

/**
 * What is to be said of how a site is doing: the worst first, otherwise in the order of the topics.
 */
export function judgeStatus(seen: StatusFigures): StatusCheck[] {
  const ofDatabase = seen.isThere ? [schedule(seen), letters(seen)] : [];
  const all = [database(seen), connections(seen), pages(seen), ...ofDatabase, jobs(seen), ...disk(seen), ...backup(seen)];
  return all.toSorted((a, b) => levels.indexOf(b.level) - levels.indexOf(a.level));
}
