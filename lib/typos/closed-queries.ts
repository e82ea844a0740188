import { sql } from 'drizzle-orm';
import { database } from '@/db/client';
import type { Actor } from '../ground/actor';
import type { PlaceFilter } from './desk-queries';
import { inScope } from './scope';

export const outcomes = ['accepted', 'declined', 'not_a_typo'] as const;
export type TypoOutcome = (typeof outcomes)[number];

/** A decision on one place, with all the reports that it closed. */
export type ClosedPlace = {
  /** The first report; undoing it opens all of them again. */
  id: number;
  key: string;
  count: number;
  outcome: TypoOutcome;
  articleId: number;
  headline: string;
  locale: string;
  /** What was reported and proposed; of an accepted report, what was changed. */
  said: string;
  says: string;
  reason: string;
  decidedAt: Date;
  decidedBy: Record<string, string> | null;
};

const afterKey = /^(\d{1,18})-(\d{1,15})$/;

type Row = {
  id: string;
  key: string;
  count: number;
  outcome: TypoOutcome;
  article_id: string;
  headline: string;
  locale: string;
  said: string;
  says: string;
  reason: string;
  decided_at: string;
  name: Record<string, string> | null;
};

/** What was decided, the latest first, by key: one more than `limit` where there is more. */
export async function listClosedPlaces(actor: Actor, filter: Omit<PlaceFilter, 'sort'> & { outcome?: TypoOutcome } = {}, limit = 30): Promise<ClosedPlace[]> {
  const key = afterKey.exec(filter.after ?? '');
  const wanted = [
    sql`r.status <> 'open'`,
    sql`r.decided_at is not null`,
    // One row for each decision: its first report.
    sql`not exists (select 1 from typo_reports o where o.article_id = r.article_id and o.place = r.place and o.decided_at = r.decided_at and o.id < r.id)`,
    ...inScope(actor, sql`r.locale`, sql`s.section_id`),
    ...(filter.outcome ? [sql`r.status = ${filter.outcome}`] : [sql`r.status in ${outcomes}`]),
    ...(filter.language ? [sql`r.locale = ${filter.language}`] : []),
    ...(filter.articleId ? [sql`r.article_id = ${filter.articleId}`] : []),
    ...(filter.authorId ? [sql`exists (select 1 from story_people p where p.story_id = s.id and p.person_id = ${filter.authorId})`] : []),
    ...(key ? [sql`(r.decided_at, r.id) < (timestamptz 'epoch' + ${key[1]}::bigint * interval '1 microsecond', ${key[2]}::bigint)`] : []),
  ];
  const { rows } = await database().execute<Row>(sql`
    select r.id, (extract(epoch from r.decided_at) * 1000000)::bigint || '-' || r.id as key,
      (select count(*)::int from typo_reports o where o.article_id = r.article_id and o.place = r.place and o.decided_at = r.decided_at) as count,
      r.status as outcome, r.article_id, a.headline, r.locale, r.reason, r.decided_at, p.name,
      coalesce(made.before ->> 'said', r.exact) as said, coalesce(made.after ->> 'says', r.proposal) as says
    from typo_reports r join articles a on a.id = r.article_id join stories s on s.id = a.story_id left join people p on p.id = r.decided_by
    left join lateral (
      select l.before, l.after from audit_log l
      where r.status = 'accepted' and l.subject_type = 'typo_report' and l.subject_id = r.id::text and l.action = 'typos.accept'
      order by l.id desc limit 1
    ) made on true
    where ${sql.join(wanted, sql` and `)}
    order by r.decided_at desc nulls last, r.id desc nulls last limit ${limit + 1}`);
  return rows.map((row) => ({
    ...row,
    id: Number(row.id),
    articleId: Number(row.article_id),
    decidedAt: new Date(row.decided_at),
    decidedBy: row.name,
  }));
}

/** Articles with open reports that the actor may decide, the most reported first. */
export async function listReportedArticles(actor: Actor, limit = 100): Promise<{ id: number; headline: string; count: number }[]> {
  const wanted = [sql`r.status = 'open'`, sql`a.status = 'published'`, ...inScope(actor, sql`r.locale`, sql`s.section_id`)];
  const { rows } = await database().execute<{ id: string; headline: string; count: number }>(sql`
    select a.id, a.headline, count(*)::int as count
    from typo_reports r join articles a on a.id = r.article_id join stories s on s.id = a.story_id
    where ${sql.join(wanted, sql` and `)}
    group by a.id order by count(*) desc, a.id desc limit ${limit}`);
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}
