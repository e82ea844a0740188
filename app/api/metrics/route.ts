import { getReadiness } from '@/lib/publishing/readiness';
import { warmingState } from '@/lib/publishing/warming';

export const dynamic = 'force-dynamic';

export async function GET() {
  const readiness = await getReadiness();
  const memory = process.memoryUsage();
  const figures: [string, string, number][] = [
    ['infoshos_ready', 'gauge', Number(readiness.ready)],
    ['infoshos_database_up', 'gauge', Number(readiness.database)],
    ['infoshos_follower_applied', 'counter', readiness.follower.applied],
    ['infoshos_follower_lag_seconds', 'gauge', readiness.follower.lag],
    ['infoshos_warming_waiting', 'gauge', warmingState().waiting],
    ['infoshos_warming_unfresh_total', 'counter', warmingState().unfresh],
    ['process_resident_memory_bytes', 'gauge', memory.rss],
    ['process_heap_used_bytes', 'gauge', memory.heapUsed],
    ['process_uptime_seconds', 'gauge', process.uptime()],
  ];
  const text = figures.map(([name, type, value]) => `# TYPE ${name} ${type}\n${name} ${value}\n`).join('');
  return new Response(text, { headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' } });
}
