import { env } from '@/db/env';
import { refused } from '../actions/form';
import type { Actor } from '../ground/actor';
import { spend } from '../ground/limit';
import { isSameOrigin } from '../ground/origin';
import { can, type Permission } from '../ground/policy';
import { statusOf } from '../ground/reasons';
import { Refusal, refusalHeaders } from '../ground/refusal';
import { currentActor } from '../people/session';
import { readUpTo } from './receive';
import { plainName } from './store';
import { mediaLimits } from './variants';

type File = { name: string; bytes: Uint8Array };

/**
 * Answers a request whose body is a file, of at most `most` bytes: who, may they, same origin,
 * rate, size, then the verb.
 */
export async function takeUpload<Value>(
  request: Request,
  permission: Permission,
  verb: (actor: Actor, file: File) => Value | Promise<Value>,
  most: number = mediaLimits.bytes,
): Promise<Response> {
  try {
    const actor = await currentActor();
    if (!can(actor, permission)) throw new Refusal(actor.kind === 'guest' ? 'signed-out' : 'not-allowed');
    if (!isSameOrigin(request.headers, env().SITE_URL)) throw new Refusal('bad-origin');
    if (actor.kind === 'person') await spend(`media.upload:person ${actor.id}`, { points: 120, seconds: 600 });
    if (Number(request.headers.get('content-length') ?? 0) > most) throw new Refusal('too-large');
    const bytes = await readUpTo(request.body, most);
    const name = plainName(new URL(request.url).searchParams.get('name') ?? '');
    return Response.json({ ok: true, value: await verb(actor, { name, bytes }) });
  } catch (error) {
    const answer = refused('media.upload', error);
    return Response.json(answer, { status: statusOf(answer.reason), headers: refusalHeaders(answer) });
  }
}
