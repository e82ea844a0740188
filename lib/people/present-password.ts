import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { database } from '@/db/client';
import { people } from '@/db/schema';
import type { Person } from '../ground/actor';
import { forgive, spend } from '../ground/limit';
import { Refusal } from '../ground/refusal';
import { fitsPassword } from './passwords';
import { guesses } from './sign-in';

export const presentPassword = z.object({ present: z.string().max(200).default('') });

/** Throws Refusal('wrong-password'), with the same limits as signing in. */
export async function assertPresent(actor: Person, present: string): Promise<void> {
  const key = `present-password:${actor.id}`;
  await spend(key, guesses.perAccount);
  const [person] = await database().select({ hash: people.passwordHash }).from(people).where(eq(people.id, actor.id));
  if (person?.hash && !(await fitsPassword(person.hash, present))) throw new Refusal('bad-input', { fields: { present: 'wrong-password' } });
  await forgive(key);
}
