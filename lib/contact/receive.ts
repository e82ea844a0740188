import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { database } from '@/db/client';
import { contactMessages, people } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { change } from '../ground/change';
import { canMail, sendLetter } from '../mail/send';
import type { MessageInput } from './message';

/**
 * Stores a reader's message. Returns its id, or null for one that a program filled in, which is
 * dropped without a word.
 */
export async function receiveMessage(actor: Actor, input: MessageInput): Promise<number | null> {
  if (input.website !== '') return null;
  const { website: _trap, ...message } = input;
  return change(actor, async ({ tx, audit }) => {
    const [row] = await tx.insert(contactMessages).values(message).returning({ id: contactMessages.id });
    if (!row) throw new Error('the message was not stored');
    await audit({ action: 'contact.receive', subjectType: 'contact_message', subjectId: row.id, after: { locale: message.locale } });
    return row.id;
  });
}

/** Tells the administrators by mail that a message has come. Does nothing without a mail server. */
export async function notifyDesk(input: MessageInput): Promise<void> {
  if (!canMail()) return;
  const rows = await database()
    .select({ email: people.email })
    .from(people)
    .where(and(eq(people.role, 'administrator'), isNull(people.disabledAt), isNotNull(people.email)))
    .limit(5);
  const text = `${input.name} <${input.email}> (${input.locale})\n\n${input.message}\n`;
  for (const { email } of rows) if (email) await sendLetter({ to: email, subject: input.subject, text, replyTo: input.email });
}
