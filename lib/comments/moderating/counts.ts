import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { commentDecisions, comments, stories } from '@/db/schema';
import type { Actor } from '../../ground/actor';

/**
 * Only what this person may decide: the languages and sections of the account; none named means
 * all.
 */
export const scopeOf = (actor: Actor): (SQL | undefined)[] =>
  actor.kind !== 'person' || actor.role === 'administrator'
    ? []
    : [
        actor.languages.length > 0 ? inArray(comments.language, actor.languages) : undefined,
        actor.sectionIds.length > 0 ? inArray(stories.sectionId, actor.sectionIds) : undefined,
      ];

/** Hours after which what waits is old. */
export const oldHours = 24;

export type CommentCounts = { held: number; reported: number; appealed: number; oldest: Date | null };
const most = 1000;

/**
 * What waits for this person, each counted to a thousand at most, and since when the oldest waits.
 * Reads partial indexes only.
 */
export async function getCommentCounts(actor: Actor): Promise<CommentCounts> {
  const count = async (where: SQL) => {
    const few = database()
      .select({ id: comments.id })
      .from(comments)
      .innerJoin(stories, eq(stories.id, comments.storyId))
      .where(and(where, ...scopeOf(actor)))
      .limit(most)
      .as('few');
    const [row] = await database().select({ count: sql<number>`count(*)::int` }).from(few);
    return row?.count ?? 0;
  };
  const [held, reported, appealed, [oldest]] = await Promise.all([
    count(sql`${comments.status} = 'held'`),
    count(sql`${comments.reports} > 0 and ${comments.status} in ('held', 'approved') and ${comments.status} = 'approved'`),
    count(sql`${comments.appealedAt} is not null and ${comments.status} in ('rejected', 'spam')`),
    database()
      .select({ at: comments.createdAt })
      .from(comments)
      .innerJoin(stories, eq(stories.id, comments.storyId))
      .where(and(eq(comments.status, 'held'), ...scopeOf(actor)))
      .orderBy(comments.id)
      .limit(1),
  ]);
  return { held, reported, appealed, oldest: oldest?.at ?? null };
}

export type Figure = { key: string; decided: number; medianMinutes: number };

/**
 * First decisions of the last thirty days: how many, and the median of minutes from the comment to
 * it, by language and by hour of the day (UTC).
 */
export async function getFigures(actor: Actor): Promise<{ languages: Figure[]; hours: Figure[]; all: Figure | null }> {
  const first = database()
    .select({
      language: comments.language,
      hour: sql<string>`to_char(${commentDecisions.at} at time zone 'UTC', 'HH24')`.as('hour'),
      minutes: sql<number>`extract(epoch from ${commentDecisions.at} - ${comments.createdAt}) / 60`.as('minutes'),
    })
    .from(commentDecisions)
    .innerJoin(comments, eq(comments.id, commentDecisions.commentId))
    .innerJoin(stories, eq(stories.id, comments.storyId))
    .where(
      and(
        sql`${commentDecisions.at} > now() - interval '30 days' and ${commentDecisions.before} = 'held' and coalesce(${commentDecisions.reason}, '') <> 'undo'`,
        sql`not exists (select 1 from comment_decisions d where d.comment_id = ${comments.id} and d.id < ${commentDecisions.id})`,
        ...scopeOf(actor),
      ),
    )
    .as('first');
  const by = (key: SQL) =>
    database()
      .select({
        key: sql<string>`${key}`,
        decided: sql<number>`count(*)::int`,
        medianMinutes: sql<number>`percentile_cont(0.5) within group (order by minutes)::float8`,
      })
      .from(first)
      .groupBy(sql`1`)
      .orderBy(sql`1`);
  const [languages, hours, all] = await Promise.all([by(sql`language`), by(sql`hour`), by(sql`'all'`)]);
  return { languages, hours, all: all[0] ?? null };
}
