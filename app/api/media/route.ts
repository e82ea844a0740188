import { headers } from 'next/headers';
import { env } from '@/db/env';
import { statusOf } from '@/lib/actions/form';
import { spend } from '@/lib/actions/limit';
import { isSameOrigin } from '@/lib/actions/origin';
import { Refusal } from '@/lib/actions/refusal';
import { readUpTo } from '@/lib/media/receive';
import { storeUpload } from '@/lib/media/store';
import { mediaLimits } from '@/lib/media/variants';
import { can } from '@/lib/people/policy';
import { currentActor } from '@/lib/people/session';
import { log } from '@/lib/site/log';

/** One picture as the body of the request; its name in `?name=`. Read no further than the limit. */
export async function POST(request: Request) {
  try {
    const actor = await currentActor();
    if (!can(actor, 'media.upload')) throw new Refusal(actor.kind === 'guest' ? 'signed-out' : 'not-allowed');
    if (!isSameOrigin(await headers(), env().SITE_URL)) throw new Refusal('bad-origin');
    if (actor.kind === 'person') await spend(`media.upload:person ${actor.id}`, { points: 120, seconds: 600 });
    if (Number(request.headers.get('content-length') ?? 0) > mediaLimits.bytes) throw new Refusal('too-large');
    const bytes = await readUpTo(request.body, mediaLimits.bytes);
    const value = await storeUpload(actor, { name: new URL(request.url).searchParams.get('name') ?? '', bytes });
    return Response.json({ ok: true, value });
  } catch (error) {
    if (error instanceof Refusal)
      return Response.json({ ok: false, reason: error.reason, fields: error.fields, values: error.values }, { status: statusOf(error.reason) });
    const id = crypto.randomUUID().slice(0, 8);
    log.error({ id, error }, 'an upload failed');
    return Response.json({ ok: false, reason: 'unexpected', fields: {}, values: { id } }, { status: 500 });
  }
}
