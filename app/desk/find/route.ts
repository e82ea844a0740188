import { listJumps } from '@/lib/finding/jump';
import { can } from '@/lib/ground/policy';
import { deskLocale } from '@/lib/people/desk-language';
import { firstValue } from '@/lib/people/search';
import { currentActor } from '@/lib/people/session';

/** What the palette of the desk shows for what is typed. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (actor.kind !== 'person' || !can(actor, 'articles.list')) return new Response(null, { status: 404 });
  const typed = firstValue(new URL(request.url).searchParams.get('q') ?? undefined) ?? '';
  return Response.json(await listJumps(actor, typed, await deskLocale()), { headers: { 'cache-control': 'no-store' } });
}
