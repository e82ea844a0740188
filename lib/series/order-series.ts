import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '@/db/client';
import { series, seriesParts, storyTags, tags } from '@/db/schema';
import { type Actor, actorId } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { type Change, change } from '../ground/change';
import { rowId } from '../ground/form-fields';
import { locales } from '../ground/locales';
import { Refusal } from '../ground/refusal';
import { found, inEachLanguage } from '../ground/rows';
import { tag } from '../ground/tags';

export const mostParts = 50;

const storyList = z
  .union([z.string().max(1000), z.array(z.coerce.number())])
  .transform((value) => (typeof value === 'string' ? value.split(',').filter(Boolean).map(Number) : value))
  .pipe(z.array(z.number().int().positive()).max(mostParts, 'too-many'))
  .refine((ids) => new Set(ids).size === ids.length, 'bad-input');

/** `was` is the order that the editor saw. */
export const seriesOrder = z.object({ tagId: rowId, stories: storyList, was: storyList });
export type SeriesOrder = z.output<typeof seriesOrder>;

/**
 * Sets which stories of a tag are the parts of its series, and in which order; without any, the tag
 * is none. Throws Refusal: list-changed where someone else has changed it since, not-found for a
 * story that does not carry the tag.
 */
export async function orderSeries(actor: Actor, input: SeriesOrder): Promise<{ undo: { tagId: number; stories: string; was: string } }> {
  assertMay(actor, 'tags.manage');
  return change(actor, async (c) => {
    const { tx } = c;
    const its = found(await tx.select().from(tags).where(eq(tags.id, input.tagId)).for('update'));
    const rows = await tx.select().from(seriesParts).where(eq(seriesParts.tagId, its.id)).orderBy(asc(seriesParts.position));
    const before = rows.map((row) => row.storyId);
    if (before.join() !== input.was.join()) throw new Refusal('list-changed');
    await assertCarried(
      tx,
      its.id,
      input.stories.filter((id) => !before.includes(id)),
    );
    await store(c, actor, input);
    await c.audit({ action: 'tags.series', subjectType: 'tag', subjectId: its.id, before: { stories: before }, after: { stories: input.stories } });
    c.touch({ tags: locales.map((locale) => tag.tag(locale, its.id)), paths: [...inEachLanguage(`/tags/${its.slug}`), ...(await pathsOf(tx, its.id))] });
    return { undo: { tagId: its.id, stories: before.join(), was: input.stories.join() } };
  });
}

async function store({ tx }: Change, actor: Actor, { tagId, stories }: SeriesOrder): Promise<void> {
  await tx.delete(seriesParts).where(eq(seriesParts.tagId, tagId));
  if (stories.length === 0) {
    await tx.delete(series).where(eq(series.tagId, tagId));
    return;
  }
  await tx
    .insert(series)
    .values({ tagId, madeBy: actorId(actor) })
    .onConflictDoNothing();
  await tx.insert(seriesParts).values(stories.map((storyId, at) => ({ tagId, storyId, position: at + 1 })));
}

async function assertCarried(tx: Transaction, tagId: number, ids: number[]): Promise<void> {
  const carried = await tx.$count(storyTags, and(eq(storyTags.tagId, tagId), inArray(storyTags.storyId, ids)));
  if (carried < ids.length) throw new Refusal('not-found');
}

/** Where the parts are read: each names its place, and those before and after it. */
async function pathsOf(tx: Transaction, tagId: number): Promise<string[]> {
  const { rows } = await tx.execute<{ path: string }>(sql`
    select '/' || a.locale || '/news/' || a.slug as path from series_parts p
    join articles a on a.story_id = p.story_id and a.status = 'published' where p.tag_id = ${tagId}`);
  return rows.map((row) => row.path);
}
