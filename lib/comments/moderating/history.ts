import { and, eq, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { commentDecisions, comments, stories } from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { byteOrderMark, line } from '../../ground/csv';
import { scopeOf } from './counts';

/** Days that the figures may go back. */
export const historyDays = [30, 90, 365] as const;
export type HistoryDays = (typeof historyDays)[number];
const mostRows = 500;

/**
 * Decisions of people, and of the appeals among them how many were upheld. `key` is a Monday, a
 * person, or a language.
 */
export type DecisionCount = { key: string; name: string; decided: number; approved: number; rejected: number; spam: number; appeals: number; upheld: number };
/** How many comments a rule held, and what became of them. */
export type RuleTally = { rule: string; held: number; approved: number; refused: number };
export type History = { weeks: DecisionCount[]; moderators: DecisionCount[]; languages: DecisionCount[]; rules: RuleTally[] };

/**
 * What moderators decided in the last days, by week, moderator and language, and what the rules
 * held: in what this person moderates.
 */
export async function getHistory(actor: Actor, days: HistoryDays): Promise<History> {
  const { at, personId, personName } = commentDecisions;
  const [weeks, moderators, languages, rules] = await Promise.all([
    tally(actor, days, sql`to_char(date_trunc('week', ${at} at time zone 'UTC'), 'YYYY-MM-DD')`, sql`''`),
    tally(actor, days, sql`${personId}::text`, sql`max(${personName})`),
    tally(actor, days, sql`${comments.language}`, sql`''`),
    tallyRules(actor, days),
  ]);
  return { weeks, moderators, languages, rules };
}

const since = (days: number) => sql`now() - make_interval(days => ${days}::int)`;

async function tally(actor: Actor, days: number, key: SQL, name: SQL): Promise<DecisionCount[]> {
  const count = (where: SQL) => sql<number>`count(*) filter (where ${where})::int`;
  const { decision, appealedAt } = commentDecisions;
  return database()
    .select({
      key: sql<string>`${key}`,
      name: sql<string>`${name}`,
      decided: sql<number>`count(*)::int`,
      approved: count(sql`${decision} = 'approved'`),
      rejected: count(sql`${decision} = 'rejected'`),
      spam: count(sql`${decision} = 'spam'`),
      appeals: count(sql`${appealedAt} is not null`),
      upheld: count(sql`${appealedAt} is not null and ${decision} = 'approved'`),
    })
    .from(commentDecisions)
    .innerJoin(comments, eq(comments.id, commentDecisions.commentId))
    .innerJoin(stories, eq(stories.id, comments.storyId))
    .where(
      and(
        sql`${commentDecisions.at} > ${since(days)} and ${commentDecisions.personId} is not null and coalesce(${commentDecisions.reason}, '') <> 'undo'`,
        ...scopeOf(actor),
      ),
    )
    .groupBy(sql`1`)
    .orderBy(sql`1`)
    .limit(mostRows);
}

async function tallyRules(actor: Actor, days: number): Promise<RuleTally[]> {
  const rule = sql<string>`held ->> 'rule'`;
  return database()
    .select({
      rule,
      held: sql<number>`count(*)::int`,
      approved: sql<number>`count(*) filter (where ${comments.status} = 'approved')::int`,
      refused: sql<number>`count(*) filter (where ${comments.status} in ('rejected', 'spam'))::int`,
    })
    .from(comments)
    .innerJoin(stories, eq(stories.id, comments.storyId))
    .innerJoin(sql`jsonb_array_elements(case jsonb_typeof(${comments.heldFor}) when 'array' then ${comments.heldFor} else '[]' end) held`, sql`true`)
    .where(and(sql`${comments.createdAt} > ${since(days)}`, ...scopeOf(actor)))
    .groupBy(sql`1`)
    .orderBy(sql`2 desc, 1`)
    .limit(mostRows);
}

/**
 * The same as a file for spreadsheets: one row for each figure, so that it can be sorted and drawn.
 */
export function historyFile({ weeks, moderators, languages, rules }: History): string {
  const of = (kind: string, rows: DecisionCount[]) =>
    rows.map((row) => line([kind, row.key, row.name, row.decided, row.approved, row.rejected, row.spam, row.appeals, row.upheld]));
  return [
    byteOrderMark,
    line(['by', 'key', 'name', 'decided', 'approved', 'rejected', 'spam', 'appeals', 'upheld']),
    ...of('week', weeks),
    ...of('moderator', moderators),
    ...of('language', languages),
    ...rules.map((row) => line(['rule', row.rule, '', row.held, row.approved, row.refused, null, null, null])),
  ].join('');
}
