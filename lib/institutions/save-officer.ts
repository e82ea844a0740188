import { and, count, eq } from 'drizzle-orm';
import { institutionOfficers } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { Refusal } from '../ground/refusal';
import { found } from '../ground/rows';
import { lockInstitution } from './lock-institution';
import { mostOfficers, type OfficerInput, type OfficerRow } from './officer';

/** Names one more who holds an office of an institution, or changes the one with this id. */
export async function saveOfficer(actor: Actor, input: OfficerInput): Promise<{ id: number; undo?: OfficerRow }> {
  assertMay(actor, 'institutions.manage');
  const { id, ...given } = input;
  const values = { ...given, isSample: false };
  return change(actor, async (c) => {
    const { tx, audit } = c;
    await lockInstitution(c, values.institutionId);
    const subject = { subjectType: 'institution', subjectId: values.institutionId } as const;
    const among = eq(institutionOfficers.institutionId, values.institutionId);
    if (id === null) {
      const [there] = await tx.select({ n: count() }).from(institutionOfficers).where(among);
      if ((there?.n ?? 0) >= mostOfficers) throw new Refusal('too-many');
      const made = found(await tx.insert(institutionOfficers).values(values).returning());
      await audit({ action: 'institutions.create-officer', ...subject, after: made });
      return { id: made.id };
    }
    const row = and(eq(institutionOfficers.id, id), among);
    const before = found(await tx.select().from(institutionOfficers).where(row).for('update'));
    const after = found(await tx.update(institutionOfficers).set(values).where(row).returning());
    await audit({ action: 'institutions.change-officer', ...subject, before, after });
    return { id, undo: before };
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
