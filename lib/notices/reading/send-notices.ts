import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { env } from '@/db/env';
import { notices } from '@/db/schema';
import { isLocale, localized } from '../../ground/locales';
import { translator } from '../../ground/messages';
import { canMail, type Letter, sendLetter } from '../../mail/send';
import { getSettings } from '../../settings/queries';
import { type Colleague, listColleagues } from '../colleagues';
import { listNotices, type NoticeInList } from './list-notices';
import { noticeText } from './notice-text';

/**
 * Minutes until a letter that the mail server refused is tried again; after the last it is dropped.
 */
const retryMinutes = [1, 5, 30, 120, 360];
const mostAtOnce = 200;

/**
 * Sends to each who wants mail what they have not read by now, in one letter. It is marked as
 * taken, in a transaction of its own, before the mail server is asked: whatever happens then, it is
 * never sent twice. Several processes may do this at once. Returns how many letters were sent.
 */
export async function sendDueNotices(): Promise<number> {
  if (!canMail()) return 0;
  let sent = 0;
  for (let count = 0; count < mostAtOnce; count += 1) {
    const taken = await takeNotices();
    if (!taken) break;
    if (await sendOne(taken)) sent += 1;
  }
  return sent;
}

type Taken = { personId: number; ids: number[]; tries: number };

async function takeNotices(): Promise<Taken | null> {
  return database().transaction(async (tx) => {
    // The person is locked, not a notice: two processes never make two letters of what one person
    // is told.
    const { rows } = await tx.execute<{ id: string }>(sql`
      select p.id from people p where exists
        (select 1 from notices n where n.person_id = p.id and n.mail_due_at <= now() and n.mail_taken_at is null)
      order by p.id limit 1 for no key update skip locked`);
    if (!rows[0]) return null;
    const personId = Number(rows[0].id);
    const taken = await tx
      .update(notices)
      .set({ mailTakenAt: sql`now()`, mailTries: sql`${notices.mailTries} + 1` })
      .where(and(eq(notices.personId, personId), sql`${notices.mailDueAt} <= now()`, isNull(notices.mailTakenAt)))
      .returning({ id: notices.id, tries: notices.mailTries });
    return { personId, ids: taken.map((notice) => notice.id), tries: Math.max(0, ...taken.map((notice) => notice.tries)) };
  });
}

async function sendOne({ personId, ids, tries }: Taken): Promise<boolean> {
  const letter = ids.length > 0 ? await writeLetter(personId, ids) : null;
  if (!letter) {
    await settle(ids, { mailDueAt: null });
    return false;
  }
  if (await sendLetter(letter)) {
    await settle(ids, { mailSentAt: sql`now()`, mailDueAt: null });
    return true;
  }
  const wait = retryMinutes[tries - 1];
  await settle(ids, wait === undefined ? { mailDueAt: null } : { mailTakenAt: null, mailDueAt: sql`now() + make_interval(mins => ${wait})` });
  return false;
}

const settle = async (ids: number[], set: Parameters<ReturnType<ReturnType<typeof database>['update']>['set']>[0]) => {
  if (ids.length > 0)
    await database()
      .update(notices)
      .set(set)
      .where(and(inArray(notices.id, ids), isNotNull(notices.mailDueAt)));
};

/**
 * The letter about what is still unread, still open to this person, and still wanted; null where
 * nothing is.
 */
async function writeLetter(personId: number, ids: number[]): Promise<Letter | null> {
  const colleague = (await listColleagues()).find((colleague) => colleague.person.id === personId);
  if (!colleague?.wantsMail) return null;
  const locale = localeOf(colleague);
  const unread = (await listNotices(colleague.person, { unread: true, desk: locale })).filter((notice) => ids.includes(notice.id) && notice.headline !== null);
  const [first] = unread;
  if (!first) return null;
  const t = translator(locale, 'notices');
  const site = localized((await getSettings()).name, locale);
  const home = env().SITE_URL.replace(/\/$/, '');
  const line = (notice: NoticeInList) => `${notice.headline || t('noHeadline')}\n${noticeText(notice, locale)}\n${home}${notice.place}`;
  return {
    to: colleague.email,
    subject: unread.length === 1 ? t('mail.one', { site, headline: first.headline || t('noHeadline') }) : t('mail.many', { site, count: unread.length }),
    text: `${unread.map(line).join('\n\n')}\n\n${t('mail.foot', { link: `${home}/desk/account#notices` })}\n`,
    name: `notice-${first.id}-${personId}`,
  };
}

const localeOf = ({ person }: Colleague) => person.languages.find(isLocale) ?? 'en';
