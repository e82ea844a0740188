import type { ZodType } from 'zod';
import { jsonRoute } from '../../actions/json-route';
import type { Actor } from '../../ground/actor';
import { who } from '../../ground/policy';

/** A route that code in the page of a signed-in moderator asks. */
export const moderatorRoute = <Input, Value>(name: string, input: ZodType<Input>, verb: (actor: Actor, input: Input) => Promise<Value>) =>
  jsonRoute({ name, can: who('comments.moderate'), input, limit: { points: 240, seconds: 60, by: 'actor' } }, verb);
