import { and, desc, eq, getTableColumns, gte, inArray, lt, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { auditLog } from '@/db/schema';
import { isOpenTo } from '../articles/editing/embargo';
import type { Actor } from '../ground/actor';
import { instantInZone } from '../ground/zone';

export type LogRow = typeof auditLog.$inferSelect;
export type LogFilter = {
  personId?: number;
  action?: string;
  subjectType?: string;
  subjectId?: string;
  before?: number;
  /** First and last day (yyyy-mm-dd) in `zone`. */
  from?: string;
  to?: string;
  zone?: string;
  /** Is not told what is under an embargo that does not name them. */
  reader?: Actor;
};

const dayStart = (day: string, zone = 'UTC', later = 0): Date =>
  instantInZone(new Date(Date.parse(`${day}T00:00:00Z`) + later * 86_400_000).toISOString().slice(0, 10), '00:00', zone);

/**
 * `articles.publish` is one action, `articles` all of that noun: the names from `articles.` up to
 * `articles/`.
 */
function byAction(action: string | undefined) {
  if (!action) return undefined;
  if (action.includes('.')) return eq(auditLog.action, action);
  return and(gte(auditLog.action, `${action}.`), lt(auditLog.action, `${action}/`));
}

const open = ['articles.embargo', 'embargoes.join'];

/** What a row says, but nothing of an article under an embargo that does not name the reader. */
function told(column: typeof auditLog.before | typeof auditLog.after, reader: Actor | undefined) {
  if (!reader) return sql<unknown>`${column}`;
  return sql<unknown>`case when ${auditLog.subjectType} <> 'article' or ${inArray(auditLog.action, open)}
    or not exists (select 1 from articles a where a.embargo_until > now() and a.id::text = ${auditLog.subjectId} and not ${isOpenTo(reader, 'a')}) then ${column} end`;
}

// Rows are read by their number, which is given at nearly the time they bear: an hour aside, the
// days are bounds of the number too.
const hour = 3_600_000;
const first = (at: Date) => sql`(select id from audit_log where at >= ${new Date(at.getTime() - hour).toISOString()}::timestamptz order by at, id limit 1)`;
const last = (at: Date) =>
  sql`(select id from audit_log where at < ${new Date(at.getTime() + hour).toISOString()}::timestamptz order by at desc, id desc limit 1)`;
const since = (at: Date) => and(gte(auditLog.at, at), sql`${auditLog.id} >= ${first(at)}`);
const until = (at: Date) => and(lt(auditLog.at, at), sql`${auditLog.id} <= ${last(at)}`);

/** Audit rows, newest first, before the id `before`. One more than `limit` where there are more. */
export async function listLog(filter: LogFilter, limit = 50): Promise<LogRow[]> {
  return database()
    .select({ ...getTableColumns(auditLog), before: told(auditLog.before, filter.reader), after: told(auditLog.after, filter.reader) })
    .from(auditLog)
    .where(
      and(
        filter.personId ? eq(auditLog.personId, filter.personId) : undefined,
        byAction(filter.action),
        filter.subjectType ? eq(auditLog.subjectType, filter.subjectType) : undefined,
        filter.subjectId ? eq(auditLog.subjectId, filter.subjectId) : undefined,
        filter.before ? lt(auditLog.id, filter.before) : undefined,
        filter.from ? since(dayStart(filter.from, filter.zone)) : undefined,
        filter.to ? until(dayStart(filter.to, filter.zone, 1)) : undefined,
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(limit + 1);
}

/** People who have entered the desk, for choosing one: the newest three hundred. */
export async function listActors(): Promise<{ id: number; name: string }[]> {
  const { rows } = await database().execute<{ id: string; name: string }>(sql`
    select id, coalesce(name->>'en', slug) || coalesce(' · ' || email, '') as name from people where email is not null and role <> 'reader' order by id desc limit 300`);
  return rows.map((row) => ({ id: Number(row.id), name: row.name }));
}
