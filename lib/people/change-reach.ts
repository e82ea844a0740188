import { eq, inArray } from 'drizzle-orm';
import { people, sections } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { type Change, change } from '../ground/change';
import { localized } from '../ground/locales';
import { assertAnotherAdministrator, lockAccount, type NamedPerson } from './lock-account';
import type { Reach } from './person-input';

async function knownSections(tx: Change['tx'], ids: number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const rows = await tx.select({ id: sections.id }).from(sections).where(inArray(sections.id, ids));
  return rows.map((row) => row.id).sort((a, b) => a - b);
}

/**
 * Changes a role, its languages and its sections. Holds from the person's next request. Returns
 * what it was, for undo.
 */
export async function changeReach(
  actor: Actor,
  input: Reach & { id: number },
): Promise<NamedPerson & { undo: { id: number; role: Reach['role']; languages: string[]; sectionIds: number[] } }> {
  assertMay(actor, 'people.manage');
  return change(actor, async ({ tx, audit }) => {
    const person = await lockAccount(tx, input.id);
    if (person.role === 'administrator' && input.role !== 'administrator' && !person.disabledAt) await assertAnotherAdministrator(tx, person.id);
    const before = { role: person.role, languages: person.languages, sectionIds: person.sectionIds };
    const after = { role: input.role, languages: input.languages, sectionIds: await knownSections(tx, input.sectionIds) };
    await tx.update(people).set(after).where(eq(people.id, person.id));
    await audit({ action: 'people.change-role', subjectType: 'person', subjectId: person.id, before, after });
    return { name: localized(person.name, 'en'), undo: { id: person.id, ...before } };
  });
}
