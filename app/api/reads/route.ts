import { jsonRoute } from '@/lib/actions/json-route';
import { isCounted } from '@/lib/read-counts/counts';
import { readInput, recordRead } from '@/lib/read-counts/record';

const record = jsonRoute(
  { name: 'reads.record', can: 'anyone', input: readInput, limit: { points: 1200, seconds: 600, by: 'network' } },
  (_actor, input) => recordRead(input),
  1024,
);

/** Counts a reading, for those who do not mind. What becomes of it concerns nobody. */
export async function POST(request: Request): Promise<Response> {
  if (!isCounted(request.headers)) return new Response(null, { status: 204 });
  return new Response(null, { status: (await record(request)).ok ? 204 : 422 });
}
