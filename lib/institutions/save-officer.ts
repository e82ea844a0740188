import { and, eq } from 'drizzle-orm';
import { institutionOfficers } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { found } from '../ground/rows';
import { assertRoom, saveRow } from '../ground/save-row';
import { lockInstitution } from './lock-institution';
import { mostOfficers, type OfficerInput, type OfficerRow } from './officer';

/** Names one more who holds an office of an institution, or changes the one with this id. */
export async function saveOfficer(actor: Actor, input: OfficerInput): Promise<{ id: number; undo?: OfficerRow }> {
  assertMay(actor, 'institutions.manage');
  const { id, ...given } = input;
  const values = { ...given, isSample: false };
  return change(actor, async (c) => {
    await lockInstitution(c, values.institutionId);
    const among = eq(institutionOfficers.institutionId, values.institutionId);
    const subject = () => ({ subjectType: 'institution', subjectId: values.institutionId });
    return saveRow(
      c,
      id,
      { create: { action: 'institutions.create-officer' }, change: { action: 'institutions.change-officer' }, subject },
      {
        add: async () => {
          assertRoom(await c.tx.$count(institutionOfficers, among), mostOfficers);
          return c.tx.insert(institutionOfficers).values(values).returning();
        },
        lock: (rowId) =>
          c.tx
            .select()
            .from(institutionOfficers)
            .where(and(eq(institutionOfficers.id, rowId), among))
            .for('update'),
        set: (before) => c.tx.update(institutionOfficers).set(values).where(eq(institutionOfficers.id, before.id)).returning(),
      },
    );
  });
}

export async function removeOfficer(actor: Actor, input: { id: number }): Promise<{ undo: OfficerInput }> {
  assertMay(actor, 'institutions.manage');
  return change(actor, async (c) => {
    const before = found(await c.tx.delete(institutionOfficers).where(eq(institutionOfficers.id, input.id)).returning());
    await c.audit({ action: 'institutions.remove-officer', subjectType: 'institution', subjectId: before.institutionId, before });
    await lockInstitution(c, before.institutionId);
    return { undo: { ...before, id: null } };
  });
}
