import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { sections } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { rowId } from '../ground/form-fields';
import { found } from '../ground/rows';
import { touchSections } from './save-section';

export const sectionMove = z.object({ id: rowId, by: z.enum(['up', 'down']) });
export type SectionMove = z.infer<typeof sectionMove>;

/**
 * Moves a section one place among its neighbours; at the end it stays. The order is that of the
 * site's menu.
 */
export async function moveSection(actor: Actor, input: SectionMove): Promise<{ undo: SectionMove }> {
  assertMay(actor, 'sections.manage');
  return change(actor, async ({ tx, audit, touch }) => {
    const all = await tx.select().from(sections).for('update');
    const moved = found(all.filter((section) => section.id === input.id));
    const row = all.filter((section) => section.parentId === moved.parentId).sort((a, b) => a.position - b.position || a.id - b.id);
    const from = row.indexOf(moved);
    const to = Math.min(row.length - 1, Math.max(0, from + (input.by === 'up' ? -1 : 1)));
    row.splice(to, 0, ...row.splice(from, 1));
    for (const [index, section] of row.entries())
      if (section.position !== index + 1)
        await tx
          .update(sections)
          .set({ position: index + 1 })
          .where(eq(sections.id, section.id));
    await audit({ action: 'sections.move', subjectType: 'section', subjectId: moved.id, before: { place: from + 1 }, after: { place: to + 1 } });
    touchSections(touch, []);
    return { undo: { id: moved.id, by: input.by === 'up' ? 'down' : 'up' } };
  });
}
