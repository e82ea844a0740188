import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { contactMessages } from '@/db/schema';
import { type Actor, actorId } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { rowId } from '../ground/form-fields';
import { Refusal } from '../ground/refusal';
import { found } from '../ground/rows';
import { canMail, sendLetter } from '../mail/send';

export const messageAnswer = z.object({ id: rowId, answer: z.string({ error: 'required' }).trim().min(1, 'required').max(10_000, 'too-long') });

/**
 * Keeps the answer to a message and mails it where there is a mail server. An answer that could not
 * be sent is not kept.
 */
export async function answerMessage(actor: Actor, input: z.infer<typeof messageAnswer>): Promise<{ mailed: boolean }> {
  assertMay(actor, 'messages.answer');
  return change(actor, async ({ tx, audit, beyond }) => {
    const message = found(await tx.select().from(contactMessages).where(eq(contactMessages.id, input.id)).for('update'));
    if (message.answeredAt) throw new Refusal('already-answered');
    await tx
      .update(contactMessages)
      .set({ answer: input.answer, answeredAt: sql`now()`, answeredBy: actorId(actor) })
      .where(eq(contactMessages.id, message.id));
    await audit({ action: 'messages.answer', subjectType: 'message', subjectId: message.id, after: { mailed: canMail() } });
    beyond();
    if (
      canMail() &&
      !(await sendLetter({ to: message.email, subject: `Re: ${message.subject}`, text: `${input.answer}\n\n> ${message.message.replaceAll('\n', '\n> ')}\n` }))
    )
      throw new Refusal('mail-failed');
    return { mailed: canMail() };
  });
}
