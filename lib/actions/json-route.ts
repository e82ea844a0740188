import type { Actor } from '../ground/actor';
import { statusOf } from '../ground/reasons';
import { type ActionAnswer, refusalHeaders } from '../ground/refusal';
import { perform, type Rule } from './form';

/**
 * A POST route for code of ours: the same order of checks as an action, answered with JSON that
 * nobody keeps.
 */
export function jsonRoute<Input, Value>(
  rule: Rule<Input>,
  verb: (actor: Actor, input: Input) => Promise<Value>,
  mostBytes = 64 * 1024,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const size = Number(request.headers.get('content-length') ?? Number.NaN);
    const form = size <= mostBytes ? await request.formData().catch(() => null) : null;
    const refused: ActionAnswer<never> = { ok: false, reason: size > mostBytes ? 'too-large' : 'bad-input', fields: {}, values: {} };
    const answer: ActionAnswer<Value> = form ? await perform(rule, form, verb) : refused;
    const headers = { 'cache-control': 'no-store', ...(answer.ok ? {} : refusalHeaders(answer)) };
    return Response.json(answer, { status: answer.ok ? 200 : statusOf(answer.reason), headers });
  };
}
