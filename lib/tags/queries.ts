import { asc, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { tags } from '@/db/schema';
import { isSlug } from '../ground/identifiers';

/** The tag at an address of readers, or null. */
export async function getTagBySlug(slug: string): Promise<typeof tags.$inferSelect | null> {
  if (!isSlug(slug)) return null;
  const [row] = await database().select().from(tags).where(eq(tags.slug, slug));
  return row ?? null;
}

export async function getTag(id: number): Promise<typeof tags.$inferSelect | null> {
  const [row] = await database().select().from(tags).where(eq(tags.id, id));
  return row ?? null;
}

/** Every tag, up to the most that one page shows. */
export const listTags = async (most = 2000): Promise<(typeof tags.$inferSelect)[]> => database().select().from(tags).orderBy(asc(tags.slug)).limit(most);
