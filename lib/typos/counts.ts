import { sql } from 'drizzle-orm';
import { database } from '@/db/client';
import type { Actor } from '../ground/actor';
import { inScope } from './scope';

export type TypoCounts = { places: number; reports: number; tasks: number };

/**
 * What waits for the actor: places with open reports, the reports on them, and tasks on other
 * editions.
 */
export async function getTypoCounts(actor: Actor): Promise<TypoCounts> {
  const mine = sql.join([sql`true`, ...inScope(actor, sql`a.locale`, sql`s.section_id`)], sql` and `);
  const { rows } = await database().execute<{ places: number; reports: number; tasks: number }>(sql`
    select count(distinct r.place)::int as places, count(r.id)::int as reports,
      (select count(*)::int from ripple_tasks t join articles a on a.id = t.target_id join stories s on s.id = a.story_id
        where t.status = 'open' and ${mine}) as tasks
    from typo_reports r join articles a on a.id = r.article_id join stories s on s.id = a.story_id
    where r.status = 'open' and a.status = 'published' and ${mine}`);
  return rows[0] ?? { places: 0, reports: 0, tasks: 0 };
}

/** From this many open reports on, the desk is told to read the whole article. */
export const manyReports = 5;

export type TypoFigures = { locale: string; open: number; fixed: number; medianSeconds: number | null };

/**
 * For each language: open places, places fixed in the last 90 days, and the median time from report
 * to fix.
 */
export async function listTypoFigures(actor: Actor): Promise<TypoFigures[]> {
  const mine = sql.join([sql`true`, ...inScope(actor, sql`r.locale`, sql`s.section_id`)], sql` and `);
  const { rows } = await database().execute<{ locale: string; open: number; fixed: number; median: number | null }>(sql`
    select r.locale, count(distinct r.place) filter (where r.status = 'open' and a.status = 'published')::int as open,
      count(distinct r.place) filter (where r.status = 'accepted')::int as fixed,
      (percentile_cont(0.5) within group (order by extract(epoch from r.decided_at - r.created_at)) filter (where r.status = 'accepted'))::float as median
    from typo_reports r join articles a on a.id = r.article_id join stories s on s.id = a.story_id
    where (r.status = 'open' or (r.status = 'accepted' and r.decided_at > now() - interval '90 days')) and ${mine}
    group by r.locale order by r.locale`);
  return rows.map((row) => ({ locale: row.locale, open: row.open, fixed: row.fixed, medianSeconds: row.median }));
}
