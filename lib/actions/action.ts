import { redirect } from 'next/navigation';
import type { Actor } from '../ground/actor';
import { type FormAction, typedIn } from '../ground/form-state';
import { isLocale, type Locale } from '../ground/locales';
import { explain } from '../ground/messages';
import { statusOf } from '../ground/reasons';
import type { ActionAnswer } from '../ground/refusal';
import { perform, type Rule } from './form';

export type Action<Value> = (previous: unknown, form: FormData) => Promise<ActionAnswer<Value>>;

/**
 * A server action: fits useActionState, and works with JavaScript off. The order of its checks is
 * in form.ts.
 */
export function action<Input, Value>(rule: Rule<Input>, verb: (actor: Actor, input: Input) => Promise<Value>): Action<Value> {
  return async (_previous, form) => perform(rule, form, verb);
}

/** A form of readers is smaller than this, in characters of all its fields. */
const mostTyped = 64 * 1024;

const sizeOf = (form: FormData): number => [...form.values()].reduce((size, value) => size + (typeof value === 'string' ? value.length : value.size), 0);

/**
 * A server action for a form of readers: it leads to the page that comes next, or back to its own
 * with everything that was typed and what is wrong with it, in the language that the form names.
 */
export function actionThenGo<Input, Value>(
  rule: Rule<Input>,
  verb: (actor: Actor, input: Input) => Promise<Value>,
  next: (value: Value, locale: Locale, form: FormData) => string | Promise<string>,
): FormAction {
  return async (_previous, form) => {
    const given = String(form.get('locale'));
    const locale = isLocale(given) ? given : 'en';
    const answer: ActionAnswer<Value> = sizeOf(form) > mostTyped ? { ok: false, reason: 'too-large', fields: {}, values: {} } : await perform(rule, form, verb);
    if (answer.ok) redirect(await next(answer.value, locale, form));
    const { reason, fields, values } = answer;
    const errors = Object.fromEntries(Object.entries(fields).map(([name, why]) => [name, explain(locale, why)]));
    const wait = typeof values.seconds === 'number' ? values.seconds : undefined;
    return { status: statusOf(reason), wait, problem: explain(locale, reason, values), errors, typed: typedIn(form) };
  };
}
