import { eq } from 'drizzle-orm';
import { people } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { localized } from '../ground/locales';
import { lockAccount, type NamedPerson } from './lock-account';

export async function enable(actor: Actor, input: { id: number }): Promise<NamedPerson & { undo: { id: number } }> {
  assertMay(actor, 'people.manage');
  return change(actor, async ({ tx, audit }) => {
    const person = await lockAccount(tx, input.id);
    await tx.update(people).set({ disabledAt: null }).where(eq(people.id, person.id));
    await audit({ action: 'people.enable', subjectType: 'person', subjectId: person.id });
    return { name: localized(person.name, 'en'), undo: { id: person.id } };
  });
}
