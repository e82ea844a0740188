import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { redirects, series, stories, tagMerges, tags } from '@/db/schema';
import { type Actor, actorId } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { noteStoryLists } from '../ground/note-story-lists';
import { Refusal } from '../ground/refusal';
import { found } from '../ground/rows';
import { endRedirectAt, followRedirect, touchRedirect } from '../redirects/follow-address';
import { touchTags } from './save-tag';

/**
 * Gives all stories of one tag to another and removes the first, so that it can be taken back.
 * Returns how many stories moved. Throws Refusal('tag-is-series') where the order of its stories
 * would be lost.
 */
export async function mergeTags(actor: Actor, input: { id: number; into: number }): Promise<{ moved: number; slug: string; undo: { id: number } }> {
  assertMay(actor, 'tags.manage');
  if (input.id === input.into) throw new Refusal('bad-input', { fields: { into: 'same-tag' } });
  return change(actor, async (c) => {
    const { tx, audit, touch } = c;
    const carriers = await lockCarriers(tx, input.id);
    const rows = await tx
      .select()
      .from(tags)
      .where(inArray(tags.id, [input.id, input.into]))
      .orderBy(asc(tags.id))
      .for('update');
    const from = rows.find((row) => row.id === input.id);
    const into = rows.find((row) => row.id === input.into);
    if (!from || !into) throw new Refusal('not-found');
    if ((await tx.$count(series, eq(series.tagId, from.id))) > 0) throw new Refusal('tag-is-series');
    const { id, storyIds } = await noteStoryLists(tx, actor, carriers, () => giveStories(tx, actor, from, into.id), ['tags']);
    await tx.delete(tags).where(eq(tags.id, from.id));
    await followRedirect(c, actor, `/tags/${from.slug}`, `/tags/${into.slug}`, 'merged');
    await audit({ action: 'tags.merge', subjectType: 'tag', subjectId: into.id, before: from, after: { into: into.slug, stories: storyIds.slice(0, 1000) } });
    await audit({ action: 'tags.remove', subjectType: 'tag', subjectId: from.id, before: from, after: { mergedInto: into.id } });
    touchTags(touch, [into.slug, from.slug]);
    return { moved: storyIds.length, slug: into.slug, undo: { id } };
  });
}

/**
 * The stories that carry a tag, or will with their next publication. Locked before the tags, as who
 * saves a story locks it.
 */
async function lockCarriers(tx: Transaction, tagId: number): Promise<number[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from stories where id in (
      select story_id from story_tags where tag_id = ${tagId} union all select id from stories where ${awaits(tagId)}
    ) order by id for no key update`);
  return rows.map((row) => Number(row.id));
}
/** Of a story: whether it will carry a tag with its next publication. */
const awaits = (tagId: number) => sql`pending <> '{}' and pending -> 'tags' @> ${JSON.stringify([tagId])}::jsonb`;

/** What waits for a publication names the tag that holds the stories now. */
async function giveAwaited(tx: Transaction, from: number, into: number): Promise<void> {
  const rows = await tx.select({ id: stories.id, pending: stories.pending }).from(stories).where(awaits(from));
  for (const { id, pending } of rows) {
    const tags = [...new Set(pending.tags?.map((tagId) => (tagId === from ? into : tagId)))];
    await tx
      .update(stories)
      .set({ pending: { ...pending, tags } })
      .where(eq(stories.id, id));
  }
}

type TagRow = typeof tags.$inferSelect;

/** Moves the stories, however many, and keeps what is needed to move them back. */
async function giveStories(tx: Transaction, actor: Actor, from: TagRow, into: number): Promise<{ id: number; storyIds: number[] }> {
  await listAtOnce(tx);
  await giveAwaited(tx, from.id, into);
  const led = await tx
    .select({ path: redirects.fromPath })
    .from(redirects)
    .where(eq(redirects.toPath, `/tags/${from.slug}`));
  const { rows } = await tx.execute<{ id: string; stories: string[] }>(sql`
    with carried as (
      delete from story_tags where tag_id = ${from.id} returning story_id, position
    ), given as (
      insert into story_tags (story_id, tag_id, position) select story_id, ${into}, position from carried on conflict do nothing returning story_id
    )
    insert into tag_merges (tag_id, tag, into_id, story_ids, positions, given, led, merged_by)
    select ${from.id}, ${JSON.stringify({ slug: from.slug, name: from.name, description: from.description })}::jsonb, ${into},
      coalesce((select array_agg(story_id order by story_id) from carried), '{}'), coalesce((select array_agg(position order by story_id) from carried), '{}'),
      coalesce((select array_agg(story_id) from given), '{}'), ${sql.param(led.map((redirect) => redirect.path))}::text[], ${actorId(actor)}
    returning id, story_ids as stories`);
  await tx.execute(sql`
    insert into listings (locale, kind, key, published_at, article_id)
    select locale, kind, ${String(into)}, published_at, article_id from listings where kind = 'tag' and key = ${String(from.id)} on conflict do nothing`);
  await tx.execute(sql`delete from listings where kind = 'tag' and key = ${String(from.id)}`);
  const [row] = rows;
  if (!row) throw new Error('no merge was kept');
  return { id: Number(row.id), storyIds: row.stories.map(Number) };
}

/** Until the end of the transaction listings are written with the tags, not story by story. */
const listAtOnce = (tx: Transaction) => tx.execute(sql`select set_config('infoshos.listed', 'at once', true)`);

/**
 * Takes a merge back: the tag is there again with its number, on the stories that carried it and
 * still exist, and leaves the other tag only where that was given by the merge. When the other tag
 * has been merged in its turn, the one that holds its stories now gives them back.
 * @throws Refusal: not-found, slug-taken where a newer tag has its address.
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
    await listAtOnce(tx);
    await noteStoryLists(tx, actor, merge.storyIds, () => takeBack(tx, merge), ['tags']);
    await tx
      .update(tagMerges)
      .set({ undoneAt: sql`now()`, undoneBy: actorId(actor) })
      .where(eq(tagMerges.id, merge.id));
    await endRedirectAt(c, `/tags/${merge.tag.slug}`);
    for (const row of await tx
      .update(redirects)
      .set({ toPath: `/tags/${merge.tag.slug}` })
      .where(and(inArray(redirects.fromPath, merge.led), inArray(redirects.cause, ['renamed', 'merged'])))
      .returning())
      touchRedirect(touch, row.fromPath);
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

/** The stories that carried the tag and still exist carry it again. */
async function takeBack(tx: Transaction, merge: typeof tagMerges.$inferSelect): Promise<void> {
  await tx.execute(sql`
    with back as (
      insert into story_tags (story_id, tag_id, position)
      select was.story_id, m.tag_id, was.position from tag_merges m
      cross join lateral unnest(m.story_ids, m.positions) as was(story_id, position)
      where m.id = ${merge.id} and exists (select 1 from stories s where s.id = was.story_id) on conflict do nothing returning story_id
    )
    insert into listings (locale, kind, key, published_at, article_id)
    select a.locale, 'tag', ${String(merge.tagId)}, a.published_at, a.id from back join articles a on a.story_id = back.story_id and a.status = 'published'
    on conflict do nothing`);
  await takeFrom(tx, merge.intoId, merge.given);
}

/**
 * Takes a tag off the stories that got it by a merge; a tag that was merged itself, off what that
 * merge keeps and gave on.
 */
async function takeFrom(tx: Transaction, tagId: number, given: number[]): Promise<void> {
  const stories = sql`${sql.param(given)}::bigint[]`;
  await tx.execute(sql`
    with gone as (delete from story_tags where tag_id = ${tagId} and story_id = any(${stories}) returning story_id)
    delete from listings l using gone join articles a on a.story_id = gone.story_id
    where l.kind = 'tag' and l.key = ${String(tagId)} and l.article_id = a.id`);
  const [on] = await tx
    .select()
    .from(tagMerges)
    .where(and(eq(tagMerges.tagId, tagId), isNull(tagMerges.undoneAt)))
    .for('update');
  if (!on) return;
  const leaving = new Set(given);
  const stays = on.storyIds.map((_, at) => at).filter((at) => !leaving.has(on.storyIds[at] ?? 0));
  await tx
    .update(tagMerges)
    .set({
      storyIds: stays.map((at) => on.storyIds[at] ?? 0),
      positions: stays.map((at) => on.positions[at] ?? 0),
      given: on.given.filter((story) => !leaving.has(story)),
    })
    .where(eq(tagMerges.id, on.id));
  await takeFrom(
    tx,
    on.intoId,
    on.given.filter((story) => leaving.has(story)),
  );
}
