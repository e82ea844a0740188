import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { storyTags, tagMerges, tags } from '@/db/schema';
import { Refusal } from '../actions/refusal';
import { type Actor, actorId } from '../people/actor';
import { assertMay } from '../people/assert';
import { change } from '../publishing/change';
import { leadOn, takeAddress } from '../redirects/lead-on';
import { found } from '../settings/row';
import { touchTags } from './save-tag';

/** Gives all stories of one tag to another and removes the first, so that it can be taken back. Returns how many stories moved. */
export async function mergeTags(actor: Actor, input: { id: number; into: number }): Promise<{ moved: number; slug: string; undo: { id: number } }> {
  assertMay(actor, 'tags.manage');
  if (input.id === input.into) throw new Refusal('bad-input', { fields: { into: 'same-tag' } });
  return change(actor, async (c) => {
    const { tx, audit, touch } = c;
    const rows = await tx
      .select()
      .from(tags)
      .where(inArray(tags.id, [input.id, input.into]))
      .orderBy(asc(tags.id))
      .for('update');
    const from = rows.find((row) => row.id === input.id);
    const into = rows.find((row) => row.id === input.into);
    if (!from || !into) throw new Refusal('not-found');
    const carried = await tx.delete(storyTags).where(eq(storyTags.tagId, from.id)).returning({ storyId: storyTags.storyId, position: storyTags.position });
    const storyIds = carried.map((one) => one.storyId);
    const given =
      carried.length === 0
        ? []
        : await tx
            .insert(storyTags)
            .values(carried.map((one) => ({ ...one, tagId: into.id })))
            .onConflictDoNothing()
            .returning({ storyId: storyTags.storyId });
    await tx.delete(tags).where(eq(tags.id, from.id));
    const merge = found(
      await tx
        .insert(tagMerges)
        .values({
          tagId: from.id,
          tag: { slug: from.slug, name: from.name, description: from.description },
          intoId: into.id,
          storyIds,
          positions: carried.map((one) => one.position),
          given: given.map((one) => one.storyId),
          mergedBy: actorId(actor),
        })
        .returning({ id: tagMerges.id }),
    );
    await leadOn(c, actor, `/tags/${from.slug}`, `/tags/${into.slug}`, 'merged');
    await audit({ action: 'tags.merge', subjectType: 'tag', subjectId: into.id, before: from, after: { into: into.slug, stories: storyIds.slice(0, 1000) } });
    await audit({ action: 'tags.remove', subjectType: 'tag', subjectId: from.id, before: from, after: { mergedInto: into.id } });
    touchTags(touch, [into.slug, from.slug]);
    return { moved: carried.length, slug: into.slug, undo: { id: merge.id } };
  });
}

/**
 * Takes a merge back: the tag is there again with its number, on the stories that carried it and still exist, and leaves the
 * other tag only where that was given by the merge. Throws Refusal: not-found, slug-taken where a newer tag has its address.
 */
export async function unmergeTags(actor: Actor, input: { id: number }): Promise<{ undo: { id: number; into: number } }> {
  assertMay(actor, 'tags.manage');
  return change(actor, async (c) => {
    const { tx, audit, touch } = c;
    const merge = found(
      await tx
        .select()
        .from(tagMerges)
        .where(and(eq(tagMerges.id, input.id), isNull(tagMerges.undoneAt)))
        .for('update'),
    );
    const taken = await tx.select({ id: tags.id }).from(tags).where(eq(tags.slug, merge.tag.slug));
    if (taken.length > 0) throw new Refusal('slug-taken');
    await tx
      .insert(tags)
      .overridingSystemValue()
      .values({ id: merge.tagId, ...merge.tag });
    await tx.execute(sql`
      insert into story_tags (story_id, tag_id, position)
      select was.story_id, m.tag_id, was.position from tag_merges m
      cross join lateral unnest(m.story_ids, m.positions) as was(story_id, position)
      where m.id = ${merge.id} and exists (select 1 from stories s where s.id = was.story_id) on conflict do nothing`);
    await tx.execute(sql`delete from story_tags where tag_id = ${merge.intoId} and story_id in (select unnest(given) from tag_merges where id = ${merge.id})`);
    await tx
      .update(tagMerges)
      .set({ undoneAt: sql`now()`, undoneBy: actorId(actor) })
      .where(eq(tagMerges.id, merge.id));
    await takeAddress(c, `/tags/${merge.tag.slug}`);
    const [into] = await tx.select({ slug: tags.slug }).from(tags).where(eq(tags.id, merge.intoId));
    await audit({
      action: 'tags.unmerge',
      subjectType: 'tag',
      subjectId: merge.tagId,
      before: { mergedInto: merge.intoId },
      after: { slug: merge.tag.slug, stories: merge.storyIds.length },
    });
    touchTags(touch, [merge.tag.slug, ...(into ? [into.slug] : [])]);
    return { undo: { id: merge.tagId, into: merge.intoId } };
  });
}
