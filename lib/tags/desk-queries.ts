import { and, asc, eq, gt, ne, or, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { storyTags, tags } from '@/db/schema';

export type TagRow = typeof tags.$inferSelect;

/** Tags in the order of their slugs, after `after`, each with the number of its stories. One more than `limit` where there are more. */
export async function listTags(filter: { after?: string; search?: string }, limit = 50): Promise<(TagRow & { stories: number })[]> {
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
        pattern ? or(sql`${tags.slug} ilike ${pattern}`, sql`${tags.name}::text ilike ${pattern}`) : undefined,
      ),
    )
    .orderBy(asc(tags.slug))
    .limit(limit + 1);
}

export async function getTag(id: number): Promise<TagRow | null> {
  const [row] = await database().select().from(tags).where(eq(tags.id, id));
  return row ?? null;
}

export const listOtherTags = async (id: number): Promise<TagRow[]> => database().select().from(tags).where(ne(tags.id, id)).orderBy(asc(tags.slug)).limit(2000);

export async function countTagStories(id: number): Promise<number> {
  return database().$count(storyTags, eq(storyTags.tagId, id));
}
