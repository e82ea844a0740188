import { env } from '@/db/env';
import { refused } from '../../actions/form';
import { spend } from '../../ground/limit';
import { isSameOrigin } from '../../ground/origin';
import { can } from '../../ground/policy';
import { statusOf } from '../../ground/reasons';
import { Refusal, refusalHeaders } from '../../ground/refusal';
import { readUpTo } from '../../media/receive';
import { currentActor } from '../../people/session';
import { uploadLimits } from './job';
import { takePart } from './upload';

const name = 'moving.part';

/**
 * The next part of a file that is to be imported, as the body of the request: who, may they, same
 * origin, rate, size, then the verb.
 */
export async function takePartOf(request: Request, given: string): Promise<Response> {
  try {
    const actor = await currentActor();
    if (!can(actor, 'moving.manage') || actor.kind !== 'person') throw new Refusal(actor.kind === 'guest' ? 'signed-out' : 'not-allowed');
    if (!isSameOrigin(request.headers, env().SITE_URL)) throw new Refusal('bad-origin');
    await spend(`${name}:person ${actor.id}`, { points: 2000, seconds: 600 });
    const at = Number(new URL(request.url).searchParams.get('at'));
    const id = Number(given);
    if (!Number.isSafeInteger(id) || !Number.isSafeInteger(at) || at < 0) throw new Refusal('bad-input');
    const bytes = await readUpTo(request.body, uploadLimits.part);
    return Response.json({ ok: true, value: await takePart(actor, { id, at, bytes }) }, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    const answer = refused(name, error);
    return Response.json(answer, { status: statusOf(answer.reason), headers: refusalHeaders(answer) });
  }
}
