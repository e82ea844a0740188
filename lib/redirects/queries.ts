import { and, asc, eq, gt, ilike, ne, or, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, slugs } from '@/db/schema';

export type Redirect = { locale: string; slug: string; to: string; articleId: number; headline: string; createdAt: Date };

/** Former slugs with where they lead now, in the order of language and slug, after the given one. One more than `limit` where there are more. */
export async function listRedirects(filter: { after?: { locale: string; slug: string }; search?: string }, limit = 50): Promise<Redirect[]> {
  const { after } = filter;
  const pattern = filter.search ? `%${filter.search.replace(/[\\%_]/g, '\\$&')}%` : null;
  return database()
    .select({ locale: slugs.locale, slug: slugs.slug, to: articles.slug, articleId: articles.id, headline: articles.headline, createdAt: slugs.createdAt })
    .from(slugs)
    .innerJoin(articles, and(eq(articles.id, slugs.articleId), ne(articles.slug, slugs.slug)))
    .where(
      and(
        after ? or(gt(slugs.locale, after.locale), and(eq(slugs.locale, after.locale), gt(slugs.slug, after.slug))) : undefined,
        pattern ? or(ilike(slugs.slug, pattern), ilike(articles.slug, pattern), sql`${articles.headline} ilike ${pattern}`) : undefined,
      ),
    )
    .orderBy(asc(slugs.locale), asc(slugs.slug))
    .limit(limit + 1);
}
