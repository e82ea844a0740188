import { eq, sql } from 'drizzle-orm';
import { people } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { localized } from '../ground/locales';
import { assertAnotherAdministrator, lockAccount, type NamedPerson } from './lock-account';
import { endSessions } from './sign-out';

/** Closes an account and ends its sessions at once. */
export async function disable(actor: Actor, input: { id: number }): Promise<NamedPerson & { undo: { id: number } }> {
  assertMay(actor, 'people.manage');
  return change(actor, async ({ tx, audit }) => {
    const person = await lockAccount(tx, input.id);
    if (person.role === 'administrator' && !person.disabledAt) await assertAnotherAdministrator(tx, person.id);
    await tx
      .update(people)
      .set({ disabledAt: sql`coalesce(${people.disabledAt}, now())` })
      .where(eq(people.id, person.id));
    await endSessions(tx, person.id);
    await audit({ action: 'people.disable', subjectType: 'person', subjectId: person.id });
    return { name: localized(person.name, 'en'), undo: { id: person.id } };
  });
}
