import { and, asc, desc, eq, gt, inArray, isNotNull, lt, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { database } from '@/db/client';
import { commentDecisions, comments, stories } from '@/db/schema';
import type { Person } from '../people/actor';
import type { Queue } from './input';

const inQueue: Record<Queue, SQL | undefined> = {
  held: eq(comments.status, 'held'),
  reported: and(sql`${comments.reports} > 0 and ${comments.status} in ('held', 'approved')`, eq(comments.status, 'approved')),
  appealed: and(isNotNull(comments.appealedAt), inArray(comments.status, ['rejected', 'spam'])),
  approved: eq(comments.status, 'approved'),
  rejected: eq(comments.status, 'rejected'),
  spam: eq(comments.status, 'spam'),
};

/** What waits is read oldest first, what is decided newest first. */
export const isOldestFirst = (queue: Queue) => queue === 'held' || queue === 'reported' || queue === 'appealed';

/** Only what this person may decide: the languages and sections of the account; none named means all. */
const scopeOf = (actor: Person) =>
  actor.role === 'administrator'
    ? []
    : [
        actor.languages.length > 0 ? inArray(comments.language, actor.languages) : undefined,
        actor.sectionIds.length > 0 ? inArray(stories.sectionId, actor.sectionIds) : undefined,
      ];

const parents = alias(comments, 'parents');

export type QueueRow = Awaited<ReturnType<typeof listQueue>>[number];

/** Comments of a queue by key, after the number `after`: one more than `limit` where there are more. */
export async function listQueue(actor: Person, filter: { queue: Queue; language?: string; after?: number }, limit = 50) {
  const up = isOldestFirst(filter.queue);
  const rows = await database()
    .select({
      id: comments.id,
      storyId: comments.storyId,
      language: comments.language,
      dir: comments.dir,
      authorName: comments.authorName,
      text: comments.text,
      heldFor: comments.heldFor,
      reports: comments.reports,
      appeal: comments.appeal,
      status: comments.status,
      createdAt: comments.createdAt,
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
        filter.language ? eq(comments.language, filter.language) : undefined,
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
