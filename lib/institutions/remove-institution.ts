import { eq } from 'drizzle-orm';
import { institutions } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { isAwaited } from '../ground/note-story-lists';
import { Refusal } from '../ground/refusal';
import { found, refusing } from '../ground/rows';
import type { InstitutionInput } from './institution';
import { touchInstitutions } from './save-institution';

/** Removes an institution that no story names. Throws Refusal('in-use') otherwise. */
export async function removeInstitution(actor: Actor, input: { id: number }): Promise<{ undo: InstitutionInput }> {
  assertMay(actor, 'institutions.manage');
  return change(actor, async ({ tx, audit, touch }) => {
    if (await isAwaited(tx, 'institutions', input.id)) throw new Refusal('in-use');
    const before = found(await refusing(tx.delete(institutions).where(eq(institutions.id, input.id)).returning()));
    await audit({ action: 'institutions.remove', subjectType: 'institution', subjectId: input.id, before });
    touchInstitutions(touch, [before.slug]);
    return { undo: { ...before, id: null } };
  });
}
