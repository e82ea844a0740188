import { eq } from 'drizzle-orm';
import { states } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { type Change, change } from '../ground/change';
import { Refusal } from '../ground/refusal';
import { found, inEachLanguage, refusing } from '../ground/rows';
import { tag } from '../ground/tags';
import type { StateRow } from './desk-queries';
import type { StateInput } from './state';

export const touchStates = (touch: Change['touch'], codes: string[]) =>
  touch({
    tags: [tag.site, tag.states],
    paths: [...inEachLanguage(''), ...inEachLanguage('/states'), ...codes.flatMap((iso2) => inEachLanguage(`/states/${iso2.toLowerCase()}`))],
  });

/** Puts a state on the roster, or changes it. A new one with a code that is there is refused. */
export async function saveState(actor: Actor, input: StateInput): Promise<{ iso2: string; undo?: StateRow & { isNew: false } }> {
  assertMay(actor, 'states.manage');
  const { isNew, ...values } = input;
  return change(actor, async ({ tx, audit, touch }) => {
    const [before] = await tx.select().from(states).where(eq(states.iso2, values.iso2)).for('update');
    if (isNew && before) throw new Refusal('bad-input', { fields: { iso2: 'slug-taken' } });
    if (!isNew && !before) throw new Refusal('not-found');
    const after = found(
      isNew
        ? await refusing(tx.insert(states).values(values).returning())
        : await refusing(tx.update(states).set(values).where(eq(states.iso2, values.iso2)).returning()),
    );
    await audit({ action: isNew ? 'states.create' : 'states.change', subjectType: 'state', subjectId: values.iso2, before: before ?? null, after });
    touchStates(touch, [values.iso2]);
    return { iso2: values.iso2, undo: before && { ...before, isNew: false } };
  });
}
