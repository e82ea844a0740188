import { eq } from 'drizzle-orm';
import { sections } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { isAwaited } from '../ground/note-story-lists';
import { Refusal } from '../ground/refusal';
import { found, refusing } from '../ground/rows';
import { touchSections } from './save-section';
import type { SectionInput } from './section';

/**
 * Removes a section that holds neither stories nor sections. Throws Refusal('in-use') otherwise.
 */
export async function removeSection(actor: Actor, input: { id: number }): Promise<{ undo: SectionInput }> {
  assertMay(actor, 'sections.manage');
  return change(actor, async ({ tx, audit, touch }) => {
    const inside = await tx.select({ id: sections.id }).from(sections).where(eq(sections.parentId, input.id)).limit(1);
    if (inside.length > 0 || (await isAwaited(tx, 'sectionId', input.id))) throw new Refusal('in-use');
    const before = found(await refusing(tx.delete(sections).where(eq(sections.id, input.id)).returning()));
    await audit({ action: 'sections.remove', subjectType: 'section', subjectId: input.id, before });
    touchSections(touch, [before.slug]);
    return { undo: { ...before, id: null } };
  });
}
