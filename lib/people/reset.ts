import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { people } from '@/db/schema';
import { type Actor, systemActor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { localized } from '../ground/locales';
import { Refusal } from '../ground/refusal';
import { canMail } from '../mail/send';
import { deliver, type LetterText } from './invite';
import { hashPassword, newPassword } from './passwords';
import { secret } from './person-input';
import { getAccountByEmail } from './queries';
import { endSessions } from './sign-out';
import { cancelTokens, makeToken, spendToken } from './tokens';

const resetMinutes = 60;
export const newToken = z.object({ token: secret, password: newPassword });

/**
 * Mails a reset link where the address has an account and there is a mail server. The action runs
 * it after its answer, which so takes the same time either way.
 */
export async function askForReset(input: { email: string }, letter: LetterText): Promise<void> {
  const account = canMail() ? await getAccountByEmail(input.email) : null;
  if (!account) return;
  const token = await change(systemActor('reset'), async ({ tx, audit }) => {
    await cancelTokens(tx, 'reset', account.id);
    await audit({ action: 'people.ask-reset', subjectType: 'person', subjectId: account.id });
    return makeToken(tx, { kind: 'reset', minutes: resetMinutes, personId: account.id });
  });
  await deliver(account.email, `/desk/reset?token=${token}`, letter);
}

/**
 * An administrator makes a reset link for someone; it is mailed, or in the answer where there is no
 * mail server.
 */
export async function makeResetLink(actor: Actor, input: { id: number }, letter: LetterText): Promise<{ name: string; link: string | null }> {
  assertMay(actor, 'people.manage');
  const made = await change(actor, async ({ tx, audit }) => {
    const [person] = await tx
      .select({ id: people.id, name: people.name, email: people.email })
      .from(people)
      .where(and(eq(people.id, input.id), isNotNull(people.email), isNull(people.disabledAt)));
    if (!person?.email) throw new Refusal('not-found');
    await cancelTokens(tx, 'reset', person.id);
    const token = await makeToken(tx, { kind: 'reset', minutes: resetMinutes, personId: person.id });
    await audit({ action: 'people.reset-link', subjectType: 'person', subjectId: person.id });
    return { token, email: person.email, name: localized(person.name, 'en') };
  });
  return { name: made.name, ...(await deliver(made.email, `/desk/reset?token=${made.token}`, letter)) };
}

/**
 * Sets the password of the link's person and ends all their sessions. Throws Refusal('bad-link')
 * where the link is over.
 */
export async function resetPassword(input: z.infer<typeof newToken>): Promise<void> {
  const passwordHash = await hashPassword(input.password);
  await change(systemActor('reset'), async ({ tx, audit }) => {
    const token = await spendToken(tx, 'reset', input.token);
    if (!token?.personId) throw new Refusal('bad-link');
    const changed = await tx
      .update(people)
      .set({ passwordHash })
      .where(and(eq(people.id, token.personId), isNull(people.disabledAt), sql`${people.email} is not null`))
      .returning({ id: people.id });
    if (changed.length === 0) throw new Refusal('bad-link');
    await endSessions(tx, token.personId);
    await audit({ action: 'people.reset-password', subjectType: 'person', subjectId: token.personId });
  });
}
