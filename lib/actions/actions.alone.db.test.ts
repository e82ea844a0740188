import { beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { DatabaseUnavailable } from '@/db/unavailable';
import { withDatabase } from '@/testing/database';
import { signedIn } from '@/testing/people';
import type { Person } from '../ground/actor';
import { Refusal } from '../ground/refusal';
import { action, actionThenGo } from './action';
import { type Rule, readForm } from './form';
import { jsonRoute } from './json-route';

const asking = vi.hoisted(() => ({ person: null as Person | null, headers: new Headers(), cookies: new Map<string, string>() }));
vi.mock('next/headers', () => ({
  headers: async () => asking.headers,
  cookies: async () => ({
    get: (name: string) => (asking.cookies.has(name) ? { value: asking.cookies.get(name) } : undefined),
    set: (name: string, value: string) => asking.cookies.set(name, value),
  }),
}));
vi.mock('../people/auth', () => ({ signedInPerson: async () => asking.person, isSecure: () => true }));
process.env.SITE_URL = 'https://news.example';
withDatabase();

const ownPage = { 'sec-fetch-site': 'same-origin', 'x-forwarded-for': '203.0.113.40' };
const foreignPage = { ...ownPage, 'sec-fetch-site': 'cross-site' };
beforeEach(() => {
  asking.person = null;
  asking.headers = new Headers(ownPage);
  asking.cookies.clear();
});

const form = (fields: Record<string, string | string[]>) => {
  const made = new FormData();
  for (const [name, given] of Object.entries(fields)) for (const value of [given].flat()) made.append(name, value);
  return made;
};
const input = z.object({ text: z.string().min(1).max(10), email: z.email().optional() });
const rule = (more: Partial<Rule<z.infer<typeof input>>> = {}): Rule<z.infer<typeof input>> => ({
  name: `test.${crypto.randomUUID()}`,
  can: 'anyone',
  input,
  ...more,
});

describe('an action refuses in this order, and the verb is not called', () => {
  const verb = vi.fn(async () => 'done');
  const isEditor: Rule<z.infer<typeof input>>['can'] = (actor) => actor.kind === 'person' && actor.role === 'editor';
  const ask = (rule_: Rule<z.infer<typeof input>>, fields: Record<string, string> = { text: 'Words' }) => action(rule_, verb)(null, form(fields));
  beforeEach(() => verb.mockClear());

  test('whoever is signed out, or has another role, before all else', async () => {
    asking.headers = new Headers(foreignPage);
    expect(await ask(rule({ can: isEditor }), { text: '' })).toMatchObject({ ok: false, reason: 'signed-out' });
    asking.person = await signedIn('moderator');
    expect(await ask(rule({ can: isEditor }), { text: '' })).toMatchObject({ ok: false, reason: 'not-allowed' });
    expect(verb).not.toHaveBeenCalled();
  });

  test('a page of another site, before anything is counted', async () => {
    const limited = rule({ limit: { points: 1, seconds: 60, by: 'network' } });
    asking.headers = new Headers(foreignPage);
    for (let at = 0; at < 3; at += 1) expect(await ask(limited)).toMatchObject({ ok: false, reason: 'bad-origin' });
    asking.headers = new Headers(ownPage);
    expect(await ask(limited)).toEqual({ ok: true, value: 'done' });
  });

  test('too many, also of what is not well formed', async () => {
    const limited = rule({ limit: { points: 2, seconds: 60, by: 'network' } });
    expect(await ask(limited, { text: '' })).toMatchObject({ reason: 'bad-input' });
    expect(await ask(limited)).toMatchObject({ ok: true });
    expect(await ask(limited)).toMatchObject({ ok: false, reason: 'too-fast', values: { seconds: expect.any(Number) } });
    expect(verb).toHaveBeenCalledTimes(1);
  });

  test('what is not well formed, each field by its own reason', async () => {
    expect(await ask(rule(), { text: 'Much more than ten', email: 'nobody' })).toEqual({
      ok: false,
      reason: 'bad-input',
      fields: { text: 'too-long', email: 'bad-email' },
      values: {},
    });
    expect(await ask(rule(), { text: '' })).toMatchObject({ fields: { text: 'required' } });
    expect(verb).not.toHaveBeenCalled();
  });
});

test('a reader without an account is named when they first send something, and by that name counted from then on', async () => {
  const limited = rule({ limit: { points: 2, seconds: 60, by: 'reader' } });
  const verb = async (actor: unknown) => actor;
  const send = () => action(limited, verb)(null, form({ text: 'Words' }));
  expect(await send()).toMatchObject({ ok: true, value: { kind: 'guest', reader: { isNew: true } } });
  expect(asking.cookies.size).toBe(1);
  const answers = [await send(), await send(), await send()];
  expect(answers.map((answer) => answer.ok)).toEqual([true, true, false]);
  // Another browser behind the same address is another reader.
  asking.cookies.clear();
  expect(await send()).toMatchObject({ ok: true });
});

describe('what goes wrong in a verb', () => {
  const failing = (error: unknown) =>
    action(rule(), async () => {
      throw error;
    })(null, form({ text: 'Words' }));

  test('a refusal is told as it is; the database’s absence by whether anything may have been saved', async () => {
    expect(await failing(new Refusal('in-use', { fields: { text: 'slug-taken' } }))).toMatchObject({ reason: 'in-use', fields: { text: 'slug-taken' } });
    expect(await failing(new DatabaseUnavailable('gone'))).toMatchObject({ reason: 'database-away' });
    expect(await failing(new DatabaseUnavailable('gone', { uncertain: true }))).toMatchObject({ reason: 'database-uncertain' });
  });

  test('of anything else only a number is told', async () => {
    const answer = await failing(new Error('select secret from people'));
    expect(answer).toMatchObject({ ok: false, reason: 'unexpected', values: { id: expect.stringMatching(/^[\da-f]{8}$/) } });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  test('where the framework wants to lead elsewhere, it does', async () => {
    await expect(failing(Object.assign(new Error('redirect'), { digest: 'NEXT_REDIRECT;replace;/en;303;' }))).rejects.toThrow('redirect');
  });
});

describe('a form of readers', () => {
  const send = (fields: Record<string, string>, verb: () => Promise<string> = async () => 'made') =>
    actionThenGo(rule(), verb, (value, locale) => `/${locale}/thanks/${value}`)(null, form(fields));

  test('leads on in its own language', async () => {
    await expect(send({ locale: 'ru', text: 'Слова' })).rejects.toMatchObject({ digest: expect.stringContaining('/ru/thanks/made') });
    await expect(send({ locale: '../x', text: 'Words' })).rejects.toMatchObject({ digest: expect.stringContaining('/en/thanks/made') });
  });

  test('comes back with a status, a sentence for each field, and all that was typed', async () => {
    const answer = await send({ locale: 'zh', text: 'Far too many letters', email: 'nobody' });
    expect(answer).toMatchObject({ status: 422, typed: { text: 'Far too many letters', email: 'nobody' } });
    expect(Object.keys(answer?.errors ?? {})).toEqual(['text', 'email']);
    expect(answer?.problem).toMatch(/\p{Script=Han}/u);
  });

  test('of a size that no reader types is not read', async () => {
    const verb = vi.fn(async () => 'made');
    expect(await send({ locale: 'en', text: 'x'.repeat(70_000) }, verb)).toMatchObject({ status: 413 });
    expect(verb).not.toHaveBeenCalled();
  });
});

describe('a form is read', () => {
  test('with repeated names as lists, and the framework’s own left out', () => {
    expect(readForm(form({ a: '1', b: ['2', '3', '4'], $ACTION_ID: 'x', json: '{"c":[5]}' }))).toEqual({ a: '1', b: ['2', '3', '4'], c: [5] });
  });

  test('and no name in it reaches what all objects share', () => {
    const read = readForm(form({ __proto__x: '1', json: '{"__proto__":{"isAdmin":true}}', constructor: 'taken' }));
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
    expect(Object.hasOwn(read, 'constructor')).toBe(true);
    const named = new FormData();
    named.append('__proto__', 'x');
    expect(Object.getPrototypeOf(readForm(named))).toBe(Object.prototype);
  });

  test('with at most 500 fields, and only JSON that is some', () => {
    expect(() => readForm(form({ many: Array(501).fill('x') }))).toThrow(expect.objectContaining({ reason: 'too-large' }));
    expect(() => readForm(form({ json: '{' }))).toThrow(expect.objectContaining({ reason: 'bad-input' }));
    expect(readForm(form({ json: '"words"' }))).toEqual({});
  });
});

describe('a route for code of ours', () => {
  const post = (body: BodyInit, headers: Record<string, string> = {}) =>
    jsonRoute(rule(), async (_actor, { text }) => text, 1000)(new Request('https://news.example/x', { method: 'POST', body, headers }));
  const encoded = (fields: Record<string, string>) => {
    const body = new URLSearchParams(fields).toString();
    return [body, { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) }] as const;
  };

  test('answers with JSON that nobody keeps', async () => {
    const answer = await post(...encoded({ text: 'Words' }));
    expect([answer.status, answer.headers.get('cache-control'), await answer.json()]).toEqual([200, 'no-store', { ok: true, value: 'Words' }]);
  });

  test('refuses by status: a wrong field, no form at all, more than it may hold', async () => {
    expect((await post(...encoded({ text: '' }))).status).toBe(422);
    const noForm = await post('words', { 'content-type': 'text/plain', 'content-length': '5' });
    expect([noForm.status, await noForm.json()]).toMatchObject([422, { reason: 'bad-input' }]);
    const large = await post(...encoded({ text: 'x'.repeat(2000) }));
    expect([large.status, await large.json()]).toMatchObject([413, { reason: 'too-large' }]);
  });
});
