import type { ZodType } from 'zod';
import { fieldsOf } from '../actions/form';
import type { Person } from '../ground/actor';
import { Refusal } from '../ground/refusal';
import { admitted, always, answerProblem, type } from './keyed-route';
import { decideOne, decision, listWaitingComments, moderatorOf, queueQuery, undoing, undoOne } from './moderation';

const mostBytes = 16 * 1024;

function wellFormed<Value>(schema: ZodType<Value>, given: unknown): Value {
  const read = schema.safeParse(given);
  if (!read.success) throw new Refusal('bad-input', { fields: fieldsOf(read.error) });
  return read.data;
}

/** The body of a request as JSON; an empty one is an empty object. */
async function bodyOf(request: Request): Promise<unknown> {
  const text = await request.text();
  if (Buffer.byteLength(text) > mostBytes) throw new Refusal('too-large');
  try {
    return text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    throw new Refusal('bad-input');
  }
}

async function answer(request: Request, actor: Person, [id, act, ...more]: string[]): Promise<unknown> {
  const comment = id !== undefined && /^[1-9]\d{0,14}$/.test(id) ? Number(id) : null;
  if (more.length > 0 || (id !== undefined && comment === null)) throw new Refusal('not-found');
  if (request.method === 'GET' && comment === null)
    return listWaitingComments(actor, wellFormed(queueQuery, Object.fromEntries(new URL(request.url).searchParams)));
  if (request.method !== 'POST' || comment === null) throw new Refusal('not-found');
  if (act === undefined) return { data: await decideOne(actor, comment, wellFormed(decision, await bodyOf(request))) };
  if (act === 'undo') return { data: await undoOne(actor, comment, wellFormed(undoing, await bodyOf(request))) };
  throw new Refusal('not-found');
}

/**
 * The moderation API: key → scope → limit → who moderates by it → well formed → the verb of the
 * desk, with its audit row. A key is no cookie: no page of another site can make a browser send it,
 * so that there is no origin to ask for.
 */
export async function answerModeration(request: Request, path: string[]): Promise<Response> {
  try {
    const key = await admitted(request);
    if (!key.scopes.includes('moderation')) throw new Refusal('not-allowed');
    const value = await answer(request, await moderatorOf(key), path);
    return Response.json(value, { headers: { ...always, 'cache-control': 'no-store', 'content-type': type } });
  } catch (error) {
    return answerProblem(request, error, 'api.moderation');
  }
}
