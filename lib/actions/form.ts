import { cookies, headers } from 'next/headers';
import type { ZodType, z } from 'zod';
import { env } from '@/db/env';
import { databaseTrouble, isUncertain, isUnfit } from '@/db/unavailable';
import type { Actor } from '../ground/actor';
import { type Limit, spendAs } from '../ground/limit';
import { log } from '../ground/log';
import { isSameOrigin } from '../ground/origin';
import { cookieOf, newReader, readerCookie, readerDays } from '../ground/reader';
import { isReason, type Reason } from '../ground/reasons';
import { type ActionAnswer, Refusal, type Refused, type RefusedFields } from '../ground/refusal';
import { isSecure } from '../people/auth';
import { currentActor } from '../people/session';

export type Rule<Input> = {
  /** For the log and the rate limit, such as `articles.publish`. */
  name: string;
  can: 'anyone' | ((actor: Actor) => boolean);
  input: ZodType<Input>;
  limit?: Limit;
};

const maximumFields = 500;

/**
 * A form as an object: a repeated name becomes an array, a field named `json` is parsed and spread.
 */
export function readForm(form: FormData): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  let count = 0;
  for (const [name, value] of form.entries()) {
    count += 1;
    if (count > maximumFields) throw new Refusal('too-large');
    if (name.startsWith('$ACTION')) continue;
    if (name === 'json' && typeof value === 'string') Object.assign(read, parseJson(value));
    else if (Object.hasOwn(read, name)) read[name] = [read[name], value].flat();
    else Object.defineProperty(read, name, { value, enumerable: true, writable: true, configurable: true });
  }
  return read;
}

function parseJson(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    throw new Refusal('bad-input');
  }
}

/** Problems of a parsed form: field name to error key. */
export function fieldsOf(error: z.ZodError): RefusedFields {
  const fields: RefusedFields = {};
  for (const issue of error.issues) fields[issue.path.join('.') || 'form'] ??= errorKey(issue);
  return fields;
}

function errorKey(issue: z.core.$ZodIssue): Reason {
  if (isReason(issue.message)) return issue.message;
  if (issue.code === 'too_big') return 'too-long';
  if (issue.code === 'too_small') return 'minimum' in issue && Number(issue.minimum) <= 1 ? 'required' : 'too-short';
  if (issue.code === 'invalid_format' && issue.format === 'email') return 'bad-email';
  if (issue.code === 'invalid_type') return 'required';
  return 'bad-input';
}

/**
 * Who → may they → same origin → rate limit → well formed → the verb. Every state change comes
 * through here.
 */
export async function perform<Input, Value>(
  rule: Rule<Input>,
  form: FormData,
  verb: (actor: Actor, input: Input) => Promise<Value>,
): Promise<ActionAnswer<Value>> {
  try {
    let actor = await currentActor();
    if (rule.can !== 'anyone' && !rule.can(actor)) throw new Refusal(actor.kind === 'guest' ? 'signed-out' : 'not-allowed');
    if (!isSameOrigin(await headers(), env().SITE_URL)) throw new Refusal('bad-origin');
    if (rule.limit?.by === 'reader') actor = await named(actor);
    if (rule.limit) await spendAs(actor, rule.name, rule.limit);
    const input = rule.input.safeParse(readForm(form));
    if (!input.success) throw new Refusal('bad-input', { fields: fieldsOf(input.error) });
    return { ok: true, value: await verb(actor, input.data) };
  } catch (error) {
    return refused(rule.name, error);
  }
}

/**
 * Gives a reader without an account a name that their browser will show the next time. Only answers
 * to what readers send do so.
 */
async function named(actor: Actor): Promise<Actor> {
  if (actor.kind !== 'guest' || actor.reader) return actor;
  const reader = newReader();
  (await cookies()).set(readerCookie(isSecure()), cookieOf(reader), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure(),
    maxAge: readerDays * 86_400,
  });
  return { ...actor, reader };
}

/**
 * What a failed action answers: a refusal as it is; anything else is logged under an id, and only
 * the id is told.
 */
export function refused(name: string, error: unknown): Refused {
  if (error instanceof Refusal) return { ok: false, reason: error.reason, fields: error.fields, values: error.values };
  if (isFrameworkSignal(error)) throw error;
  const trouble = databaseTrouble(error);
  if (trouble) {
    log.warn({ action: name, trouble, error }, 'action failed for want of the database');
    return { ok: false, reason: isUncertain(error) ? 'database-uncertain' : `database-${trouble}`, fields: {}, values: {} };
  }
  if (isUnfit(error)) {
    log.warn({ action: name, error }, 'the database cannot hold what was given');
    return { ok: false, reason: 'bad-input', fields: {}, values: {} };
  }
  const id = crypto.randomUUID().slice(0, 8);
  log.error({ id, action: name, error }, 'action failed');
  return { ok: false, reason: 'unexpected', fields: {}, values: { id } };
}

function isFrameworkSignal(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'digest' in error && String(error.digest).startsWith('NEXT_');
}
