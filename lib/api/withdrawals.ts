import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import { database } from '@/db/client';
import { articles, removedArticles } from '@/db/schema';
import { address } from '../ground/addresses';
import { isLocale, locales } from '../ground/locales';
import type { withdrawal, withdrawalQuery } from './form';
import { type ApiPage, afterMoment, apiPageOf, microseconds, seenUntil } from './pages';

/**
 * Articles that were public and are not any more, those too that are gone with their rows. No word
 * of them goes out.
 */
export async function listWithdrawals(query: z.infer<typeof withdrawalQuery>): Promise<ApiPage<z.infer<typeof withdrawal>>> {
  const until = await seenUntil();
  const told = toldWithdrawals();
  const rows = await database()
    .select({
      id: told.id,
      storyId: told.storyId,
      locale: told.locale,
      slug: told.slug,
      withdrawnAt: told.withdrawnAt,
      moment: microseconds(sql`${told.toldAt}`),
    })
    .from(told)
    .where(
      and(
        afterMoment(query.after, sql`${told.toldAt}`, sql`${told.id}`),
        query.changedSince ? sql`${told.toldAt} >= ${query.changedSince}::timestamptz` : undefined,
      ),
    )
    .orderBy(asc(told.toldAt), asc(told.id))
    .limit(query.limit + 1);
  const page = apiPageOf(
    rows,
    query.limit,
    (row) => `${row.moment}.${row.id}`,
    (row) => row,
  );
  const data = page.data.flatMap((row) =>
    isLocale(row.locale)
      ? [{ id: row.id, story: row.storyId, locale: row.locale, url: address(`/${row.locale}/news/${row.slug}`), withdrawnAt: row.withdrawnAt.toISOString() }]
      : [],
  );
  return { data, next: page.next, until };
}

// As their indexes have it.
function toldWithdrawals() {
  const { id, storyId, locale, slug, withdrawnAt, publicChangedAt } = articles;
  const gone = removedArticles;
  const instantOf = (at: SQL, name: string) => sql<Date>`${at}`.mapWith(publicChangedAt).as(name);
  return unionAll(
    database()
      .select({
        id,
        storyId,
        locale,
        slug,
        withdrawnAt: instantOf(sql`${withdrawnAt}`, 'at'),
        toldAt: instantOf(sql`coalesce(${publicChangedAt}, ${withdrawnAt})`, 'told_at'),
      })
      .from(articles)
      .where(and(eq(articles.status, 'withdrawn'), eq(articles.kind, 'story'), inArray(locale, [...locales]))),
    database()
      .select({
        id: gone.articleId,
        storyId: gone.storyId,
        locale: gone.locale,
        slug: gone.slug,
        withdrawnAt: instantOf(sql`${gone.removedAt}`, 'at'),
        toldAt: instantOf(sql`${gone.removedAt}`, 'told_at'),
      })
      .from(gone)
      .where(and(eq(gone.kind, 'story'), inArray(gone.locale, [...locales]))),
  ).as('told');
}
