import { databaseState } from '@/db/client';
import { getBackupState } from '../backup/queries';
import { classes, figures, type Spread } from '../ground/figures';
import { jobStates } from '../ground/keep-running';
import { prerenderState } from '../publishing/prerender-queue';
import { getReadiness } from '../publishing/readiness';
import { getDisk, getQueues } from './queues';

type Sample = { labels?: Record<string, string>; value: number };

const label = (labels: Record<string, string> = {}) => {
  const all = Object.entries(labels).map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, '_')}"`);
  return all.length > 0 ? `{${all.join(',')}}` : '';
};

const metric = (name: string, type: string, help: string, samples: Sample[]): string =>
  samples.length === 0
    ? ''
    : `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${samples.map(({ labels, value }) => `${name}${label(labels)} ${value}\n`).join('')}`;

const gauge = (name: string, help: string, value: number | null) => (value === null ? '' : metric(name, 'gauge', help, [{ value }]));
const counter = (name: string, help: string, value: number) => metric(name, 'counter', help, [{ value }]);

function histogram(name: string, help: string, all: { labels: Record<string, string>; spread: Spread }[]): string {
  const lines = all.flatMap(({ labels, spread }) => [
    ...classes.map((limit, place) => `${name}_bucket${label({ ...labels, le: String(limit) })} ${spread.counts[place] ?? 0}\n`),
    `${name}_bucket${label({ ...labels, le: '+Inf' })} ${spread.count}\n`,
    `${name}_sum${label(labels)} ${spread.sum}\n`,
    `${name}_count${label(labels)} ${spread.count}\n`,
  ]);
  return lines.length === 0 ? '' : `# HELP ${name} ${help}\n# TYPE ${name} histogram\n${lines.join('')}`;
}

/** Requests are told by kind and status; their durations by kind, so that the lines stay few. */
function requests(): string {
  const durations = new Map<string, Spread>();
  const counts: Sample[] = [];
  for (const [key, spread] of figures().requests) {
    const [kind = '', status = ''] = key.split(' ');
    counts.push({ labels: { kind, status }, value: spread.count });
    const known = durations.get(kind);
    durations.set(kind, {
      counts: spread.counts.map((count, place) => count + (known?.counts[place] ?? 0)),
      sum: spread.sum + (known?.sum ?? 0),
      count: spread.count + (known?.count ?? 0),
    });
  }
  return (
    metric('infoshos_requests_total', 'counter', 'Answered requests by kind and status.', counts) +
    histogram(
      'infoshos_request_seconds',
      'Seconds from the head of a request to the end of its answer.',
      [...durations].map(([kind, spread]) => ({ labels: { kind }, spread })),
    )
  );
}

function jobs(): string {
  const now = performance.now();
  const all = [...jobStates()];
  const since = all.flatMap(([job, state]) => (state.succeeded === null ? [] : [{ labels: { job }, value: (now - state.succeeded) / 1000 }]));
  const failures = all.map(([job, state]) => ({ labels: { job }, value: state.failures }));
  return (
    metric('infoshos_job_success_age_seconds', 'gauge', 'Seconds since a job last succeeded in this process.', since) +
    metric('infoshos_job_failures_total', 'counter', 'Runs of a job that failed in this process.', failures)
  );
}

/** What only the database knows; nothing while it is away. */
async function fromDatabase(isThere: boolean): Promise<string> {
  if (!isThere) return '';
  const [queues, backup] = await Promise.all([getQueues(), getBackupState()]);
  return [
    gauge('infoshos_schedule_late_seconds', 'How late the most overdue scheduled article is.', queues.scheduleLate),
    gauge('infoshos_letters_late_seconds', 'How late the most overdue letter is.', queues.lettersLate),
    gauge('infoshos_comments_oldest_held_seconds', 'Age of the oldest held comment.', queues.commentsOldest),
    gauge('infoshos_typos_oldest_open_seconds', 'Age of the oldest open typo report.', queues.typosOldest),
    gauge('infoshos_backup_age_seconds', 'Age of the newest nightly backup.', backup.last ? (Date.now() - backup.last.at.getTime()) / 1000 : null),
    gauge('infoshos_backup_failed_nights', 'Nights in a row without a backup.', backup.failedNights),
  ].join('');
}

/** How this process and its publication are doing, as Prometheus reads it (text format 0.0.4). */
export async function metricsText(): Promise<string> {
  const readiness = await getReadiness();
  const pool = databaseState();
  const disk = await getDisk();
  const memory = process.memoryUsage();
  const { keptHits, renders, slowQueries } = figures();
  return [
    gauge('infoshos_ready', 'Whether this process can serve.', Number(readiness.ready)),
    gauge('infoshos_database_up', 'Whether the database answers.', Number(readiness.database)),
    gauge('infoshos_follower_applied', 'The last change that was applied.', readiness.follower.applied),
    gauge('infoshos_follower_lag_seconds', 'Seconds for which pages may be behind what was committed.', readiness.follower.lag),
    gauge('infoshos_prerender_waiting', 'Addresses that wait to be rendered again.', prerenderState().waiting),
    counter('infoshos_prerender_unfresh_total', 'Addresses that did not come out fresh.', prerenderState().unfresh),
    requests(),
    counter('infoshos_kept_page_hits_total', 'Pages sent as they were kept.', keptHits),
    histogram('infoshos_render_seconds', 'Seconds that the framework took for a reader’s page.', [{ labels: {}, spread: renders }]),
    counter('infoshos_slow_statements_total', 'Statements of the database that took more than a second.', slowQueries),
    metric('infoshos_database_connections', 'gauge', 'Connections of this process.', [
      { labels: { state: 'open' }, value: pool.open },
      { labels: { state: 'idle' }, value: pool.idle },
      { labels: { state: 'waited_for' }, value: pool.waiting },
    ]),
    jobs(),
    gauge('infoshos_disk_free_bytes', 'Free bytes of the disk that holds DATA_DIR.', disk?.free ?? null),
    gauge('infoshos_disk_size_bytes', 'Bytes of that disk.', disk?.size ?? null),
    await fromDatabase(readiness.database).catch(() => ''),
    gauge('process_resident_memory_bytes', 'Memory of this process.', memory.rss),
    gauge('process_heap_used_bytes', 'Used heap of this process.', memory.heapUsed),
    gauge('process_uptime_seconds', 'Seconds since the start of this process.', process.uptime()),
  ].join('');
}
