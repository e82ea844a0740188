import { and, desc, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, listings, stories } from '@/db/schema';
import type { Locale } from '../../ground/locales';
import { type Card, isListed, listCards } from './cards';

export type ListingKind = 'section' | 'state' | 'institution' | 'tag' | 'person';

export type ListPage = { cards: Card[]; page: number; pages: number; total: number };

/**
 * Page `page` (from 1) of a language's latest articles, newest first, or null where there is no
 * such page. The day counts say on which day the page begins, so a deep page costs what the first
 * one does.
 */
export async function getLatestPage(locale: string, page: number, size = 30): Promise<ListPage | null> {
  const wanted = (page - 1) * size;
  const { rows } = await database().execute<{ day: string | null; before: string | null; total: string }>(sql`
    with days as (
      select day, count, sum(count) over (order by day desc) - count as before, sum(count) over () as total
      from day_counts where locale = ${locale} and count > 0
    )
    select (select day from days where before <= ${wanted} order by before desc limit 1)::text as day,
           (select before from days where before <= ${wanted} order by before desc limit 1) as before,
           coalesce((select total from days limit 1), 0) as total`);
  const total = Number(rows[0]?.total ?? 0);
  const pages = Math.max(1, Math.ceil(total / size));
  if (page > pages) return null;
  const day = rows[0]?.day;
  if (!day) return { cards: [], page, pages, total };
  const ids = await database()
    .select({ id: articles.id })
    .from(articles)
    .where(
      and(
        eq(articles.locale, locale),
        isListed,
        sql`${articles.publishedAt} <= (select max(newest.published_at) from articles newest where newest.locale = ${locale} and newest.published_day = ${day}::date and newest.status = 'published' and newest.kind = 'story')`,
      ),
    )
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .offset(wanted - Number(rows[0]?.before ?? 0))
    .limit(size);
  return { cards: await listCards(ids.map((row) => row.id)), page, pages, total };
}

/**
 * The newest articles of a section, state, institution, tag or person. `key` is a slug's id or an
 * ISO code.
 */
export async function listByKey(locale: string, kind: ListingKind, key: string | number, limit = 30): Promise<Card[]> {
  const ids = await database()
    .select({ id: listings.articleId })
    .from(listings)
    .where(and(eq(listings.locale, locale), eq(listings.kind, kind), eq(listings.key, String(key))))
    .orderBy(desc(listings.publishedAt), desc(listings.articleId))
    .limit(limit);
  return listCards(ids.map((row) => row.id));
}

/** Articles of one day of the publication's zone, newest first. `day` is yyyy-mm-dd. */
export async function listByDay(locale: string, day: string, limit = 500): Promise<Card[]> {
  const ids = await database()
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.locale, locale), eq(articles.publishedDay, day), isListed))
    .orderBy(desc(articles.publishedAt))
    .limit(limit);
  return listCards(ids.map((row) => row.id));
}

/**
 * How many articles each day has between two days, both included (yyyy-mm-dd). Days without any are
 * absent.
 */
export async function listDayCounts(locale: string, from: string, to: string): Promise<{ day: string; count: number }[]> {
  const { rows } = await database().execute<{ day: string; count: number }>(
    sql`select day::text as day, count from day_counts where locale = ${locale} and day between ${from} and ${to} and count > 0 order by day`,
  );
  return rows;
}

/**
 * Stories pinned to the front page now, in their order, then nothing: the rest of the page is the
 * latest.
 */
export async function listPinned(locale: string): Promise<Card[]> {
  const ids = await database()
    .select({ id: articles.id })
    .from(stories)
    .innerJoin(articles, and(eq(articles.storyId, stories.id), eq(articles.locale, locale), isListed))
    .where(sql`${stories.pinnedPosition} is not null and (${stories.pinnedUntil} is null or ${stories.pinnedUntil} > now())`)
    .orderBy(stories.pinnedPosition)
    .limit(12);
  return listCards(ids.map((row) => row.id));
}

/**
 * Articles that stand as the breaking line now, the longest lasting first, under the words that
 * were set for them.
 */
export async function listBreakingCards(locale: string, limit = 3): Promise<Card[]> {
  const rows = await database()
    .select({ id: articles.id, words: stories.breakingWords })
    .from(stories)
    .innerJoin(articles, and(eq(articles.storyId, stories.id), eq(articles.locale, locale), isListed))
    .where(sql`${stories.breakingUntil} > now()`)
    .orderBy(desc(stories.breakingUntil))
    .limit(limit);
  const cards = await listCards(rows.map((row) => row.id));
  return cards.map((card) => ({ ...card, headline: rows.find((row) => row.id === card.id)?.words[locale as Locale] ?? card.headline }));
}

/**
 * The most read articles of the last seven days; filled up with the latest where figures are few.
 */
export async function listMostRead(locale: string, limit = 5): Promise<Card[]> {
  const { rows } = await database().execute<{ id: string }>(sql`
    select a.id from reads r join articles a on a.story_id = r.story_id and a.locale = ${locale} and a.status = 'published' and a.kind = 'story'
    where r.day > current_date - 7 and r.locale = ${locale}
    group by a.id order by sum(r.count) desc, a.id desc limit ${limit}`);
  return listCards(rows.map((row) => Number(row.id)));
}

const discussedAmong = 5000;

/**
 * The most discussed articles among the newest approved comments of the last thirty days, each with
 * how many comments it has there.
 */
export async function listMostDiscussed(locale: string, limit = 5): Promise<{ card: Card; comments: number }[]> {
  const { rows } = await database().execute<{ id: string; comments: number }>(sql`
    select a.id, recent.comments from (
      select story_id, count(*)::int as comments, max(id) as newest from (
        select id, story_id, created_at from comments where status = 'approved' order by id desc limit ${discussedAmong}
      ) newest where created_at > now() - interval '30 days' group by story_id order by comments desc, newest desc limit 50
    ) recent join articles a on a.story_id = recent.story_id and a.locale = ${locale} and a.status = 'published' and a.kind = 'story'
    order by recent.comments desc, recent.newest desc limit ${limit}`);
  const cards = await listCards(rows.map((row) => Number(row.id)));
  return cards.map((card) => ({ card, comments: rows.find((row) => Number(row.id) === card.id)?.comments ?? 0 }));
}
