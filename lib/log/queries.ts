import { and, desc, eq, gte, lt } from 'drizzle-orm';
import { database } from '@/db/client';
import { auditLog } from '@/db/schema';

export type LogRow = typeof auditLog.$inferSelect;
export type LogFilter = { personId?: number; action?: string; subjectType?: string; subjectId?: string; before?: number };

/** `articles.publish` is one action, `articles` all of that noun: the names from `articles.` up to `articles/`. */
function byAction(action: string | undefined) {
  if (!action) return undefined;
  if (action.includes('.')) return eq(auditLog.action, action);
  return and(gte(auditLog.action, `${action}.`), lt(auditLog.action, `${action}/`));
}

/** Audit rows, newest first, before the id `before`. One more than `limit` where there are more. */
export async function listLog(filter: LogFilter, limit = 50): Promise<LogRow[]> {
  return database()
    .select()
    .from(auditLog)
    .where(
      and(
        filter.personId ? eq(auditLog.personId, filter.personId) : undefined,
        byAction(filter.action),
        filter.subjectType ? eq(auditLog.subjectType, filter.subjectType) : undefined,
        filter.subjectId ? eq(auditLog.subjectId, filter.subjectId) : undefined,
        filter.before ? lt(auditLog.id, filter.before) : undefined,
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(limit + 1);
}
