import type { ZodType } from 'zod';
import { formRoute } from '../../actions/form';
import type { Actor } from '../../ground/actor';
import { who } from '../../ground/policy';
import { statusOf } from '../../ground/reasons';

/** A route that a script calls for a signed-in moderator: the same order of checks as the desk's actions, answered with JSON that nobody keeps. */
export const jsonRoute = <Input, Value>(name: string, input: ZodType<Input>, verb: (actor: Actor, input: Input) => Promise<Value>) => {
  const route = formRoute({ name, can: who('comments.moderate'), input, limit: { points: 240, seconds: 60, by: 'actor' } }, verb, (answer) =>
    Response.json(answer, { status: answer.ok ? 200 : statusOf(answer.reason) }),
  );
  return async (request: Request): Promise<Response> => {
    const answer = await route(request);
    answer.headers.set('cache-control', 'no-store');
    return answer;
  };
};
