import { can } from '@/lib/ground/policy';
import { countUnread } from '@/lib/notices/queries';
import { currentActor } from '@/lib/people/session';

/** How many notices whoever asks has not read: for the bar of a page that stays open. */
export async function GET() {
  const actor = await currentActor();
  if (actor.kind !== 'person' || !can(actor, 'desk.enter')) return new Response(null, { status: 404 });
  return Response.json({ count: await countUnread(actor.id) }, { headers: { 'cache-control': 'no-store' } });
}
