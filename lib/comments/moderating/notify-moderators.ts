import { and, eq, gt, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { commentReports, comments, people, stories } from '@/db/schema';
import { type Person, systemActor } from '../../ground/actor';
import { address } from '../../ground/addresses';
import { change } from '../../ground/change';
import { isLocale, type Locale, localized } from '../../ground/locales';
import { translator } from '../../ground/messages';
import { canMail, sendLetter } from '../../mail/send';
import { publicationName } from '../../settings/publication-name';
import { getSettings } from '../../settings/queries';
import { type CommentCounts, getCommentCounts, oldHours, scopeOf } from './counts';

/**
 * An appeal and a report of something against the law are told at once, but no more often than
 * this; all that waits once a day.
 */
const urgentMinutes = 15;
const digestHours = 24;

type Kind = 'urgent' | 'digest';
type Teller = { person: Person; email: string };
type Urgent = { appeals: number; illegal: number };

/** Whoever moderates and can be written to; administrators only where there is nobody else. */
async function listModerators(): Promise<Teller[]> {
  const rows = await database()
    .select()
    .from(people)
    .where(and(inArray(people.role, ['moderator', 'administrator']), isNull(people.disabledAt), isNotNull(people.email)))
    .limit(200);
  const moderators = rows.filter((row) => row.role === 'moderator');
  return (moderators.length > 0 ? moderators : rows).map(({ id, name, role, languages, sectionIds, email }) => ({
    email: email ?? '',
    person: { kind: 'person', id, name: localized(name, 'en'), role, languages, sectionIds, sessionId: '', address: '' },
  }));
}

/**
 * Tells each moderator by mail of what they may decide. Several processes may do this at once: a
 * letter is noted before it is sent. Returns how many.
 */
export async function notifyModerators(): Promise<number> {
  if (!canMail()) return 0;
  let sent = 0;
  for (const moderator of await listModerators()) {
    const letter = await claim(moderator);
    if (letter && (await sendLetter({ to: moderator.email, ...letter }))) sent += 1;
  }
  return sent;
}

async function claim({ person }: Teller): Promise<{ subject: string; text: string } | null> {
  const { rows } = await database().execute<{ urgent: Date | string | null; digest: Date | string | null }>(sql`
    select max(at) as urgent, max(at) filter (where after->>'kind' = 'digest') as digest
    from audit_log where subject_type = 'person' and subject_id = ${String(person.id)} and action = 'comments.tell'`);
  const [urgentAt, digestAt] = [rows[0]?.urgent, rows[0]?.digest].map((at) => (at ? new Date(at) : null));
  const hoursSince = (at: Date | null | undefined) => (at ? (Date.now() - at.getTime()) / 3_600_000 : Number.POSITIVE_INFINITY);
  const urgent = hoursSince(urgentAt) * 60 >= urgentMinutes ? await countUrgent(person, urgentAt ?? new Date(Date.now() - digestHours * 3_600_000)) : null;
  const counts = await getCommentCounts(person);
  const waits = counts.held + counts.reported + counts.appealed > 0;
  const kind: Kind | null = urgent && urgent.appeals + urgent.illegal > 0 ? 'urgent' : waits && hoursSince(digestAt) >= digestHours ? 'digest' : null;
  if (!kind) return null;
  const isFirst = await change(systemActor('comments'), async ({ tx, audit }) => {
    const { rows: locked } = await tx.execute<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(7305704, ${person.id}::int) as mine`);
    const { rows: told } = await tx.execute(sql`
      select 1 from audit_log where subject_type = 'person' and subject_id = ${String(person.id)} and action = 'comments.tell'
        and at > now() - make_interval(mins => ${urgentMinutes}) limit 1`);
    await audit({
      action: locked[0]?.mine && told.length === 0 ? 'comments.tell' : 'comments.told',
      subjectType: 'person',
      subjectId: person.id,
      after: { kind },
    });
    return Boolean(locked[0]?.mine) && told.length === 0;
  });
  return isFirst ? write(kind, person, counts, urgent ?? { appeals: 0, illegal: 0 }) : null;
}

async function countUrgent(person: Person, since: Date): Promise<Urgent> {
  const count = async (where: SQL | undefined) => {
    const [row] = await database()
      .select({ count: sql<number>`count(distinct ${comments.id})::int` })
      .from(comments)
      .innerJoin(stories, eq(stories.id, comments.storyId))
      .leftJoin(commentReports, eq(commentReports.commentId, comments.id))
      .where(and(where, ...scopeOf(person)));
    return row?.count ?? 0;
  };
  const [appeals, illegal] = await Promise.all([
    count(and(gt(comments.appealedAt, since), inArray(comments.status, ['rejected', 'spam']))),
    count(
      and(
        eq(commentReports.reason, 'illegal'),
        gt(commentReports.at, since),
        isNull(commentReports.outcome),
        or(eq(comments.status, 'approved'), eq(comments.status, 'held')),
      ),
    ),
  ]);
  return { appeals, illegal };
}

async function write(kind: Kind, person: Person, counts: CommentCounts, urgent: Urgent): Promise<{ subject: string; text: string }> {
  const settings = await getSettings();
  const locale: Locale = person.languages.find(isLocale) ?? 'en';
  const t = translator(locale, 'moderating');
  const site = publicationName(settings.name, locale);
  const hours = counts.oldest ? Math.floor((Date.now() - counts.oldest.getTime()) / 3_600_000) : 0;
  const { held, reported, appealed } = counts;
  const lines = [
    ...(urgent.illegal > 0 ? [t('tell.illegal', { count: urgent.illegal })] : []),
    ...(urgent.appeals > 0 ? [t('tell.appeals', { count: urgent.appeals })] : []),
    t('waiting', { held, reported, appealed }),
    ...(hours >= oldHours ? [t('tell.old', { hours })] : []),
    address(urgent.illegal > 0 ? '/desk/comments?queue=reported' : urgent.appeals > 0 ? '/desk/comments?queue=appealed' : '/desk/comments'),
    t('tell.why', { site }),
  ];
  const subject = t(kind === 'urgent' ? 'tell.urgentSubject' : hours >= oldHours ? 'tell.oldSubject' : 'tell.digestSubject', { site, hours, held });
  return { subject, text: `${lines.join('\n\n')}\n` };
}
