import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { database } from '@/db/client';
import { people } from '@/db/schema';
import { forgive, spend } from '../actions/limit';
import { Refusal } from '../actions/refusal';
import { locales } from '../locales';
import { change } from '../publishing/change';
import { tag } from '../publishing/tags';
import { nested, texts } from '../settings/localized-form';
import type { Person } from './actor';
import { fitsPassword, hashPassword, newPassword } from './passwords';
import { guesses } from './sign-in';
import { endSessions } from './sign-out';
import { hashRecoveryCode, makeRecoveryCodes, makeTotpSecret, matchTotp } from './totp';

export const ownName = nested(z.object({ name: texts(120, true) }));
export const passwordChange = z.object({ present: z.string().max(200).default(''), password: newPassword });
export const totpSetup = z.object({ secret: z.string().regex(/^[A-Z2-7]{32}$/), code: z.string().min(1, 'required').max(20, 'too-long') });
export const presentPassword = z.object({ present: z.string().max(200).default('') });

/** Changes one's own name, in each language. */
export async function rename(actor: Person, input: z.infer<typeof ownName>): Promise<void> {
  await change(actor, async ({ tx, audit, touch }) => {
    const [before] = await tx.select({ name: people.name, public: people.public }).from(people).where(eq(people.id, actor.id));
    await tx.update(people).set({ name: input.name }).where(eq(people.id, actor.id));
    await audit({ action: 'people.rename', subjectType: 'person', subjectId: actor.id, before: before?.name, after: input.name });
    if (before?.public) touch({ tags: [tag.people, ...locales.map((locale) => tag.person(locale, actor.id))], paths: [] });
  });
}

/** Throws Refusal('wrong-password'), with the same limits as signing in. */
async function assertPresent(actor: Person, present: string): Promise<void> {
  const key = `present-password:${actor.id}`;
  await spend(key, guesses.perAccount);
  const [person] = await database().select({ hash: people.passwordHash }).from(people).where(eq(people.id, actor.id));
  if (person?.hash && !(await fitsPassword(person.hash, present))) throw new Refusal('bad-input', { fields: { present: 'wrong-password' } });
  await forgive(key);
}

/** Changes one's own password and ends one's other sessions. An account without a password (OpenID) sets its first. */
export async function changePassword(actor: Person, input: z.infer<typeof passwordChange>): Promise<void> {
  await assertPresent(actor, input.present);
  const passwordHash = await hashPassword(input.password);
  await change(actor, async ({ tx, audit }) => {
    await tx.update(people).set({ passwordHash }).where(eq(people.id, actor.id));
    await endSessions(tx, actor.id, actor.sessionId);
    await audit({ action: 'people.change-password', subjectType: 'person', subjectId: actor.id });
  });
}

export const newTotpSecret = (): string => makeTotpSecret();

/** Turns the second step on once its code is right. Returns the recovery codes, which are never shown again. */
export async function startTotp(actor: Person, input: z.infer<typeof totpSetup>): Promise<{ codes: string[] }> {
  await spend(`totp-setup:${actor.id}`, { points: 10, seconds: 600 });
  if (matchTotp(input.secret, input.code, new Date()) === null) throw new Refusal('bad-input', { fields: { code: 'bad-code' } });
  const codes = makeRecoveryCodes();
  await change(actor, async ({ tx, audit }) => {
    await tx
      .update(people)
      .set({ totpSecret: input.secret, recoveryHashes: codes.map(hashRecoveryCode) })
      .where(eq(people.id, actor.id));
    await audit({ action: 'people.start-totp', subjectType: 'person', subjectId: actor.id });
  });
  return { codes };
}

/** Turns the second step off; asks for the password. */
export async function stopTotp(actor: Person, input: z.infer<typeof presentPassword>): Promise<void> {
  await assertPresent(actor, input.present);
  await change(actor, async ({ tx, audit }) => {
    await tx.update(people).set({ totpSecret: null, recoveryHashes: [] }).where(eq(people.id, actor.id));
    await audit({ action: 'people.stop-totp', subjectType: 'person', subjectId: actor.id });
  });
}
