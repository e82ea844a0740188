import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { people } from '@/db/schema';
import type { Person } from '../ground/actor';
import { change } from '../ground/change';
import { hashPassword, newPassword } from './passwords';
import { assertPresent } from './present-password';
import { endSessions } from './sign-out';

export const passwordChange = z.object({ present: z.string().max(200).default(''), password: newPassword });

/**
 * Changes one's own password and ends one's other sessions. An account without a password (OpenID)
 * sets its first.
 */
export async function changePassword(actor: Person, input: z.infer<typeof passwordChange>): Promise<void> {
  await assertPresent(actor, input.present);
  const passwordHash = await hashPassword(input.password);
  await change(actor, async ({ tx, audit }) => {
    await tx.update(people).set({ passwordHash }).where(eq(people.id, actor.id));
    await endSessions(tx, actor.id, actor.sessionId);
    await audit({ action: 'people.change-password', subjectType: 'person', subjectId: actor.id });
  });
}
