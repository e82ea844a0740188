import { and, eq, ne } from 'drizzle-orm';
import { stateFacts, states } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { Refusal } from '../ground/refusal';
import { found } from '../ground/rows';
import { assertRoom, saveRow } from '../ground/save-row';
import { type FactInput, type FactRow, mostFacts } from './fact';
import { touchStates } from './save-state';

/**
 * Says something of a state, or changes what is said. Of each kind there is one, and as many others
 * as there is room for.
 */
export async function saveFact(actor: Actor, input: FactInput): Promise<{ id: number; undo?: FactRow }> {
  assertMay(actor, 'states.manage');
  const { id, ...given } = input;
  const values = given.kind === 'other' ? given : { ...given, label: {} };
  return change(actor, async ({ tx, audit, touch }) => {
    // The state is held: two that add the same at once would both find nothing.
    found(await tx.select({ iso2: states.iso2 }).from(states).where(eq(states.iso2, values.iso2)).for('update'));
    const there = await tx
      .select()
      .from(stateFacts)
      .where(and(eq(stateFacts.iso2, values.iso2), id === null ? undefined : ne(stateFacts.id, id)));
    if (values.kind !== 'other' && there.some((fact) => fact.kind === values.kind)) throw new Refusal('bad-input', { fields: { kind: 'fact-there' } });
    assertRoom(there.length, mostFacts);
    touchStates(touch, [values.iso2]);
    const subject = () => ({ subjectType: 'state', subjectId: values.iso2 });
    return saveRow(
      { audit },
      id,
      { create: { action: 'states.create-fact' }, change: { action: 'states.change-fact' }, subject },
      {
        add: () => tx.insert(stateFacts).values(values).returning(),
        lock: (rowId) =>
          tx
            .select()
            .from(stateFacts)
            .where(and(eq(stateFacts.id, rowId), eq(stateFacts.iso2, values.iso2)))
            .for('update'),
        set: (before) => tx.update(stateFacts).set(values).where(eq(stateFacts.id, before.id)).returning(),
      },
    );
  });
}

export async function removeFact(actor: Actor, input: { id: number }): Promise<{ undo: FactRow & { id: null } }> {
  assertMay(actor, 'states.manage');
  return change(actor, async ({ tx, audit, touch }) => {
    const before = found(await tx.delete(stateFacts).where(eq(stateFacts.id, input.id)).returning());
    await audit({ action: 'states.remove-fact', subjectType: 'state', subjectId: before.iso2, before });
    touchStates(touch, [before.iso2]);
    return { undo: { ...before, id: null } as FactRow & { id: null } };
  });
}
