import { env } from '@/db/env';
import { drainOnce } from '@/lib/publishing/drain';

export const dynamic = 'force-dynamic';

/** For platforms without long-running processes: applies what other instances committed. */
export async function GET(request: Request) {
  const secret = env().CRON_SECRET;
  if (!secret || request.headers.get('authorization') !== `Bearer ${secret}`) return new Response(null, { status: 404 });
  return Response.json({ applied: await drainOnce() });
}
