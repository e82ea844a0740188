import { env } from '@/db/env';
import { seePresence } from '@/lib/articles/editing/presence';
import { openArticle } from '@/lib/articles/editing/queries';
import { isSameOrigin } from '@/lib/ground/origin';
import { deskLocale } from '@/lib/people/desk-language';
import { rowNumber } from '@/lib/people/search';
import { currentActor } from '@/lib/people/session';

/** Told every ten seconds by whoever has an article open. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const id = rowNumber((await params).id);
  if (actor.kind !== 'person' || !id || !isSameOrigin(request.headers, env().SITE_URL)) return new Response(null, { status: 404 });
  if (!(await openArticle(actor, id))) return new Response(null, { status: 404 });
  return Response.json(await seePresence(id, actor.id, await deskLocale()));
}
