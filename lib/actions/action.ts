import type { Actor } from '../ground/actor';
import type { Answer } from '../ground/refusal';
import { perform, type Rule } from './form';

export type Action<Value> = (previous: unknown, form: FormData) => Promise<Answer<Value>>;

/** A server action: fits useActionState, and works with JavaScript off. The order of its checks is in form.ts. */
export function action<Input, Value>(rule: Rule<Input>, verb: (actor: Actor, input: Input) => Promise<Value>): Action<Value> {
  return async (_previous, form) => perform(rule, form, verb);
}
