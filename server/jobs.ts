import { env } from '@/db/env';
import type { SweepName } from '@/lib/comments/authors/sweep';
import type { Job } from '@/lib/ground/keep-running';
import { canMail } from '@/lib/mail/send';

const minute = 60;
const hour = 60 * minute;
const hourly = { every: hour, first: hour, limit: 10 * minute };

const watchesFolder = (): boolean => Boolean(env().WIRE_FOLDER);

const commentSweeps = { networks: true, proofs: true, erased: true, accounts: true, 'stale-letters': true } satisfies Record<SweepName, true>;

/**
 * What is done again and again, in seconds: in a long-running process by itself, elsewhere by `GET
 * /api/cron`. Each may run in several processes at once; what came due while none ran is done by
 * the first run. What a job needs is loaded when it first runs: no first page waits for it.
 */
export const jobs: readonly Job[] = [
  {
    name: 'schedule',
    every: 2,
    first: 1,
    limit: 30,
    isWanted: async () => (await import('@/lib/articles/publishing/due')).isAnythingDue(),
    work: async () => (await import('@/lib/articles/publishing/run-schedule')).runDue(),
  },
  { name: 'front-end', every: 2, first: 1, limit: 30, work: async () => (await import('@/lib/front/end-front')).endFront() },
  { name: 'desk-search', every: 2, first: 1, limit: 30, work: async () => (await import('@/lib/finding/index-drafts')).indexDrafts() },
  {
    name: 'letters',
    every: 15,
    first: 15,
    limit: 5 * minute,
    isWanted: canMail,
    work: async () => (await import('@/lib/comments/letters/send-letters')).sendDueLetters(),
  },
  {
    name: 'notices',
    every: 15,
    first: 15,
    limit: 5 * minute,
    isWanted: canMail,
    work: async () => (await import('@/lib/notices/reading/send-notices')).sendDueNotices(),
  },
  {
    name: 'follow-letters',
    every: 15,
    first: 15,
    limit: 5 * minute,
    isWanted: canMail,
    work: async () => (await import('@/lib/comments/letters/follow-letters')).sendFollowLetters(),
  },
  { name: 'webhooks', every: 5, first: 5, limit: 5 * minute, work: async () => (await import('@/lib/webhooks/send')).sendDueWebhooks() },
  { name: 'partners', every: 5, first: 10, limit: 10 * minute, work: async () => (await import('@/lib/partners/poll')).pollPartners() },
  { name: 'imports', every: 2, first: 5, limit: 6 * hour, work: async () => (await import('./imports-beside')).runImportsBeside() },
  { name: 'audience', every: 1, first: 5, limit: 5, work: async () => (await import('@/lib/moving/audience')).tellOfReaders() },
  { name: 'wire', every: 15, first: 15, limit: 10 * minute, isWanted: watchesFolder, work: async () => (await import('@/lib/moving/wire')).takeWire() },
  {
    name: 'moderators',
    every: 5 * minute,
    first: minute,
    limit: 5 * minute,
    isWanted: canMail,
    work: async () => (await import('@/lib/comments/moderating/notify-moderators')).notifyModerators(),
  },
  {
    name: 'waiting',
    every: 5 * minute,
    first: minute,
    limit: minute,
    work: async () => (await import('@/lib/comments/moderating/notify-waiting')).notifyWaiting(),
  },
  { name: 'housekeeping', ...hourly, first: 10 * minute, work: async () => (await import('@/lib/site/housekeeping')).sweep() },
  { name: 'media', ...hourly, work: async () => (await import('@/lib/media/sweep')).sweepMedia() },
  { name: 'trash', ...hourly, work: async () => (await import('@/lib/articles/editing/trash')).sweepTrash() },
  { name: 'backup', every: 5 * minute, first: 10 * minute, limit: 80 * minute, work: async () => (await import('@/lib/backup/nightly')).runNightly() },
  ...(Object.keys(commentSweeps) as SweepName[]).map((name) => ({
    name: `comments-${name}`,
    ...hourly,
    work: async () => (await import('@/lib/comments/authors/sweep')).sweeps[name](),
  })),
];
