import { and, asc, desc, eq, gt, inArray, isNotNull, lt, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { database } from '@/db/client';
import { commentDecisions, comments, stories } from '@/db/schema';
import type { Person } from '../../ground/actor';
import type { Queue } from '../comment/input';
import { isAssigned } from './assignments';
import { scopeOf } from './counts';
import type { AssignedFilter } from './queue-search';

/** What the rules let through is new for so many days. */
const newDays = 3;
/**
 * Up to here a number is looked for first, from which on comments are young enough: a queue is then
 * read from one end of that part only.
 */
const fewDays = 7;

/**
 * Written in the last days. The sum keeps Postgres from looking for the smallest number from the
 * oldest comment on.
 */
function since(days: number, few = false): SQL {
  const at = sql`now() - make_interval(days => ${days}::int)`;
  if (few || days > fewDays) return sql`${comments.createdAt} > ${at}`;
  return sql`${comments.createdAt} > ${at} and ${comments.id} >= (select coalesce(min(young.id + 0), 0) from comments young where young.created_at > ${at})`;
}

export const inQueue: Record<Queue, SQL | undefined> = {
  held: eq(comments.status, 'held'),
  reported: and(sql`${comments.reports} > 0 and ${comments.status} in ('held', 'approved')`, eq(comments.status, 'approved')),
  appealed: and(isNotNull(comments.appealedAt), inArray(comments.status, ['rejected', 'spam'])),
  new: sql`${comments.status} = 'approved' and ${since(newDays)} and not exists (select 1 from comment_decisions d where d.comment_id = ${comments.id})`,
  unanswered: sql`${comments.status} = 'approved' and ${comments.parentId} is null and ${comments.unanswered} and not ${comments.isStaff}
    and ${comments.storyId} in (select story_id from comment_terms where questions)`,
  approved: eq(comments.status, 'approved'),
  rejected: eq(comments.status, 'rejected'),
  spam: eq(comments.status, 'spam'),
};

/** Queues whose comments wait for a decision, and are taken by one moderator. */
export const isHandedOut = (queue: Queue) => queue === 'held' || queue === 'reported' || queue === 'appealed';
/** What waits is read oldest first, what is decided newest first. */
export const isOldestFirst = (queue: Queue) => isHandedOut(queue) || queue === 'unanswered';
/** Queues that somebody is to empty: the rest is what was decided. */
export const isQueued = (queue: Queue) => isOldestFirst(queue) || queue === 'new';

const parents = alias(comments, 'parents');

export type QueueFilter = {
  queue: Queue;
  language?: string;
  section?: number;
  story?: number;
  /** All by the author of this comment. */
  author?: number;
  /** Not older than so many days. */
  days?: number;
  search?: string;
  assigned?: AssignedFilter;
  after?: number;
};

/**
 * The filters of a queue, each on an index: docs/moderation.md. Of what is `few` already, none has
 * to be kept from reading too far.
 */
export const filtersOf = (actor: Person, filter: QueueFilter, few = false): (SQL | undefined)[] => [
  filter.language ? eq(comments.language, filter.language) : undefined,
  filter.section ? eq(stories.sectionId, filter.section) : undefined,
  filter.story ? eq(comments.storyId, filter.story) : undefined,
  filter.author
    ? sql`${comments.id} in (
        select same.id from comments one join comments same on one.person_id is not null and same.person_id = one.person_id where one.id = ${filter.author}
        union select same.id from comments one join comments same on same.address_hash = one.address_hash and same.author_name = one.author_name and same.person_id is null
          where one.id = ${filter.author} and one.person_id is null
        union select same.id from comments one join comments same on same.author_email is not null and lower(same.author_email) = lower(one.author_email) and same.person_id is null
          where one.id = ${filter.author} and one.person_id is null
        union select ${filter.author}::bigint)`
    : undefined,
  filter.days ? since(filter.days, few) : undefined,
  filter.assigned === undefined ? undefined : isAssigned(filter.assigned === 'mine' ? actor.id : filter.assigned),
  ...(filter.search
    ? [sql`(${comments.authorName} || ' ' || ${comments.text}) ilike ${`%${filter.search.replace(/[\\%_]/g, '\\$&')}%`}`, few ? undefined : nearEnough(filter)]
    : []),
];

/**
 * One or two letters are in no index of three: they are looked for in so many of a queue, from
 * where one reads it.
 */
export const mostLookedThrough = 20_000;
export const isShortSearch = (search: string | undefined): boolean => search !== undefined && [...search].length < 3;

function nearEnough({ queue, search, after }: QueueFilter): SQL | undefined {
  // What is reported or appealed is few.
  if (!isShortSearch(search) || queue === 'reported' || queue === 'appealed' || queue === 'unanswered') return undefined;
  const up = isOldestFirst(queue);
  const status = queue === 'new' ? 'approved' : queue;
  const from = after ? (up ? sql`and near.id > ${after}` : sql`and near.id < ${after}`) : sql``;
  const order = up ? sql`near.id` : sql`near.id desc`;
  const far = sql`(select near.id from comments near where near.status = ${status} ${from} order by ${order} offset ${mostLookedThrough} limit 1)`;
  return up ? sql`${comments.id} < coalesce(${far}, 9223372036854775807)` : sql`${comments.id} > coalesce(${far}, 0)`;
}

export type QueueRow = Awaited<ReturnType<typeof listQueue>>[number];

/**
 * Comments of a queue by key, after the number `after`: one more than `limit` where there are more.
 */
export async function listQueue(actor: Person, filter: QueueFilter, limit = 50) {
  const up = isOldestFirst(filter.queue);
  const rows = await database()
    .select({
      id: comments.id,
      storyId: comments.storyId,
      sectionId: stories.sectionId,
      language: comments.language,
      dir: comments.dir,
      authorName: comments.authorName,
      text: comments.text,
      heldFor: comments.heldFor,
      reports: comments.reports,
      flood: sql<number>`case when ${comments.reports} = 0 then 0 else (select count(*)::int from comment_reports r join comments c on c.id = r.comment_id
        where r.at > now() - interval '1 hour' and c.story_id = ${comments.storyId}) end`,
      reported: sql<{ reason: string; note: string }[]>`case when ${comments.reports} = 0 then '[]'::jsonb else (
        select coalesce(jsonb_agg(jsonb_build_object('reason', r.reason, 'note', r.note)), '[]'::jsonb)
        from (select reason, note from comment_reports where comment_id = ${comments.id} and outcome is null order by note = '', at limit 20) r) end`,
      appeal: comments.appeal,
      status: comments.status,
      createdAt: comments.createdAt,
      featured: comments.featured,
      locale: comments.locale,
      isAnswer: comments.isAnswer,
      asks: sql<'question' | 'reply' | null>`case when not exists (select from comment_terms where story_id = ${comments.storyId} and questions) then null
        when ${comments.parentId} is null then 'question' when ${parents.parentId} is null then 'reply' end`,
      isAsking: sql<boolean>`exists (select from comment_terms where story_id = ${comments.storyId} and questions)`,
      isStaff: comments.isStaff,
      isGuest: sql<boolean>`${comments.personId} is null`,
      parentName: parents.authorName,
      parentText: parents.text,
      headline: sql<string>`coalesce((select headline from articles where story_id = ${comments.storyId} and status = 'published' order by locale = ${comments.locale} desc limit 1), '')`,
      place: sql<string>`coalesce((select '/' || locale || '/news/' || slug from articles where story_id = ${comments.storyId} and status = 'published' order by locale = ${comments.locale} desc limit 1), '')`,
    })
    .from(comments)
    .innerJoin(stories, eq(stories.id, comments.storyId))
    .leftJoin(parents, eq(parents.id, comments.parentId))
    .where(
      and(
        inQueue[filter.queue],
        ...scopeOf(actor),
        ...filtersOf(actor, filter),
        filter.after ? (up ? gt(comments.id, filter.after) : lt(comments.id, filter.after)) : undefined,
      ),
    )
    .orderBy(up ? asc(comments.id) : desc(comments.id))
    .limit(limit + 1);
  return rows;
}

/** The latest decision about each of these comments. */
export async function listLastDecisions(ids: number[]) {
  if (ids.length === 0) return new Map<number, typeof commentDecisions.$inferSelect>();
  const rows = await database()
    .selectDistinctOn([commentDecisions.commentId])
    .from(commentDecisions)
    .where(inArray(commentDecisions.commentId, ids))
    .orderBy(commentDecisions.commentId, desc(commentDecisions.id));
  return new Map(rows.map((row) => [row.commentId, row]));
}
