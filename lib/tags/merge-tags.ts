import { asc, eq, inArray, sql } from 'drizzle-orm';
import { storyTags, tags } from '@/db/schema';
import { Refusal } from '../actions/refusal';
import type { Actor } from '../people/actor';
import { assertMay } from '../people/assert';
import { change } from '../publishing/change';
import { touchTags } from './save-tag';

/** Gives all stories of one tag to another and removes the first. Returns how many stories moved. */
export async function mergeTags(actor: Actor, input: { id: number; into: number }): Promise<{ moved: number; slug: string }> {
  assertMay(actor, 'tags.manage');
  if (input.id === input.into) throw new Refusal('bad-input', { fields: { into: 'same-tag' } });
  return change(actor, async ({ tx, audit, touch }) => {
    const rows = await tx
      .select()
      .from(tags)
      .where(inArray(tags.id, [input.id, input.into]))
      .orderBy(asc(tags.id))
      .for('update');
    const from = rows.find((row) => row.id === input.id);
    const into = rows.find((row) => row.id === input.into);
    if (!from || !into) throw new Refusal('not-found');
    const stories = await tx.delete(storyTags).where(eq(storyTags.tagId, from.id)).returning({ storyId: storyTags.storyId, position: storyTags.position });
    if (stories.length > 0)
      await tx
        .insert(storyTags)
        .values(stories.map((one) => ({ ...one, tagId: into.id })))
        .onConflictDoNothing();
    await tx.delete(tags).where(eq(tags.id, from.id));
    await audit({
      action: 'tags.merge',
      subjectType: 'tag',
      subjectId: into.id,
      before: from,
      after: { into: into.slug, stories: stories.map((one) => one.storyId).slice(0, 1000) },
    });
    await audit({ action: 'tags.remove', subjectType: 'tag', subjectId: from.id, before: from, after: { mergedInto: into.id } });
    touchTags(touch, [into.slug, from.slug]);
    return { moved: stories.length, slug: into.slug };
  });
}

/** Removes a tag that no story carries. Throws Refusal('in-use') otherwise. */
export async function removeTag(actor: Actor, input: { id: number }): Promise<{ undo: Omit<typeof tags.$inferSelect, 'id'> & { id: null } }> {
  assertMay(actor, 'tags.manage');
  return change(actor, async ({ tx, audit, touch }) => {
    const used = await tx.select({ one: sql`1` }).from(storyTags).where(eq(storyTags.tagId, input.id)).limit(1);
    if (used.length > 0) throw new Refusal('in-use');
    const [before] = await tx.delete(tags).where(eq(tags.id, input.id)).returning();
    if (!before) throw new Refusal('not-found');
    await audit({ action: 'tags.remove', subjectType: 'tag', subjectId: input.id, before });
    touchTags(touch, [before.slug]);
    return { undo: { ...before, id: null } };
  });
}
