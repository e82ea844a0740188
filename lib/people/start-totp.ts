import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { people } from '@/db/schema';
import type { Person } from '../ground/actor';
import { change } from '../ground/change';
import { spend } from '../ground/limit';
import { Refusal } from '../ground/refusal';
import { hashRecoveryCode, makeRecoveryCodes, matchTotp } from './totp';

export const totpSetup = z.object({ secret: z.string().regex(/^[A-Z2-7]{32}$/), code: z.string().min(1, 'required').max(20, 'too-long') });

/**
 * Turns the second step on once its code is right. Returns the recovery codes, which are never
 * shown again.
 */
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
