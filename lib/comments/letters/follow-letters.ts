import { and, eq, inArray, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { comments, discussionFollows, followNews } from '@/db/schema';
import { address } from '../../ground/addresses';
import { isLocale, type Locale } from '../../ground/locales';
import { translator } from '../../ground/messages';
import { canMail, type Letter, sendLetter } from '../../mail/send';
import { publicationName } from '../../settings/publication-name';
import { getSettings } from '../../settings/queries';
import { findStoryPlace } from '../reading/queries';
import { confirmHours, isStopped } from './contacts';
import { followConfirmOf, followStopOf } from './follow';
import { excerpt } from './letters';
import { patienceSeconds } from './queue-letters';

/** A follower gets one letter in so many minutes, with everything since. */
const followMinutes = 60;
const mostQuoted = 10;
const mostAtOnce = 200;

type Follow = typeof discussionFollows.$inferSelect;

/**
 * Asks new followers whether the address is theirs, and tells the others what was written. What is
 * told is taken out of the list before the mail server is asked, so it is never told twice. Several
 * processes may do this at once. Returns how many went.
 */
export async function sendFollowLetters(): Promise<number> {
  if (!canMail()) return 0;
  let sent = 0;
  for (let count = 0; count < mostAtOnce; count += 1) {
    const follow = await takeUnasked();
    if (!follow) break;
    if (await sendUnlessStopped(follow, () => confirmation(follow))) sent += 1;
  }
  for (let count = 0; count < mostAtOnce; count += 1) {
    const taken = await takeNews();
    if (!taken) break;
    if (await sendUnlessStopped(taken.follow, () => news(taken.follow, taken.ids))) sent += 1;
  }
  return sent;
}

async function sendUnlessStopped(follow: Follow, write: () => Promise<Letter | null>): Promise<boolean> {
  const letter = (await isStopped(database(), follow.emailHash)) ? null : await write();
  return letter !== null && (await sendLetter(letter));
}

async function takeUnasked(): Promise<Follow | null> {
  const [row] = await database()
    .update(discussionFollows)
    .set({ confirmSentAt: sql`now()` })
    .where(
      sql`${discussionFollows.id} = (select id from discussion_follows where confirm_sent_at is null and confirm_hash is not null order by id limit 1 for update skip locked)`,
    )
    .returning();
  return row ?? null;
}

async function takeNews(): Promise<{ follow: Follow; ids: number[] } | null> {
  return database().transaction(async (tx) => {
    const { rows } = await tx.execute<{ id: string }>(sql`
      select f.id from discussion_follows f
      where f.confirmed_at is not null and (f.told_at is null or f.told_at <= now() - make_interval(mins => ${followMinutes}))
        and exists (select 1 from follow_news n where n.follow_id = f.id and n.at <= now() - make_interval(secs => ${patienceSeconds}))
      order by f.id limit 1 for update skip locked`);
    const id = Number(rows[0]?.id ?? 0);
    if (id === 0) return null;
    const [follow] = await tx.update(discussionFollows).set({ toldAt: sql`now()` }).where(eq(discussionFollows.id, id)).returning();
    const gone = await tx.delete(followNews).where(eq(followNews.followId, id)).returning({ id: followNews.commentId });
    return follow ? { follow, ids: gone.map((comment) => comment.id) } : null;
  });
}

const localeOf = (follow: Follow): Locale => (isLocale(follow.locale) ? follow.locale : 'en');

async function frame(follow: Follow) {
  const locale = localeOf(follow);
  const [place, settings] = await Promise.all([findStoryPlace(follow.storyId, locale), getSettings()]);
  return place && { t: translator(locale, 'following'), locale, title: place.headline, site: publicationName(settings.name, locale) };
}

/** Nothing that a stranger typed stands in it: it goes to an address that may be anybody's. */
async function confirmation(follow: Follow): Promise<Letter | null> {
  const given = await frame(follow);
  if (!given || follow.confirmNonce === null) return null;
  const { t, locale, title, site } = given;
  const link = address(`/${locale}/comments/follow/${followConfirmOf(follow.id, follow.confirmNonce)}`);
  const text = t('mail.confirmText', { site, title, link, hours: confirmHours });
  return { to: follow.email, name: `follow-${follow.id}-confirm`, subject: t('mail.confirmSubject', { site }), text: `${text}\n` };
}

async function news(follow: Follow, ids: number[]): Promise<Letter | null> {
  const given = await frame(follow);
  if (!given || ids.length === 0) return null;
  const { t, locale, title, site } = given;
  const rows = await database()
    .select({ id: comments.id, name: comments.authorName, text: comments.text })
    .from(comments)
    .where(and(inArray(comments.id, ids), eq(comments.status, 'approved')))
    .orderBy(comments.id);
  if (rows.length === 0) return null;
  const shown = rows.slice(0, mostQuoted);
  const stop = followStopOf(follow.id);
  const parts = [
    t('mail.text', { count: rows.length, title, site }),
    ...shown.map((reply) => `${t('mail.by', { name: reply.name })}\n${excerpt(reply.text)}\n${address(`/${locale}/comments/at/${reply.id}`)}`),
    ...(rows.length > shown.length ? [t('mail.more', { count: rows.length - shown.length })] : []),
  ];
  return {
    to: follow.email,
    name: `follow-${follow.id}-${rows.at(-1)?.id}`,
    subject: t('mail.subject', { count: rows.length, title }),
    text: `${parts.join('\n\n')}\n\n-- \n${t('mail.why', { link: address(`/${locale}/comments/follow/${stop}`) })}\n`,
    unsubscribe: address(`/api/comments/letters/${stop}`),
  };
}
