import { and, asc, desc, eq, gt, lt, ne, or, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { type Localized, storyTags, tagMerges, tags } from '@/db/schema';

export type TagRow = typeof tags.$inferSelect;

/** No story carries it, or will with its next publication. */
const isUnused = sql`not exists (select 1 from story_tags where story_tags.tag_id = tags.id)
  and not exists (select 1 from stories where pending <> '{}' and pending -> 'tags' @> to_jsonb(tags.id))`;

/**
 * Tags in the order of their slugs, after `after`, each with the number of its stories. One more
 * than `limit` where there are more.
 */
export async function listTagsForDesk(filter: { after?: string; search?: string; unused?: boolean }, limit = 50): Promise<(TagRow & { stories: number })[]> {
  const pattern = filter.search ? `%${filter.search.replace(/[\\%_]/g, '\\$&')}%` : null;
  return database()
    .select({
      id: tags.id,
      slug: tags.slug,
      name: tags.name,
      description: tags.description,
      stories: sql<number>`(select count(*)::int from story_tags where story_tags.tag_id = tags.id)`,
    })
    .from(tags)
    .where(
      and(
        filter.after ? gt(tags.slug, filter.after) : undefined,
        filter.unused ? isUnused : undefined,
        pattern ? or(sql`${tags.slug} ilike ${pattern}`, sql`${tags.name}::text ilike ${pattern}`) : undefined,
      ),
    )
    .orderBy(asc(tags.slug))
    .limit(limit + 1);
}

export async function getTagForDesk(id: number): Promise<TagRow | null> {
  const [row] = await database().select().from(tags).where(eq(tags.id, id));
  return row ?? null;
}

export const listOtherTags = async (id: number): Promise<TagRow[]> => database().select().from(tags).where(ne(tags.id, id)).orderBy(asc(tags.slug)).limit(2000);

export async function countTagStories(id: number): Promise<number> {
  return database().$count(storyTags, eq(storyTags.tagId, id));
}

/** How many tags no story carries, a thousand at most. */
export async function countUnusedTags(): Promise<number> {
  const { rows } = await database().execute<{ count: number }>(
    sql`select count(*)::int as count from (select 1 from tags where ${isUnused} limit 1000) unused`,
  );
  return rows[0]?.count ?? 0;
}

export type TagMerge = { id: number; from: Localized; into: { id: number; name: Localized } | null; stories: number; mergedAt: Date; isUndone: boolean };

/**
 * Merges of tags, the newest first, before the id `before`. One more than `limit` where there are
 * more.
 */
export async function listMerges(filter: { before?: number }, limit = 20): Promise<TagMerge[]> {
  const rows = await database()
    .select({
      id: tagMerges.id,
      tag: tagMerges.tag,
      intoId: tags.id,
      into: tags.name,
      stories: sql<number>`cardinality(${tagMerges.storyIds})`,
      mergedAt: tagMerges.mergedAt,
      undoneAt: tagMerges.undoneAt,
    })
    .from(tagMerges)
    .leftJoin(tags, eq(tags.id, tagMerges.intoId))
    .where(filter.before ? lt(tagMerges.id, filter.before) : undefined)
    .orderBy(desc(tagMerges.id))
    .limit(limit + 1);
  return rows.map((row) => ({
    id: row.id,
    from: row.tag.name,
    into: row.intoId !== null && row.into !== null ? { id: row.intoId, name: row.into } : null,
    stories: row.stories,
    mergedAt: row.mergedAt,
    isUndone: row.undoneAt !== null,
  }));
}
