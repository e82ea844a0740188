import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { env } from '@/db/env';
import { people } from '@/db/schema';
import type { Actor, Role } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { Refusal } from '../ground/refusal';
import { sendLetter } from '../mail/send';
import { openSession } from './open-session';
import { hashPassword } from './passwords';
import { email, type Newcomer, newcomer, reach } from './person-input';
import { freeSlug } from './slug';
import { makeToken, spendToken } from './tokens';

const invitationMinutes = 7 * 24 * 60;
export const invitation = reach.extend({ email });
export type Invitation = z.infer<typeof invitation>;
export type LetterText = (link: string) => { subject: string; text: string };

/** Makes a link, mails it where it can; the link is in the answer only where it could not. */
export async function deliver(to: string, path: string, letter: LetterText): Promise<{ link: string | null }> {
  const link = `${env().SITE_URL.replace(/\/$/, '')}${path}`;
  return { link: (await sendLetter({ to, ...letter(link) })) ? null : link };
}

/** Invites someone. Throws Refusal('bad-input') where the address already has an account. */
export async function invite(actor: Actor, input: Invitation, letter: LetterText): Promise<{ email: string; link: string | null }> {
  assertMay(actor, 'people.manage');
  const token = await change(actor, async ({ tx, audit }) => {
    const [known] = await tx.select({ id: people.id }).from(people).where(sql`lower(${people.email}) = ${input.email}`);
    if (known) throw new Refusal('bad-input', { fields: { email: 'email-taken' } });
    const made = await makeToken(tx, { kind: 'invitation', minutes: invitationMinutes, payload: input });
    await audit({
      action: 'people.invite',
      subjectType: 'invitation',
      subjectId: input.email,
      after: { role: input.role, languages: input.languages, sectionIds: input.sectionIds },
    });
    return made;
  });
  return { email: input.email, ...(await deliver(input.email, `/desk/invitation?token=${token}`, letter)) };
}

/**
 * Makes the invited account and opens a session. Throws Refusal('bad-link') where the invitation is
 * over.
 */
export async function acceptInvitation(input: Newcomer & { userAgent: string }): Promise<string> {
  const { name, password, token } = newcomer.parse(input);
  const passwordHash = await hashPassword(password);
  return change({ kind: 'system', name }, async ({ tx, audit }) => {
    const spent = await spendToken(tx, 'invitation', token);
    const invited = invitation.safeParse(spent?.payload);
    if (!invited.success) throw new Refusal('bad-link');
    const { email: address, role, languages, sectionIds } = invited.data;
    const [person] = await tx
      .insert(people)
      .values({ slug: await freeSlug(tx, name), name: { en: name }, email: address, passwordHash, role: role satisfies Role, languages, sectionIds })
      .onConflictDoNothing()
      .returning({ id: people.id });
    if (!person) throw new Refusal('email-taken');
    await audit({ action: 'people.join', subjectType: 'person', subjectId: person.id, after: { role, languages, sectionIds } });
    return openSession(person.id, input.userAgent, tx);
  });
}
