import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import type { StoryKind } from '@/db/schema';
import { articles, people, redirects, slugs } from '@/db/schema';

export type Redirect = { kind: StoryKind; locale: string; slug: string; to: string; articleId: number; headline: string; createdAt: Date };

/**
 * Former slugs with where they lead now, of the articles that the search names in a headline or an
 * address, in the order of language and slug, after the given one. One more than `limit` where
 * there are more.
 */
export async function listRedirects(filter: { after?: { locale: string; slug: string }; search?: string }, limit = 50): Promise<Redirect[]> {
  const { after } = filter;
  const pattern = filter.search ? `%${filter.search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%` : null;
  return database()
    .select({
      kind: articles.kind,
      locale: slugs.locale,
      slug: slugs.slug,
      to: articles.slug,
      articleId: articles.id,
      headline: articles.headline,
      createdAt: slugs.createdAt,
    })
    .from(slugs)
    .innerJoin(articles, eq(articles.id, slugs.articleId))
    .where(
      and(
        sql`${slugs.former}`,
        after ? sql`(${slugs.locale}, ${slugs.slug}) > (${after.locale}, ${after.slug})` : undefined,
        // An article's own address stands among the slugs too.
        pattern
          ? sql`${slugs.articleId} in (select article_id from slugs where slug like ${pattern} union select id from articles where lower(headline) like ${pattern})`
          : undefined,
      ),
    )
    .orderBy(asc(slugs.locale), asc(slugs.slug))
    .limit(limit + 1);
}

export type PlaceRedirect = { id: number; from: string; to: string; cause: string; createdAt: Date; by: string | null };

/**
 * Redirects of places and those by hand, in the order of their addresses, after the given one. One
 * more than `limit` where there are more.
 */
export async function listPlaceRedirects(filter: { after?: string; search?: string }, limit = 50): Promise<PlaceRedirect[]> {
  const pattern = filter.search ? `%${filter.search.replace(/[\\%_]/g, '\\$&')}%` : null;
  return database()
    .select({
      id: redirects.id,
      from: redirects.fromPath,
      to: redirects.toPath,
      cause: redirects.cause,
      createdAt: redirects.createdAt,
      by: sql<string | null>`coalesce(${people.name}->>'en', (select value #>> '{}' from jsonb_each(${people.name}) limit 1))`,
    })
    .from(redirects)
    .leftJoin(people, eq(people.id, redirects.createdBy))
    .where(
      and(
        filter.after ? gt(redirects.fromPath, filter.after) : undefined,
        pattern ? sql`(${redirects.fromPath} || ' ' || ${redirects.toPath}) ilike ${pattern}` : undefined,
      ),
    )
    .orderBy(asc(redirects.fromPath))
    .limit(limit + 1);
}
