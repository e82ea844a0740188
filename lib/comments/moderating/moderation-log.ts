import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { auditLog, comments, networkBlocks, people, stories } from '@/db/schema';
import type { Person } from '../../ground/actor';
import { scopeOf } from './counts';

/** What moderators do, as the log calls it. */
export const moderationActions = [
  'comments.approved',
  'comments.rejected',
  'comments.spam',
  'comments.undo',
  'comments.feature',
  'comments.unfeature',
  'comments.answer',
  'comments.unanswer',
  'comments.assign',
  'comments.unassign',
  'comments.redact',
  'comments.uncover',
  'comments.standing',
  'comments.lift',
  'comments.reject-all',
  'comments.block-network',
  'comments.unblock-network',
] as const;
export type ModerationAction = (typeof moderationActions)[number];

export type ModerationFilter = { action?: ModerationAction; personId?: number; comment?: number; before?: number };
export type ModerationRow = Awaited<ReturnType<typeof listModeration>>[number];

const about = sql`case when ${auditLog.subjectType} = 'comment' then ${auditLog.subjectId}::bigint else ${networkBlocks.commentId} end`;
const block = sql`case when ${auditLog.subjectType} = 'network-block' then ${auditLog.subjectId}::bigint end`;

/**
 * The log of decisions on comments in the languages and sections of this person, the newest first:
 * one more than `limit` where there are more.
 */
export async function listModeration(actor: Person, filter: ModerationFilter, limit = 50) {
  return database()
    .select({
      id: auditLog.id,
      at: auditLog.at,
      personId: auditLog.personId,
      personName: auditLog.personName,
      action: auditLog.action,
      subjectType: auditLog.subjectType,
      subjectId: auditLog.subjectId,
      after: auditLog.after,
      comment: comments.id,
      authorName: comments.authorName,
      text: sql<string>`left(${comments.text}, 200)`,
      language: comments.language,
      dir: comments.dir,
      status: comments.status,
    })
    .from(auditLog)
    .leftJoin(networkBlocks, eq(networkBlocks.id, block))
    .innerJoin(comments, eq(comments.id, about))
    .innerJoin(stories, eq(stories.id, comments.storyId))
    .where(
      and(
        filter.action ? eq(auditLog.action, filter.action) : inArray(auditLog.action, [...moderationActions]),
        filter.personId ? eq(auditLog.personId, filter.personId) : undefined,
        filter.comment ? and(eq(auditLog.subjectType, 'comment'), eq(auditLog.subjectId, String(filter.comment))) : undefined,
        filter.before ? lt(auditLog.id, filter.before) : undefined,
        ...scopeOf(actor),
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(limit + 1);
}

/** Who moderates or has moderated here, for choosing one. */
export const listLoggedModerators = async () =>
  database()
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(inArray(people.role, ['moderator', 'editor', 'administrator']), sql`${people.email} is not null`))
    .orderBy(desc(people.id))
    .limit(300);
