import { openArticle } from '@/lib/articles/editing/queries';
import { getPublishReadiness } from '@/lib/articles/publishing/readiness';
import { deskLocale } from '@/lib/people/desk-language';
import { rowNumber } from '@/lib/people/search';
import { currentActor } from '@/lib/people/session';

/** The checklist and the publish map of the draft as it is saved. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const id = rowNumber((await params).id);
  const opened = actor.kind === 'person' && id ? await openArticle(actor, id) : null;
  if (!opened || actor.kind !== 'person') return new Response(null, { status: 404 });
  return Response.json(await getPublishReadiness(actor, opened, await deskLocale()));
}
