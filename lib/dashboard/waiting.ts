import { type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { isOpenTo } from '../articles/editing/embargo';
import { getBackupState } from '../backup/queries';
import type { Actor } from '../ground/actor';
import { can } from '../ground/policy';
import { getTypoCounts } from '../typos/counts';

/** Past this many things are not counted further. */
const mostCountedOnDashboard = 1000;

export type DashboardCounts = {
  comments: { held: number; oldest: Date | null; appeals: number } | null;
  typos: number | null;
  messages: { open: number; oldest: Date | null } | null;
};

type Counted = { count: number; oldest: string | null };

async function countOf(rows: SQL): Promise<{ count: number; oldest: Date | null }> {
  const { rows: found } = await database().execute<Counted>(
    sql`select count(*)::int as count, min(created_at) as oldest from (${rows} limit ${mostCountedOnDashboard}) waiting`,
  );
  const [row] = found;
  return { count: row?.count ?? 0, oldest: row?.oldest ? new Date(row.oldest) : null };
}

/** Comments of the languages and sections of the account; none named means all. */
function mine(actor: Actor): SQL {
  if (actor.kind !== 'person' || actor.role === 'administrator') return sql`true`;
  return sql.join(
    [
      sql`true`,
      ...(actor.languages.length > 0 ? [sql`c.language in ${actor.languages}`] : []),
      ...(actor.sectionIds.length > 0 ? [sql`exists (select 1 from stories s where s.id = c.story_id and s.section_id in ${actor.sectionIds})`] : []),
    ],
    sql` and `,
  );
}

/** What waits for someone to decide, as far as this person may; null where they may not. */
export async function getWaiting(actor: Actor): Promise<DashboardCounts> {
  const may = { comments: can(actor, 'comments.moderate'), typos: can(actor, 'typos.handle'), messages: can(actor, 'messages.answer') };
  const [held, appeals, typos, messages] = await Promise.all([
    may.comments ? countOf(sql`select c.created_at from comments c where c.status = 'held' and ${mine(actor)} order by c.id`) : null,
    may.comments
      ? countOf(sql`select c.created_at from comments c where c.appealed_at is not null and c.status in ('rejected', 'spam') and ${mine(actor)} order by c.id`)
      : null,
    may.typos ? getTypoCounts(actor) : null,
    may.messages ? countOf(sql`select created_at from contact_messages where answered_at is null and archived_at is null order by id`) : null,
  ]);
  return {
    comments: held && appeals && { held: held.count, oldest: held.oldest, appeals: appeals.count },
    typos: typos && typos.places,
    messages: messages && { open: messages.count, oldest: messages.oldest },
  };
}

export type WaitingTranslation = { articleId: number; locale: string; headline: string; sourceLocale: string; revisedAt: Date };

/**
 * Translations whose source was revised in the last ninety days and not yet carried over, the
 * newest change first.
 */
export async function listBehind(actor: Actor, limit = 20): Promise<WaitingTranslation[]> {
  const languages = actor.kind === 'person' && actor.role !== 'administrator' ? actor.languages : [];
  const { rows } = await database().execute<{ id: string; locale: string; headline: string; source: string; revised_at: string }>(sql`
    select t.id, t.locale, coalesce(nullif(d.headline, ''), t.headline) as headline, s.locale as source, s.revised_at
    from articles s
    join articles t on t.story_id = s.story_id and t.id <> s.id
    join drafts d on d.article_id = t.id and d.source_article_id = s.id and coalesce(d.source_revision, 0) < s.revision
    where s.status = 'published' and s.revised_at > now() - interval '90 days' and ${isOpenTo(actor, 't')}
      ${languages.length > 0 ? sql`and t.locale in ${languages}` : sql``}
    order by s.revised_at desc limit ${limit}`);
  return rows.map((row) => ({
    articleId: Number(row.id),
    locale: row.locale,
    headline: row.headline,
    sourceLocale: row.source,
    revisedAt: new Date(row.revised_at),
  }));
}

export type Troubles = { stale: number; staleSince: Date | null; lettersFailed: number; backupsFailed: number };

/**
 * Changes that this process has not brought to the pages for more than ten seconds, letters that
 * could not be sent in a week, and nights in a row without a backup.
 */
export async function getTroubles(applied: number): Promise<Troubles> {
  const backups = await getBackupState();
  const { rows } = await database().execute<{ stale: number; since: string | null; letters: number }>(sql`
    select count(*)::int as stale, min(created_at) as since,
      (select count(*)::int from audit_log where action = 'mail.failed' and at > now() - interval '7 days') as letters
    from (select created_at from invalidations where id > ${applied} and created_at < now() - interval '10 seconds' order by id limit ${mostCountedOnDashboard}) late`);
  const [row] = rows;
  return { stale: row?.stale ?? 0, staleSince: row?.since ? new Date(row.since) : null, lettersFailed: row?.letters ?? 0, backupsFailed: backups.failedNights };
}
