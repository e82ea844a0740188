import { getReadiness } from '@/lib/publishing/readiness';

export const dynamic = 'force-dynamic';

export async function GET() {
  const readiness = await getReadiness();
  return Response.json(readiness, { status: readiness.ready ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
