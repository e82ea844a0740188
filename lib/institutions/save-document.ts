import { and, count, eq } from 'drizzle-orm';
import { institutionDocuments } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { Refusal } from '../ground/refusal';
import { found } from '../ground/rows';
import { type DocumentInput, type DocumentRow, mostDocuments } from './document';
import { lockInstitution } from './lock-institution';

/** Adds a document to an institution's list, or changes the one with this id. */
export async function saveDocument(actor: Actor, input: DocumentInput): Promise<{ id: number; undo?: DocumentRow }> {
  assertMay(actor, 'institutions.manage');
  const { id, ...given } = input;
  const values = { ...given, isSample: false };
  return change(actor, async (c) => {
    const { tx, audit } = c;
    await lockInstitution(c, values.institutionId);
    const subject = { subjectType: 'institution', subjectId: values.institutionId } as const;
    const among = eq(institutionDocuments.institutionId, values.institutionId);
    if (id === null) {
      const [there] = await tx.select({ n: count() }).from(institutionDocuments).where(among);
      if ((there?.n ?? 0) >= mostDocuments) throw new Refusal('too-many');
      const made = found(await tx.insert(institutionDocuments).values(values).returning());
      await audit({ action: 'institutions.create-document', ...subject, after: made });
      return { id: made.id };
    }
    const row = and(eq(institutionDocuments.id, id), among);
    const before = found(await tx.select().from(institutionDocuments).where(row).for('update'));
    const after = found(await tx.update(institutionDocuments).set(values).where(row).returning());
    await audit({ action: 'institutions.change-document', ...subject, before, after });
    return { id, undo: before };
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
