import { and, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import { people, sections } from '@/db/schema';
import { Refusal } from '../actions/refusal';
import { localized } from '../locales';
import { type Change, change } from '../publishing/change';
import type { Actor } from './actor';
import { assertMay } from './assert';
import type { Reach } from './person-input';
import { endSessions } from './sign-out';

type Tx = Change['tx'];
export type Named = { name: string };

const peopleLock = 7305603;

async function lockAccount(tx: Tx, id: number) {
  await tx.execute(sql`select pg_advisory_xact_lock(${peopleLock})`);
  const [person] = await tx
    .select()
    .from(people)
    .where(and(eq(people.id, id), isNotNull(people.email)))
    .for('update');
  if (!person) throw new Refusal('not-found');
  return person;
}

async function assertAnotherAdministrator(tx: Tx, id: number): Promise<void> {
  const [other] = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.role, 'administrator'), isNotNull(people.email), isNull(people.disabledAt), ne(people.id, id)))
    .limit(1);
  if (!other) throw new Refusal('last-administrator');
}

async function knownSections(tx: Tx, ids: number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const rows = await tx.select({ id: sections.id }).from(sections).where(inArray(sections.id, ids));
  return rows.map((row) => row.id).sort((a, b) => a - b);
}

/** Changes a role, its languages and its sections. Holds from the person's next request. Returns what it was, for undo. */
export async function changeReach(
  actor: Actor,
  input: Reach & { id: number },
): Promise<Named & { undo: { id: number; role: Reach['role']; languages: string[]; sectionIds: number[] } }> {
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

/** Closes an account and ends its sessions at once. */
export async function disable(actor: Actor, input: { id: number }): Promise<Named & { undo: { id: number } }> {
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

export async function enable(actor: Actor, input: { id: number }): Promise<Named & { undo: { id: number } }> {
  assertMay(actor, 'people.manage');
  return change(actor, async ({ tx, audit }) => {
    const person = await lockAccount(tx, input.id);
    await tx.update(people).set({ disabledAt: null }).where(eq(people.id, person.id));
    await audit({ action: 'people.enable', subjectType: 'person', subjectId: person.id });
    return { name: localized(person.name, 'en'), undo: { id: person.id } };
  });
}

/** Ends every session of someone. */
export async function signOutPerson(actor: Actor, input: { id: number }): Promise<Named & { ended: number }> {
  assertMay(actor, 'people.manage');
  return change(actor, async ({ tx, audit }) => {
    const person = await lockAccount(tx, input.id);
    const ended = await endSessions(tx, person.id);
    await audit({ action: 'people.sign-out-person', subjectType: 'person', subjectId: person.id, after: { ended } });
    return { name: localized(person.name, 'en'), ended };
  });
}
