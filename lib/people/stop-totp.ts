import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { people } from '@/db/schema';
import type { Person } from '../ground/actor';
import { change } from '../ground/change';
import { assertPresent, type presentPassword } from './present-password';

/** Turns the second step off; asks for the password. */
export async function stopTotp(actor: Person, input: z.infer<typeof presentPassword>): Promise<void> {
  await assertPresent(actor, input.present);
  await change(actor, async ({ tx, audit }) => {
    await tx.update(people).set({ totpSecret: null, recoveryHashes: [] }).where(eq(people.id, actor.id));
    await audit({ action: 'people.stop-totp', subjectType: 'person', subjectId: actor.id });
  });
}
