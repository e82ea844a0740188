import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { people } from '@/db/schema';
import { systemActor } from '../ground/actor';
import { address } from '../ground/addresses';
import { change } from '../ground/change';
import { spend } from '../ground/limit';
import type { Locale } from '../ground/locales';
import { translator } from '../ground/messages';
import { Refusal } from '../ground/refusal';
import { canMail, sendLetter } from '../mail/send';
import { publicationName } from '../settings/publication-name';
import { getSettings } from '../settings/queries';
import { cleanName, nameProblem } from './display-name';
import { openSession } from './open-session';
import { hashPassword } from './passwords';
import { email, type Newcomer, newcomer } from './person-input';
import { getAccountByEmail } from './queries';
import { listStaffNames } from './staff-names';
import { makeToken, spendToken } from './tokens';

const signUpMinutes = 24 * 60;
/** So many letters go to one address in a day. */
const perEmail = { points: 3, seconds: 86_400 };
export const signUpPayload = z.object({ email });

/**
 * Mails a link for making a reader's account, or, where there is one, says so in the letter: who
 * asks is not told which. Only where there is a mail server: an address that nobody has shown to be
 * theirs makes no account. Run after the answer.
 */
export async function askForAccount(input: { email: string; locale: Locale }): Promise<void> {
  if (!canMail()) return;
  const tooMany = await spend(`sign-up:${input.email}`, perEmail).then(
    () => false,
    (error: unknown) => {
      if (error instanceof Refusal) return true;
      throw error;
    },
  );
  if (tooMany) return;
  const [known, settings] = await Promise.all([getAccountByEmail(input.email), getSettings()]);
  const t = translator(input.locale, 'commenter');
  const site = publicationName(settings.name, input.locale);
  const token = await change(systemActor('sign-up'), async ({ tx, audit }) => {
    await audit({ action: 'people.ask-account', subjectType: 'person', subjectId: known?.id ?? '-' });
    return known ? null : makeToken(tx, { kind: 'sign-up', minutes: signUpMinutes, payload: { email: input.email } });
  });
  if (token === null)
    await sendLetter({ to: input.email, subject: t('mail.knownSubject', { site }), text: t('mail.knownText', { site, link: address('/desk/sign-in') }) });
  else
    await sendLetter({
      to: input.email,
      subject: t('mail.joinSubject', { site }),
      text: t('mail.joinText', { site, link: address(`/desk/join?token=${token}`) }),
    });
}

/** Makes the reader's account with the link of the letter, once, and opens a session. */
export async function makeReader(input: Newcomer & { userAgent: string }): Promise<string> {
  const { password, token, ...given } = newcomer.parse(input);
  const name = cleanName(given.name);
  const passwordHash = await hashPassword(password);
  return change(systemActor('sign-up'), async ({ tx, audit }) => {
    const problem = nameProblem(name, await listStaffNames(tx));
    if (problem) throw new Refusal('bad-input', { fields: { name: problem } });
    const asked = signUpPayload.safeParse((await spendToken(tx, 'sign-up', token))?.payload);
    if (!asked.success) throw new Refusal('bad-link');
    const [person] = await tx
      .insert(people)
      .values({ slug: `reader-${randomBytes(6).toString('hex')}`, name: { en: name }, email: asked.data.email, passwordHash, role: 'reader' })
      .onConflictDoNothing()
      .returning({ id: people.id });
    if (!person) throw new Refusal('email-taken');
    await audit({ action: 'people.sign-up', subjectType: 'person', subjectId: person.id });
    return openSession(person.id, input.userAgent, tx);
  });
}
