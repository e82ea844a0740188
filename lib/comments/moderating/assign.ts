import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '@/db/client';
import { commentAssignments, people } from '@/db/schema';
import { type Actor, actorId } from '../../ground/actor';
import { change } from '../../ground/change';
import { optionalId, rowId } from '../../ground/form-fields';
import { type Locale, localized } from '../../ground/locales';
import { Refusal } from '../../ground/refusal';
import { found } from '../../ground/rows';
import { notifyAssigned, settleAssigned } from '../../notices/notify';
import { listAssignments, mayHold } from './assignments';
import { isIn, lockRows, tooLate } from './moderate';

/** `to`: who is to have it, or nobody. `seen`: who had it when this was asked for. */
export const assignInput = z.object({ id: rowId, to: optionalId.default(null), seen: optionalId.default(null) });
export type AssignInput = z.infer<typeof assignInput>;

/**
 * Takes a comment that waits, hands it to somebody else, who is told, or leaves it to nobody. Names
 * are answered in the language of the `desk`.
 * @throws `assigned-other` where somebody else has it meanwhile, `conflict` where nobody has it any
 * more, `decided-…` where it no longer waits, `not-moderator` where that person may not decide
 * about it.
 */
export async function assignComment(actor: Actor, input: AssignInput, desk: Locale = 'en'): Promise<{ name: string; undo: AssignInput }> {
  return change(actor, async (c) => {
    const { tx, audit } = c;
    const row = await lockWaiting(tx, actor, input.id);
    const holder = (await listAssignments([row.id], tx)).get(row.id) ?? null;
    const has = holder?.personId ?? null;
    if (has !== input.seen) throw holder ? new Refusal('assigned-other', { values: { name: localized(holder.name, desk) } }) : new Refusal('conflict');
    const next = input.to === null ? null : await findModerator(tx, input.to, row);
    if (next) {
      const values = { personId: next.id, byId: actorId(actor) };
      await tx
        .insert(commentAssignments)
        .values({ commentId: row.id, ...values })
        .onConflictDoUpdate({ target: commentAssignments.commentId, set: { ...values, at: sql`now()` } });
      await settleAssigned(tx, [row.id]);
      await notifyAssigned(c, actor, { commentId: row.id, to: next.id });
    } else {
      await settleAssigned(tx, [row.id]);
      await tx.delete(commentAssignments).where(eq(commentAssignments.commentId, row.id));
    }
    await audit({
      action: next ? 'comments.assign' : 'comments.unassign',
      subjectType: 'comment',
      subjectId: row.id,
      before: holder && { personId: holder.personId, name: localized(holder.name, 'en') },
      after: next && { personId: next.id, name: localized(next.names, 'en') },
    });
    return { name: next ? localized(next.names, desk) : '', undo: { id: row.id, to: has, seen: next?.id ?? null } };
  });
}

/** The comment, locked, this person's to decide, and still waiting. */
async function lockWaiting(tx: Transaction, actor: Actor, id: number) {
  const row = found(await lockRows(tx, actor, [id]));
  if (!isIn.held(row) && !isIn.reported(row) && !isIn.appealed(row)) throw await tooLate(tx, row.id);
  return row;
}

async function findModerator(tx: Transaction, id: number, row: { language: string; sectionId: number | null }) {
  const [person] = await tx
    .select({ id: people.id, name: people.name, role: people.role, languages: people.languages, sectionIds: people.sectionIds })
    .from(people)
    .where(and(eq(people.id, id), isNull(people.disabledAt)));
  const moderator = person && { ...person, names: person.name, name: localized(person.name, 'en') };
  if (!moderator || !mayHold(moderator, row)) throw new Refusal('not-moderator', { fields: { to: 'not-moderator' } });
  return moderator;
}
