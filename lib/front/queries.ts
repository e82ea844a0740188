import { type SQL, sql } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';
import type { Localized } from '@/db/schema';

export const mostPlaced = 12;

export type FrontPlace = {
  storyId: number;
  until: Date | null;
  headline: string;
  locale: string | null;
  articleId: number | null;
  hasPicture: boolean;
  isHere: boolean;
};

/** Stories placed by hand now, in their order, told in `locale` where they are published in it. */
export async function listPlaced(locale: string, db: Queryable = database()): Promise<FrontPlace[]> {
  return tell(locale, sql`s.pinned_position is not null and (s.pinned_until is null or s.pinned_until > now())`, sql`s.pinned_position, s.id`, mostPlaced, db);
}

/** Stories whose headline stands as the breaking line, the longest lasting first. */
export async function listBreaking(locale: string, db: Queryable = database()): Promise<(FrontPlace & { breakingUntil: Date; words: Localized })[]> {
  const rows = await tell(locale, sql`s.breaking_until > now()`, sql`s.breaking_until desc, s.id`, 5, db);
  return rows.flatMap((row) => (row.breakingUntil ? [{ ...row, breakingUntil: row.breakingUntil }] : []));
}

async function tell(
  locale: string,
  where: SQL,
  order: SQL,
  limit: number,
  db: Queryable,
): Promise<(FrontPlace & { breakingUntil: Date | null; words: Localized })[]> {
  const { rows } = await db.execute<{
    story_id: string;
    until: string | null;
    breaking_until: string | null;
    breaking_words: Localized;
    headline: string | null;
    locale: string | null;
    id: string | null;
    media_id: string | null;
  }>(sql`
    select s.id as story_id, s.pinned_until as until, s.breaking_until, s.breaking_words, a.headline, a.locale, a.id, a.media_id
    from stories s left join lateral (
      select id, headline, locale, media_id from articles where story_id = s.id and status = 'published' order by locale <> ${locale}, locale limit 1
    ) a on true
    where ${where} order by ${order} limit ${limit}`);
  return rows.map((row) => ({
    storyId: Number(row.story_id),
    until: row.until === null ? null : new Date(row.until),
    breakingUntil: row.breaking_until === null ? null : new Date(row.breaking_until),
    headline: row.headline ?? '',
    words: row.breaking_words,
    locale: row.locale,
    articleId: row.id === null ? null : Number(row.id),
    hasPicture: row.media_id !== null,
    isHere: row.locale === locale,
  }));
}

export type FoundStory = { storyId: number; headline: string; publishedAt: Date };

/** Published stories of a language whose headline holds these words, the newest first. */
export async function findStories(locale: string, words: string, limit = 20): Promise<FoundStory[]> {
  const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await database().execute<{ story_id: string; headline: string; published_at: string }>(sql`
    with found as materialized (
      select story_id, headline, published_at from articles
      where lower(headline) like ${pattern} and locale = ${locale} and status = 'published' and kind = 'story' limit 500
    )
    select * from found order by published_at desc limit ${limit}`);
  return rows.map((row) => ({ storyId: Number(row.story_id), headline: row.headline, publishedAt: new Date(row.published_at) }));
}
