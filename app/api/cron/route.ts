import { env } from '@/db/env';
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
  for (const { name, work } of jobs) {
    try {
      done[name] = (await work()) ?? null;
    } catch (error) {
      log.error({ error, job: name }, 'a job failed');
      done[name] = 'failed';
      failed = true;
    }
  }
  return Response.json({ ...done, applied: await catchUpOnce() }, { status: failed ? 500 : 200 });
}
