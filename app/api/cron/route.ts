import { env } from '@/db/env';
import { drainOnce } from '@/lib/publishing/drain';
import { runDue } from '@/lib/schedule/run';

export const dynamic = 'force-dynamic';

/** For platforms without long-running processes: publishes what is due and applies what other instances committed. */
export async function GET(request: Request) {
  const secret = env().CRON_SECRET;
  if (!secret || request.headers.get('authorization') !== `Bearer ${secret}`) return new Response(null, { status: 404 });
  const due = await runDue();
  return Response.json({ due, applied: await drainOnce() });
}
