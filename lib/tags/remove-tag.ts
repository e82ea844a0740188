import { eq, sql } from 'drizzle-orm';
import { storyTags, tags } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { isAwaited } from '../ground/note-story-lists';
import { Refusal } from '../ground/refusal';
import { touchTags } from './save-tag';

/** Removes a tag that no story carries. Throws Refusal('in-use') otherwise. */
export async function removeTag(actor: Actor, input: { id: number }): Promise<{ undo: Omit<typeof tags.$inferSelect, 'id'> & { id: null } }> {
  assertMay(actor, 'tags.manage');
  return change(actor, async ({ tx, audit, touch }) => {
    const used = await tx.select({ one: sql`1` }).from(storyTags).where(eq(storyTags.tagId, input.id)).limit(1);
    if (used.length > 0 || (await isAwaited(tx, 'tags', input.id))) throw new Refusal('in-use');
    const [before] = await tx.delete(tags).where(eq(tags.id, input.id)).returning();
    if (!before) throw new Refusal('not-found');
    await audit({ action: 'tags.remove', subjectType: 'tag', subjectId: input.id, before });
    touchTags(touch, [before.slug]);
    return { undo: { ...before, id: null } };
  });
}

/**
 * Removes every tag that no story carries, at most a thousand at a time. Each is kept in the log as
 * it was.
 */
export async function removeUnusedTags(actor: Actor): Promise<{ count: number }> {
  assertMay(actor, 'tags.manage');
  return change(actor, async ({ tx, audit, touch }) => {
    const { rows } = await tx.execute<{ id: string; slug: string }>(sql`
      delete from tags where id in (
        select id from tags t where not exists (select 1 from story_tags where tag_id = t.id)
          and not exists (select 1 from stories where pending <> '{}' and pending -> 'tags' @> to_jsonb(t.id)) order by id limit 1000 for update skip locked
      ) returning *`);
    if (rows.length === 0) throw new Refusal('not-found');
    for (const row of rows) await audit({ action: 'tags.remove', subjectType: 'tag', subjectId: row.id, before: row });
    touchTags(
      touch,
      rows.map((row) => row.slug),
    );
    return { count: rows.length };
  });
}
