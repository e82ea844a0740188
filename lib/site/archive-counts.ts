import { sql } from 'drizzle-orm';
import { database } from '@/db/client';

/** How many articles a language has in each year, newest first. */
export async function listYearCounts(locale: string): Promise<{ year: number; count: number }[]> {
  const { rows } = await database().execute<{ year: number; count: number }>(
    sql`select extract(year from day)::int as year, sum(count)::int as count from day_counts where locale = ${locale} and count > 0 group by 1 order by 1 desc`,
  );
  return rows;
}

/**
 * The nearest days with articles before and after a day (yyyy-mm-dd), or null where there is none.
 */
export async function getNeighbourDays(locale: string, day: string): Promise<{ before: string | null; after: string | null }> {
  const { rows } = await database().execute<{ before: string | null; after: string | null }>(sql`
    select (select max(day) from day_counts where locale = ${locale} and count > 0 and day < ${day})::text as before,
           (select min(day) from day_counts where locale = ${locale} and count > 0 and day > ${day})::text as after`);
  return rows[0] ?? { before: null, after: null };
}
