import { cookies, headers } from 'next/headers';
import type { ZodType, z } from 'zod';
import { databaseTrouble, isUncertain } from '@/db/away';
import { env } from '@/db/env';
import type { Actor } from '../ground/actor';
import { type Limit, spendAll, talliesOf } from '../ground/limit';
import { isLocale } from '../ground/locales';
import { log } from '../ground/log';
import { explain } from '../ground/messages';
import { isSameOrigin } from '../ground/origin';
import { cookieOf, newReader, readerCookie, readerDays } from '../ground/reader';
import { isReason, type Reason, statusOf } from '../ground/reasons';
import { type Answer, type Fields, Refusal, type Refused, refusalHeaders } from '../ground/refusal';
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

/** A form as an object: a repeated name becomes an array, a field named `json` is parsed and spread. */
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
export function fieldsOf(error: z.ZodError): Fields {
  const fields: Fields = {};
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

/** Who → may they → same origin → rate limit → well formed → the verb. Every state change comes through here. */
export async function perform<Input, Value>(rule: Rule<Input>, form: FormData, verb: (actor: Actor, input: Input) => Promise<Value>): Promise<Answer<Value>> {
  try {
    let actor = await currentActor();
    if (rule.can !== 'anyone' && !rule.can(actor)) throw new Refusal(actor.kind === 'guest' ? 'signed-out' : 'not-allowed');
    if (!isSameOrigin(await headers(), env().SITE_URL)) throw new Refusal('bad-origin');
    if (rule.limit?.by === 'reader') actor = await named(actor);
    if (rule.limit) await spendAll(talliesOf(rule.name, rule.limit, actor), rule.limit.seconds);
    const input = rule.input.safeParse(readForm(form));
    if (!input.success) throw new Refusal('bad-input', { fields: fieldsOf(input.error) });
    return { ok: true, value: await verb(actor, input.data) };
  } catch (error) {
    return refused(rule.name, error);
  }
}

/** Gives a reader without an account a name that their browser will show the next time. Only answers to what readers send do so. */
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

/** What a failed action answers: a refusal as it is; anything else is logged under an id, and only the id is told. */
export function refused(name: string, error: unknown): Refused {
  if (error instanceof Refusal) return { ok: false, reason: error.reason, fields: error.fields, values: error.values };
  if (isFrameworkSignal(error)) throw error;
  const trouble = databaseTrouble(error);
  if (trouble) {
    log.warn({ action: name, trouble, error }, 'action failed for want of the database');
    return { ok: false, reason: isUncertain(error) ? 'database-uncertain' : `database-${trouble}`, fields: {}, values: {} };
  }
  const id = crypto.randomUUID().slice(0, 8);
  log.error({ id, action: name, error }, 'action failed');
  return { ok: false, reason: 'unexpected', fields: {}, values: { id } };
}

function isFrameworkSignal(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'digest' in error && String(error.digest).startsWith('NEXT_');
}

/**
 * A POST route for forms on static pages that must work without JavaScript: the same order as `action`, answered with
 * JSON to a script (Accept: application/json) and to a plain form by what `respond` makes of the answer.
 */
export function formRoute<Input, Value>(
  rule: Rule<Input>,
  verb: (actor: Actor, input: Input) => Promise<Value>,
  respond: (answer: Answer<Value>, form: FormData, request: Request) => Response | Promise<Response>,
  maximumBytes = 64 * 1024,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const size = Number(request.headers.get('content-length') ?? Number.NaN);
    const form = size <= maximumBytes ? await request.formData().catch(() => null) : null;
    const answer: Answer<Value> = form
      ? await perform(rule, form, verb)
      : { ok: false, reason: size > maximumBytes ? 'too-large' : 'bad-input', fields: {}, values: {} };
    if (request.headers.get('accept')?.includes('application/json')) return answerScript(answer, form);
    return respond(answer, form ?? (await readBeginning(request, maximumBytes)), request);
  };
}

/** For a script: the answer, and a refusal in the words of the form's language too. */
function answerScript<Value>(answer: Answer<Value>, form: FormData | null): Response {
  if (answer.ok) return Response.json(answer);
  const locale = String(form?.get('locale'));
  const told = explain(isLocale(locale) ? locale : 'en', Object.values(answer.fields)[0] ?? answer.reason, answer.values);
  return Response.json({ ...answer, told }, { status: statusOf(answer.reason), headers: refusalHeaders(answer) });
}

const mostRead = 2 * 1024 * 1024;

/** The fields at the beginning of a form that is too large, so that what was typed can be shown again. What comes later is read and thrown away. */
async function readBeginning(request: Request, bytes: number): Promise<FormData> {
  const form = new FormData();
  if (!request.body || request.bodyUsed || !request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) return form;
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const piece of request.body as unknown as AsyncIterable<Uint8Array>) {
    if (size < bytes) text += decoder.decode(piece.subarray(0, bytes - size), { stream: true });
    size += piece.length;
    if (size > mostRead) break;
  }
  for (const [name, value] of new URLSearchParams(text.replace(/%[\dA-F]?$/i, ''))) form.append(name, value);
  return form;
}
