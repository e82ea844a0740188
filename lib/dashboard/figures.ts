import { sql } from 'drizzle-orm';
import { database } from '@/db/client';

export type DayFigure = { day: string; count: number };

/**
 * Readings of each of the last `days` days, today last, of one story or of all; days without any
 * are zero.
 */
export async function listDayFigures(storyId: number | null, days = 30): Promise<DayFigure[]> {
  const { rows } = await database().execute<{ day: string; count: string }>(sql`
    select d::date::text as day, coalesce(r.count, 0) as count
    from generate_series(current_date - ${days - 1}::int, current_date, interval '1 day') d
    left join (
      select day, sum(count) as count from reads
      where day > current_date - ${days}::int ${storyId === null ? sql`` : sql`and story_id = ${storyId}`} group by day
    ) r on r.day = d::date
    order by d`);
  return rows.map((row) => ({ day: row.day, count: Number(row.count) }));
}

export type StoryFigure = { storyId: number; articleId: number | null; locale: string | null; headline: string; count: number };

/**
 * The most read stories of the last `days` days, named in `locale` where they have that edition.
 */
export async function listStoryFigures(locale: string, days = 30, limit = 50): Promise<StoryFigure[]> {
  const { rows } = await database().execute<{ story_id: string; id: string | null; locale: string | null; headline: string | null; count: string }>(sql`
    select r.story_id, r.count, a.id, a.locale, a.headline
    from (select story_id, sum(count) as count from reads where day > current_date - ${days}::int group by story_id order by 2 desc, 1 desc limit ${limit}) r
    left join lateral (
      select id, locale, headline from articles where story_id = r.story_id and status in ('published', 'withdrawn') order by locale <> ${locale}, locale limit 1
    ) a on true
    order by r.count desc, r.story_id desc`);
  return rows.map((row) => ({
    storyId: Number(row.story_id),
    articleId: row.id === null ? null : Number(row.id),
    locale: row.locale,
    headline: row.headline ?? '',
    count: Number(row.count),
  }));
}

/** The name of one story, in `locale` where it has that edition. */
export async function getStoryName(storyId: number, locale: string): Promise<{ articleId: number; locale: string; headline: string } | null> {
  const { rows } = await database().execute<{ id: string; locale: string; headline: string }>(sql`
    select id, locale, headline from articles where story_id = ${storyId} and status in ('published', 'withdrawn') order by locale <> ${locale}, locale limit 1`);
  const [row] = rows;
  return row ? { articleId: Number(row.id), locale: row.locale, headline: row.headline } : null;
}
