import { sweepTrash } from '@/lib/articles/editing/trash';
import { runDue } from '@/lib/articles/publishing/run-schedule';
import { runNightly } from '@/lib/backup/nightly';
import { sweeps } from '@/lib/comments/authors/sweep';
import { sendFollowLetters } from '@/lib/comments/letters/follow-letters';
import { sendDueLetters } from '@/lib/comments/letters/send-letters';
import { notifyModerators } from '@/lib/comments/moderating/notify-moderators';
import { notifyWaiting } from '@/lib/comments/moderating/notify-waiting';
import { indexDrafts } from '@/lib/finding/index-drafts';
import { endFront } from '@/lib/front/end-front';
import type { Job } from '@/lib/ground/keep-running';
import { sweepMedia } from '@/lib/media/sweep';
import { runImportJobs } from '@/lib/moving/desk/run';
import { takeWire } from '@/lib/moving/wire';
import { sendDueNotices } from '@/lib/notices/reading/send-notices';
import { pollPartners } from '@/lib/partners/poll';
import { sweep } from '@/lib/site/housekeeping';
import { sendDueWebhooks } from '@/lib/webhooks/send';

const minute = 60;
const hour = 60 * minute;
const hourly = { every: hour, first: hour, limit: 10 * minute };

/**
 * What is done again and again, in seconds: in a long-running process by itself, elsewhere by `GET
 * /api/cron`. Each may run in several processes at once; what came due while none ran is done by
 * the first run.
 */
export const jobs: readonly Job[] = [
  { name: 'schedule', every: 2, limit: 30, work: () => runDue() },
  { name: 'front-end', every: 2, limit: 30, work: () => endFront() },
  { name: 'desk-search', every: 2, limit: 30, work: () => indexDrafts() },
  { name: 'letters', every: 15, first: 15, limit: 5 * minute, work: () => sendDueLetters() },
  { name: 'notices', every: 15, first: 15, limit: 5 * minute, work: () => sendDueNotices() },
  { name: 'follow-letters', every: 15, first: 15, limit: 5 * minute, work: () => sendFollowLetters() },
  { name: 'webhooks', every: 5, first: 5, limit: 5 * minute, work: () => sendDueWebhooks() },
  { name: 'partners', every: 5, first: 10, limit: 10 * minute, work: () => pollPartners() },
  { name: 'imports', every: 2, first: 5, limit: 6 * hour, work: () => runImportJobs() },
  { name: 'wire', every: 15, first: 15, limit: 10 * minute, work: () => takeWire() },
  { name: 'moderators', every: 5 * minute, first: minute, limit: 5 * minute, work: () => notifyModerators() },
  { name: 'waiting', every: 5 * minute, first: minute, limit: minute, work: () => notifyWaiting() },
  { name: 'housekeeping', ...hourly, first: 10 * minute, work: () => sweep() },
  { name: 'media', ...hourly, work: () => sweepMedia() },
  { name: 'trash', ...hourly, work: () => sweepTrash() },
  { name: 'backup', every: 5 * minute, first: 10 * minute, limit: 80 * minute, work: () => runNightly() },
  ...Object.entries(sweeps).map(([name, work]) => ({ name: `comments-${name}`, ...hourly, work })),
];
