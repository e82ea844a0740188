import { eq, sql } from 'drizzle-orm';
import { contactMessages } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { found } from '../ground/rows';

type Archived = { undo: { id: number } };

/** Puts a message away. */
export async function archiveMessage(actor: Actor, input: { id: number }): Promise<Archived> {
  assertMay(actor, 'messages.answer');
  return change(actor, async ({ tx, audit }) => {
    found(
      await tx
        .update(contactMessages)
        .set({ archivedAt: sql`coalesce(${contactMessages.archivedAt}, now())` })
        .where(eq(contactMessages.id, input.id))
        .returning({ id: contactMessages.id }),
    );
    await audit({ action: 'messages.archive', subjectType: 'message', subjectId: input.id });
    return { undo: { id: input.id } };
  });
}

/** Brings a message back. */
export async function unarchiveMessage(actor: Actor, input: { id: number }): Promise<Archived> {
  assertMay(actor, 'messages.answer');
  return change(actor, async ({ tx, audit }) => {
    found(await tx.update(contactMessages).set({ archivedAt: null }).where(eq(contactMessages.id, input.id)).returning({ id: contactMessages.id }));
    await audit({ action: 'messages.unarchive', subjectType: 'message', subjectId: input.id });
    return { undo: { id: input.id } };
  });
}
