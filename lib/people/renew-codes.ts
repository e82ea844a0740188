import { and, eq, isNotNull } from 'drizzle-orm';
import type { z } from 'zod';
import { people } from '@/db/schema';
import type { Person } from '../ground/actor';
import { change } from '../ground/change';
import { found } from '../ground/rows';
import { assertPresent, type presentPassword } from './present-password';
import { hashRecoveryCode, makeRecoveryCodes } from './totp';

/**
 * Makes ten new recovery codes; the old ones are worthless. Asks for the password. Throws Refusal:
 * bad-input, not-found without a second step.
 */
export async function renewRecoveryCodes(actor: Person, input: z.infer<typeof presentPassword>): Promise<{ codes: string[] }> {
  await assertPresent(actor, input.present);
  const codes = makeRecoveryCodes();
  await change(actor, async ({ tx, audit }) => {
    found(
      await tx
        .update(people)
        .set({ recoveryHashes: codes.map(hashRecoveryCode) })
        .where(and(eq(people.id, actor.id), isNotNull(people.totpSecret)))
        .returning({ id: people.id }),
    );
    await audit({ action: 'people.recovery-codes', subjectType: 'person', subjectId: actor.id });
  });
  return { codes };
}
