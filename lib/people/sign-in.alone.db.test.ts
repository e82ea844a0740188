import { verify } from '@node-rs/argon2';
import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { database } from '@/db/client';
import { makePerson } from '@/db/factories';
import { people, rateLimits, sessions } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit } from '@/testing/people';
import { hashPassword } from './passwords';
import { getSessionPerson } from './session-person';
import { deviceOf, guesses, signIn } from './sign-in';
import { endSession } from './sign-out';
import { hashRecoveryCode, makeTotpSecret, totpCode, totpStep } from './totp';

vi.mock('@node-rs/argon2', async (real) => {
  const library = await real<typeof import('@node-rs/argon2')>();
  return { ...library, verify: vi.fn(library.verify) };
});

withDatabase();
const password = 'a long enough sentence';
let email = '';
let id = 0;
let address = '';

const attempt = (more: Partial<Parameters<typeof signIn>[0]> = {}) => signIn({ email, password, userAgent: 'test', address, ...more });

beforeEach(async () => {
  email = `${crypto.randomUUID()}@people.example`;
  address = crypto.randomUUID();
  id = await makePerson({ email, passwordHash: await hashPassword(password), role: 'editor' });
});

describe('signing in', () => {
  test('opens a session that the data layer knows, and is in the log', async () => {
    const session = await attempt({ email: ` ${email.toUpperCase()} ` });
    expect(await getSessionPerson(session, 'here')).toMatchObject({ id, role: 'editor', sessionId: session });
    expect(await lastAudit()).toMatchObject({ action: 'people.sign-in', personId: id });
  });

  test('answers an unknown account, a wrong password, a disabled account and one without a password alike', async () => {
    await expect(attempt({ password: 'wrong' })).rejects.toMatchObject({ reason: 'bad-sign-in' });
    await expect(attempt({ email: 'nobody@people.example' })).rejects.toMatchObject({ reason: 'bad-sign-in' });
    await database().update(people).set({ disabledAt: sql`now()` }).where(eq(people.id, id));
    await expect(attempt()).rejects.toMatchObject({ reason: 'bad-sign-in' });
    await database().update(people).set({ disabledAt: null, passwordHash: null }).where(eq(people.id, id));
    await expect(attempt()).rejects.toMatchObject({ reason: 'bad-sign-in' });
  });

  test('does the same work for an unknown account as for a wrong password', async () => {
    await attempt({ email: 'nobody@people.example' }).catch(() => undefined);
    const work = async (given: object) => {
      vi.mocked(verify).mockClear();
      await expect(attempt({ ...given, address: crypto.randomUUID() })).rejects.toMatchObject({ reason: 'bad-sign-in' });
      return vi.mocked(verify).mock.calls.map(([hash]) => /^\$argon2id\$v=\d+\$[^$]+/.exec(String(hash))?.[0]);
    };
    const known = await work({ password: 'wrong' });
    expect(known).toEqual(['$argon2id$v=19$m=19456,t=2,p=1']);
    expect(await work({ email: 'nobody2@people.example' })).toEqual(known);
  });

  test('stops guessing after five, even with the right password, and keeps count across connections', async () => {
    for (let guess = 0; guess < 5; guess += 1) await expect(attempt({ password: `wrong ${guess}` })).rejects.toMatchObject({ reason: 'bad-sign-in' });
    await expect(attempt()).rejects.toMatchObject({ reason: 'too-fast' });
    await expect(attempt({ address: 'elsewhere' })).resolves.toBeTypeOf('string');
    await database().update(rateLimits).set({ resetsAt: sql`now() - interval '1 second'` });
    await expect(attempt()).resolves.toBeTypeOf('string');
  });

  test('stops one address after a hundred attempts an hour at any accounts', async () => {
    for (let round = 0; round < 3; round += 1) await attempt();
    expect(await database().$count(rateLimits, eq(rateLimits.hits, 0))).toBeGreaterThan(0);
    await database().update(rateLimits).set({ hits: 100 }).where(eq(rateLimits.hits, 0));
    await expect(attempt({ email: 'another@people.example' })).rejects.toMatchObject({ reason: 'too-fast' });
  });

  test('stops guessing at one account from everywhere together, and keeps its owner out of no browser they have used', async () => {
    const [everywhere, host] = [guesses.perAccountEverywhere.points, (n: number) => `203.0.113.${n}`];
    for (let guess = 0; guess < everywhere; guess += 1)
      await expect(attempt({ password: `wrong ${guess}`, address: host(guess) })).rejects.toMatchObject({ reason: 'bad-sign-in' });
    await expect(attempt({ address: host(200) })).rejects.toMatchObject({ reason: 'too-fast' });
    await expect(attempt({ address: host(201), device: deviceOf('someone@else.example') })).rejects.toMatchObject({ reason: 'too-fast' });
    await expect(attempt({ address: host(202), device: deviceOf(email) })).resolves.toBeTypeOf('string');
    // A browser that is known has the limits of its own network still.
    for (let guess = 0; guess < 5; guess += 1)
      await expect(attempt({ password: 'wrong', address: host(203), device: deviceOf(email) })).rejects.toMatchObject({ reason: 'bad-sign-in' });
    await expect(attempt({ address: host(203), device: deviceOf(email) })).rejects.toMatchObject({ reason: 'too-fast' });
  });

  test('stores no address', async () => {
    await attempt({ address: '198.51.100.77' });
    const rows = await database().select().from(rateLimits);
    expect(JSON.stringify(rows)).not.toContain('198.51.100.77');
  });
});

describe('the second step', () => {
  const secret = makeTotpSecret();
  const codeNow = (drift = 0) => totpCode(secret, totpStep(new Date()) + drift);
  beforeEach(() =>
    database()
      .update(people)
      .set({ totpSecret: secret, recoveryHashes: [hashRecoveryCode('abcde-fghij')] })
      .where(eq(people.id, id)),
  );

  test('is asked for only after the right password', async () => {
    await expect(attempt({ password: 'wrong' })).rejects.toMatchObject({ reason: 'bad-sign-in' });
    await expect(attempt()).rejects.toMatchObject({ reason: 'needs-code' });
  });

  test('takes a code once', async () => {
    const code = codeNow();
    await expect(attempt({ code })).resolves.toBeTypeOf('string');
    await expect(attempt({ code })).rejects.toMatchObject({ reason: 'bad-code', fields: { code: 'code-used' } });
  });

  test('takes each recovery code once', async () => {
    await expect(attempt({ code: 'ABCDE FGHIJ' })).resolves.toBeTypeOf('string');
    await expect(attempt({ code: 'abcde-fghij' })).rejects.toMatchObject({ reason: 'bad-code' });
  });

  test('stops guessing codes from any address', async () => {
    for (let guess = 0; guess < 5; guess += 1) await expect(attempt({ code: '000000', address: `a${guess}` })).rejects.toMatchObject({ reason: 'bad-code' });
    await expect(attempt({ code: codeNow(), address: 'another' })).rejects.toMatchObject({ reason: 'too-fast' });
  });
});

describe('a session', () => {
  test('ends when it is revoked, over, or the account is disabled, and follows a change of role', async () => {
    const session = await attempt();
    await database()
      .update(people)
      .set({ role: 'moderator', languages: ['ru'] })
      .where(eq(people.id, id));
    expect(await getSessionPerson(session, '')).toMatchObject({ role: 'moderator', languages: ['ru'] });
    await database().update(people).set({ disabledAt: sql`now()` }).where(eq(people.id, id));
    expect(await getSessionPerson(session, '')).toBeNull();
    await database().update(people).set({ disabledAt: null }).where(eq(people.id, id));
    await endSession(session);
    expect(await getSessionPerson(session, '')).toBeNull();
    const other = await attempt();
    await database().update(sessions).set({ expiresAt: sql`now()` }).where(eq(sessions.id, other));
    expect(await getSessionPerson(other, '')).toBeNull();
    expect(await getSessionPerson('not a session', '')).toBeNull();
    expect(await getSessionPerson("' or 1=1 --", '')).toBeNull();
  });
});
