import { openArticle } from '@/lib/articles/editing/queries';
import { firstValue, rowNumber } from '@/lib/people/search';
import { currentActor } from '@/lib/people/session';
import { askServed, listInvalidated } from '@/lib/publishing/served';

const mostPaths = 150;

/**
 * What this server answers now at the addresses that a publication touched: `?since=` names its
 * invalidation, `?skip=` those already new.
 */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const id = rowNumber((await params).id);
  const query = new URL(request.url).searchParams;
  const since = rowNumber(query.get('since') ?? undefined);
  if (actor.kind !== 'person' || !id || !since || !(await openArticle(actor, id))) return new Response(null, { status: 404 });
  const paths = await listInvalidated(id, since);
  if (!paths) return new Response(null, { status: 404 });
  const skip = new Set((firstValue(query.get('skip') ?? undefined, 1000) ?? '').split(',').filter(Boolean).map(Number));
  const asked = paths
    .slice(0, mostPaths)
    .map((path, at) => ({ path, at }))
    .filter(({ at }) => !skip.has(at));
  const served = await askServed(
    asked.map(({ path }) => path),
    since,
  );
  return Response.json({ paths: paths.slice(0, mostPaths), served: served.map((answer, at) => ({ ...answer, at: asked[at]?.at ?? 0 })) });
}
