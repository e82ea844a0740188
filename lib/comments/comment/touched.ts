import { and, eq } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articles } from '@/db/schema';
import type { Touched } from '../../ground/change';
import { tag } from '../../ground/tags';

/**
 * What a change in a story's discussion makes stale: its pages in every language, and nothing else.
 */
export async function touchedByComment(db: Queryable, storyId: number): Promise<Touched> {
  const editions = await db
    .select({ locale: articles.locale, slug: articles.slug })
    .from(articles)
    .where(and(eq(articles.storyId, storyId), eq(articles.status, 'published')));
  return { tags: [tag.comments(storyId)], paths: editions.map((edition) => `/${edition.locale}/news/${edition.slug}`) };
}
