import { and, eq } from 'drizzle-orm';
import { institutionDocuments } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { found } from '../ground/rows';
import { assertRoom, saveRow } from '../ground/save-row';
import { type DocumentInput, type DocumentRow, mostDocuments } from './document';
import { lockInstitution } from './lock-institution';

/** Adds a document to an institution's list, or changes the one with this id. */
export async function saveDocument(actor: Actor, input: DocumentInput): Promise<{ id: number; undo?: DocumentRow }> {
  assertMay(actor, 'institutions.manage');
  const { id, ...given } = input;
  const values = { ...given, isSample: false };
  return change(actor, async (c) => {
    await lockInstitution(c, values.institutionId);
    const among = eq(institutionDocuments.institutionId, values.institutionId);
    const subject = () => ({ subjectType: 'institution', subjectId: values.institutionId });
    return saveRow(
      c,
      id,
      { create: { action: 'institutions.create-document' }, change: { action: 'institutions.change-document' }, subject },
      {
        add: async () => {
          assertRoom(await c.tx.$count(institutionDocuments, among), mostDocuments);
          return c.tx.insert(institutionDocuments).values(values).returning();
        },
        lock: (rowId) =>
          c.tx
            .select()
            .from(institutionDocuments)
            .where(and(eq(institutionDocuments.id, rowId), among))
            .for('update'),
        set: (before) => c.tx.update(institutionDocuments).set(values).where(eq(institutionDocuments.id, before.id)).returning(),
      },
    );
  });
}

export async function removeDocument(actor: Actor, input: { id: number }): Promise<{ undo: DocumentInput }> {
  assertMay(actor, 'institutions.manage');
  return change(actor, async (c) => {
    const before = found(await c.tx.delete(institutionDocuments).where(eq(institutionDocuments.id, input.id)).returning());
    await c.audit({ action: 'institutions.remove-document', subjectType: 'institution', subjectId: before.institutionId, before });
    await lockInstitution(c, before.institutionId);
    return { undo: { ...before, id: null } };
  });
}
