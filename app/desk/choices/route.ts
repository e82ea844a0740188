import { findChoices } from '@/lib/articles/editing/choices';
import { can } from '@/lib/ground/policy';
import { deskLocale } from '@/lib/people/desk-language';
import { firstValue } from '@/lib/people/search';
import { currentActor } from '@/lib/people/session';

/** What the fields of a story offer for what is typed: `kind` is tags or people. */
export async function GET(request: Request) {
  const actor = await currentActor();
  const asked = new URL(request.url).searchParams;
  const kind = asked.get('kind');
  if (actor.kind !== 'person' || !can(actor, 'articles.edit') || (kind !== 'tags' && kind !== 'people')) return new Response(null, { status: 404 });
  return Response.json(await findChoices(kind, firstValue(asked.get('q') ?? undefined, 80) ?? '', await deskLocale()), {
    headers: { 'cache-control': 'no-store' },
  });
}
