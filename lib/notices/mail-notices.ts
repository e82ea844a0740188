import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { notices, people } from '@/db/schema';
import { type Actor, actorId } from '../ground/actor';
import { change } from '../ground/change';
import { Refusal } from '../ground/refusal';

export const mailWanted = z.object({ mail: z.preprocess((value) => value === true || value === 'true', z.boolean()) });

/**
 * Whether one is told by mail as well. What waits to be sent is not sent any more once it is off.
 */
export async function mailNotices(actor: Actor, { mail }: z.infer<typeof mailWanted>): Promise<void> {
  const personId = actorId(actor);
  if (personId === null) throw new Refusal('not-allowed');
  await change(actor, async ({ tx, audit }) => {
    await tx
      .update(people)
      .set({ mailNoticesSince: mail ? sql`coalesce(${people.mailNoticesSince}, now())` : null })
      .where(eq(people.id, personId));
    if (!mail) await tx.update(notices).set({ mailDueAt: null }).where(eq(notices.personId, personId));
    await audit({ action: 'notices.mail', subjectType: 'person', subjectId: personId, after: { mail } });
  });
}
