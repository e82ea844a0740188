import { and, eq, sql } from 'drizzle-orm';
import { stateHolidays, states } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { type Change, change } from '../ground/change';
import { found, inEachLanguage } from '../ground/rows';
import { assertRoom, saveRow } from '../ground/save-row';
import { tag } from '../ground/tags';
import { type HolidayInput, type HolidayRow, mostHolidays } from './holiday';

const touchState = (touch: Change['touch'], iso2: string) => touch({ tags: [tag.states], paths: inEachLanguage(`/states/${iso2.toLowerCase()}`) });

/** Adds a holiday to a state's calendar, or changes the one with this id. */
export async function saveHoliday(actor: Actor, input: HolidayInput): Promise<{ id: number; undo?: HolidayRow }> {
  assertMay(actor, 'states.manage');
  const { id, ...values } = input;
  return change(actor, async ({ tx, audit, touch }) => {
    // The state is held, so that two who add at once do not pass what a page holds.
    found(await tx.select({ iso2: states.iso2 }).from(states).where(eq(states.iso2, values.iso2)).for('update'));
    touchState(touch, values.iso2);
    const among = eq(stateHolidays.iso2, values.iso2);
    const subject = () => ({ subjectType: 'state', subjectId: values.iso2 });
    return saveRow(
      { audit },
      id,
      { create: { action: 'states.create-holiday' }, change: { action: 'states.change-holiday' }, subject },
      {
        add: async () => {
          assertRoom(await tx.$count(stateHolidays, among), mostHolidays);
          return tx.insert(stateHolidays).values(values).returning();
        },
        lock: (rowId) =>
          tx
            .select()
            .from(stateHolidays)
            .where(and(eq(stateHolidays.id, rowId), among))
            .for('update'),
        set: (before) =>
          tx
            .update(stateHolidays)
            .set({ ...values, sequence: before.sequence + 1, changedAt: sql`now()` })
            .where(eq(stateHolidays.id, before.id))
            .returning(),
      },
    );
  });
}

export async function removeHoliday(actor: Actor, input: { id: number }): Promise<{ undo: HolidayInput }> {
  assertMay(actor, 'states.manage');
  return change(actor, async ({ tx, audit, touch }) => {
    const before = found(await tx.delete(stateHolidays).where(eq(stateHolidays.id, input.id)).returning());
    await audit({ action: 'states.remove-holiday', subjectType: 'state', subjectId: before.iso2, before });
    touchState(touch, before.iso2);
    return { undo: { ...before, id: null } };
  });
}
