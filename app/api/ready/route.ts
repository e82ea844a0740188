import { getReadiness } from '@/lib/publishing/readiness';
import { mayWatch } from '@/lib/status/inside';

export const dynamic = 'force-dynamic';

export async function GET() {
  const [readiness, isInside] = await Promise.all([getReadiness(), mayWatch()]);
  return Response.json(isInside ? readiness : { ready: readiness.ready }, {
    status: readiness.ready ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
}
