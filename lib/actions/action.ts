import type { Actor } from '../people/actor';
import { perform, type Rule } from './form';
import type { Answer } from './refusal';

export type Action<Value> = (previous: unknown, form: FormData) => Promise<Answer<Value>>;

/** A server action: fits useActionState, and works with JavaScript off. The order of its checks is in form.ts. */
export function action<Input, Value>(rule: Rule<Input>, verb: (actor: Actor, input: Input) => Promise<Value>): Action<Value> {
  return async (_previous, form) => perform(rule, form, verb);
}
