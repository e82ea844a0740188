import { eq } from 'drizzle-orm';
import { states } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { found, refusing } from '../ground/rows';
import { touchStates } from './save-state';
import type { StateInput } from './state';

/** Takes a state that no story names off the roster. Throws Refusal('in-use') otherwise. */
export async function removeState(actor: Actor, input: { iso2: string }): Promise<{ undo: StateInput }> {
  assertMay(actor, 'states.manage');
  return change(actor, async ({ tx, audit, touch }) => {
    const before = found(await refusing(tx.delete(states).where(eq(states.iso2, input.iso2)).returning()));
    await audit({ action: 'states.remove', subjectType: 'state', subjectId: input.iso2, before });
    touchStates(touch, [input.iso2]);
    return { undo: { ...before, isNew: true } };
  });
}
