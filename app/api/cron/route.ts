import { env } from '@/db/env';
import { runJob } from '@/lib/ground/keep-running';
import { log } from '@/lib/ground/log';
import { catchUpOnce } from '@/lib/publishing/catch-up';
import { jobs } from '@/server/jobs';

export const dynamic = 'force-dynamic';

/**
 * For platforms without long-running processes: does what is due, applies what other instances
 * committed. A job that fails stops no other.
 */
export async function GET(request: Request) {
  const secret = env().CRON_SECRET;
  if (!secret || request.headers.get('authorization') !== `Bearer ${secret}`) return new Response(null, { status: 404 });
  const done: Record<string, unknown> = {};
  let failed = false;
  for (const job of jobs) {
    try {
      done[job.name] = (await runJob(job)) ?? null;
    } catch (error) {
      log.error({ error, job: job.name }, 'a job failed');
      done[job.name] = 'failed';
      failed = true;
    }
  }
  return Response.json({ ...done, applied: await catchUpOnce() }, { status: failed ? 500 : 200 });
}
