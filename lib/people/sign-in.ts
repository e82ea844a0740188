import { and, eq, isNull, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { people } from '@/db/schema';
import type { Person } from '../ground/actor';
import { change } from '../ground/change';
import { forgive, refund, spend } from '../ground/limit';
import { localized } from '../ground/locales';
import { log } from '../ground/log';
import { hostOf } from '../ground/network-address';
import { Refusal } from '../ground/refusal';
import { isSigned, signForNow } from '../ground/sign';
import { openSession } from './open-session';
import { fitsPassword } from './passwords';
import { hashRecoveryCode, matchTotp } from './totp';
import { warnOwner } from './warn-owner';

export const guesses = {
  perAccount: { points: 5, seconds: 600 },
  perAddress: { points: 100, seconds: 3600 },
  /** From everywhere together, by browsers in which the account was never used. */
  perAccountEverywhere: { points: 30, seconds: 3600 },
};

/**
 * Says that an account was signed in to in this browser: who guesses elsewhere does not keep its
 * owner out.
 */
export const deviceCookie = 'infoshos-device';
const known = (email: string) => `device\0${email.trim().toLowerCase()}`;
export const deviceOf = (email: string): string => signForNow(known(email));

export type SignIn = { email: string; password: string; code?: string; userAgent: string; address: string; device?: string };

/**
 * Signs a person in and returns the new session's id.
 * @throws Refusal 'bad-sign-in' for an unknown account and a wrong password alike, 'needs-code' or
 * 'bad-code' once the password was right, 'too-fast' past the limits: per network, per account and
 * network, and per account from everywhere but the browsers it was used in before.
 */
export async function signIn(input: SignIn): Promise<string> {
  const email = input.email.trim().toLowerCase();
  const host = hostOf(input.address);
  const key = `sign-in:${email}:${host}`;
  await spend(`sign-in-address:${host}`, guesses.perAddress);
  await spend(key, guesses.perAccount);
  const isKnown = input.device !== undefined && isSigned(known(email), input.device);
  if (!isKnown) await spendEverywhere(email);
  const [person] = await database()
    .select()
    .from(people)
    .where(and(eq(sql`lower(${people.email})`, email), isNull(people.disabledAt)));
  if (!(await fitsPassword(person?.passwordHash ?? null, input.password)) || !person) throw new Refusal('bad-sign-in');
  const usedCode = person.totpSecret ? await takeCode(person.id, person.totpSecret, person.recoveryHashes, input.code ?? '') : null;
  const actor: Person = {
    kind: 'person',
    id: person.id,
    name: localized(person.name, 'en'),
    role: person.role,
    languages: person.languages,
    sectionIds: person.sectionIds,
    sessionId: '',
    address: input.address,
  };
  const sessionId = await change(actor, async ({ tx, audit }) => {
    if (usedCode) await spendRecoveryCode(tx, person.id, usedCode);
    const id = await openSession(person.id, input.userAgent, tx);
    await audit({ action: 'people.sign-in', subjectType: 'person', subjectId: person.id, after: usedCode ? { recoveryCode: true } : null });
    return id;
  });
  await forgive(key);
  if (!isKnown) await refund(`sign-in-everywhere:${email}`);
  await refund(`sign-in-address:${host}`);
  return sessionId;
}

/**
 * Once a day its owner is told that the limit was reached: after the answer, which so takes the
 * same time for every address.
 */
async function spendEverywhere(email: string): Promise<void> {
  try {
    await spend(`sign-in-everywhere:${email}`, guesses.perAccountEverywhere);
  } catch (error) {
    if (error instanceof Refusal) void warnOwner(email).catch((cause: unknown) => log.warn({ error: cause }, 'an owner could not be warned'));
    throw error;
  }
}

/**
 * Returns the hash of the recovery code that was used, null where it was an authenticator's code.
 */
async function takeCode(personId: number, secret: string, recovery: string[], code: string): Promise<string | null> {
  if (code.trim() === '') throw new Refusal('needs-code', { fields: { code: 'required' } });
  await spend(`sign-in-code:${personId}`, guesses.perAccount);
  const step = matchTotp(secret, code, new Date());
  const hash = hashRecoveryCode(code);
  if (step === null && !recovery.includes(hash)) throw new Refusal('bad-code', { fields: { code: 'bad-code' } });
  if (step !== null) await refuseReplay(personId, step);
  await forgive(`sign-in-code:${personId}`);
  return step === null ? hash : null;
}

/** A code is good once (RFC 6238, section 5.2). */
async function refuseReplay(personId: number, step: number): Promise<void> {
  await spend(`totp-used:${personId}:${step}`, { points: 1, seconds: 120 }).catch(() => {
    throw new Refusal('bad-code', { fields: { code: 'code-used' } });
  });
}

async function spendRecoveryCode(tx: Parameters<Parameters<typeof change>[1]>[0]['tx'], personId: number, hash: string): Promise<void> {
  const used = await tx
    .update(people)
    .set({ recoveryHashes: sql`array_remove(${people.recoveryHashes}, ${hash})` })
    .where(and(eq(people.id, personId), sql`${hash} = any(${people.recoveryHashes})`))
    .returning({ id: people.id });
  if (used.length === 0) throw new Refusal('bad-code', { fields: { code: 'bad-code' } });
}
