import { formRoute } from '@/lib/actions/form';
import { isCounted } from '@/lib/reads/counts';
import { readInput, recordRead } from '@/lib/reads/record';

const record = formRoute(
  { name: 'reads.record', can: 'anyone', input: readInput, limit: { points: 1200, seconds: 600, by: 'network' } },
  (_actor, input) => recordRead(input),
  (answer) => new Response(null, { status: answer.ok ? 204 : 422 }),
  1024,
);

/** Counts a reading, for those who do not mind. */
export async function POST(request: Request): Promise<Response> {
  return isCounted(request.headers) ? record(request) : new Response(null, { status: 204 });
}
