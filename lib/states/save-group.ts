import { eq } from 'drizzle-orm';
import { stateGroups } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import type { RefusedFields } from '../ground/refusal';
import { found, refusing } from '../ground/rows';
import { saveRow } from '../ground/save-row';
import type { GroupRow } from './desk-queries';
import { touchStates } from './save-state';
import type { GroupInput } from './state';

/** Makes a group of states (a kind of membership), or changes the one with this id. */
export async function saveGroup(actor: Actor, input: GroupInput): Promise<{ id: number; undo?: GroupRow }> {
  assertMay(actor, 'states.manage');
  const { id, ...values } = input;
  return change(actor, async ({ tx, audit, touch }) => {
    const taken: RefusedFields = { key: 'slug-taken' };
    touchStates(touch, []);
    const subject = (group: { id: number }) => ({ subjectType: 'state-group', subjectId: group.id });
    return saveRow(
      { audit },
      id,
      { create: { action: 'states.create-group' }, change: { action: 'states.change-group' }, subject },
      {
        add: () => refusing(tx.insert(stateGroups).values(values).returning(), taken),
        lock: (rowId) => tx.select().from(stateGroups).where(eq(stateGroups.id, rowId)).for('update'),
        set: (before) => refusing(tx.update(stateGroups).set(values).where(eq(stateGroups.id, before.id)).returning(), taken),
      },
    );
  });
}

/** Removes a group without states. Throws Refusal('in-use') otherwise. */
export async function removeGroup(actor: Actor, input: { id: number }): Promise<{ undo: GroupInput }> {
  assertMay(actor, 'states.manage');
  return change(actor, async ({ tx, audit, touch }) => {
    const before = found(await refusing(tx.delete(stateGroups).where(eq(stateGroups.id, input.id)).returning()));
    await audit({ action: 'states.remove-group', subjectType: 'state-group', subjectId: input.id, before });
    touchStates(touch, []);
    return { undo: { ...before, id: null } };
  });
}
