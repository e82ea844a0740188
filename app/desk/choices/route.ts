import { findChoices } from '@/lib/articles/editing/choices';
import { findRelatable } from '@/lib/finding/relatable';
import { can } from '@/lib/ground/policy';
import { deskLocale } from '@/lib/people/desk-language';
import { firstValue } from '@/lib/people/search';
import { currentActor } from '@/lib/people/session';

/** What the fields of a story offer for what is typed: `kind` is tags, people or stories. */
export async function GET(request: Request) {
  const actor = await currentActor();
  const asked = new URL(request.url).searchParams;
  const kind = asked.get('kind');
  const isKnown = kind === 'tags' || kind === 'people' || kind === 'stories';
  if (actor.kind !== 'person' || !can(actor, 'articles.edit') || !isKnown) return new Response(null, { status: 404 });
  const [typed, locale] = [firstValue(asked.get('q') ?? undefined, 300) ?? '', await deskLocale()];
  const found = kind === 'stories' ? await findRelatable(actor, typed, locale) : await findChoices(kind, typed, locale);
  return Response.json(found, { headers: { 'cache-control': 'no-store' } });
}
