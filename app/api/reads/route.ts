import { formRoute } from '@/lib/actions/form';
import { readInput, recordRead } from '@/lib/reads/record';

export const POST = formRoute(
  { name: 'reads.record', can: 'anyone', input: readInput, limit: { points: 120, seconds: 600, by: 'address' } },
  (_actor, input) => recordRead(input),
  (answer) => new Response(null, { status: answer.ok ? 204 : 422 }),
  1024,
);
