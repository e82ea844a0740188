import { mayWatch } from '@/lib/status/inside';
import { metricsText } from '@/lib/status/metrics';

export const dynamic = 'force-dynamic';

export async function GET() {
  if (!(await mayWatch())) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
  return new Response(await metricsText(), { headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' } });
}
