import { and, desc, eq, inArray } from 'drizzle-orm';
import { database } from '@/db/client';
import { commentContacts, commentDecisions, comments } from '@/db/schema';
import { address } from '../../ground/addresses';
import { isLocale, type Locale } from '../../ground/locales';
import { translator } from '../../ground/messages';
import type { Letter } from '../../mail/send';
import { findRule } from '../../pages/rules';
import { publicationName } from '../../settings/publication-name';
import { getSettings } from '../../settings/queries';
import { rejectReasons, ruleParagraphs } from '../comment/input';
import { receiptOf } from '../comment/network';
import { findStoryPlace } from '../reading/queries';
import { type Contact, confirmHours, confirmTokenOf, isStopped, stopTokenOf } from './contacts';

type Subject = { contact: Contact; comment: typeof comments.$inferSelect; locale: Locale; title: string; site: string };
export type DueLetter = { id: number; kind: 'confirm' | 'reply' | 'decision'; commentId: number; key: string; abouts: number[] };

const mostQuoted = 10;
const excerptLength = 300;

/**
 * The letter as it is to be said now, or null where there is no longer anything to say or nobody
 * who wants to hear it.
 */
export async function writeLetter(taken: DueLetter): Promise<Letter | null> {
  const db = database();
  const [row] = await db
    .select({ contact: commentContacts, comment: comments })
    .from(commentContacts)
    .innerJoin(comments, eq(comments.id, commentContacts.commentId))
    .where(eq(commentContacts.commentId, taken.commentId));
  if (!row || row.comment.status === 'deleted' || (await isStopped(db, row.contact.emailHash))) return null;
  if (taken.kind !== 'confirm' && row.contact.stoppedAt !== null) return null;
  const locale: Locale = isLocale(row.contact.locale) ? row.contact.locale : 'en';
  const [place, settings] = await Promise.all([findStoryPlace(row.comment.storyId, locale), getSettings()]);
  if (!place) return null;
  const subject: Subject = { ...row, locale, title: place.headline, site: publicationName(settings.name, locale) };
  const told =
    taken.kind === 'confirm' ? confirmation(subject, taken) : taken.kind === 'reply' ? await replies(subject, taken) : await decision(subject, taken);
  if (!told) return null;
  const stop = `/${locale}/comments/mail/${stopTokenOf(row.comment.id)}`;
  const t = translator(locale, 'commenter');
  return {
    to: row.contact.email,
    name: `comment-letter-${taken.id}`,
    subject: told.subject,
    text: `${told.parts.join('\n\n')}\n\n-- \n${t('mail.why', { link: address(stop) })}\n`,
    unsubscribe: address(`/api/comments/letters/${stopTokenOf(row.comment.id)}`),
  };
}

type Told = { subject: string; parts: string[] } | null;

/** Nothing that a stranger typed stands in it: it goes to an address that may be anybody's. */
function confirmation({ contact, comment, locale, title, site }: Subject, taken: DueLetter): Told {
  if (contact.confirmNonce === null || contact.confirmHash === null || !contact.confirmUntil || contact.confirmUntil.getTime() < Date.now()) return null;
  if (taken.key !== `confirm ${comment.id} ${contact.confirmNonce}`) return null;
  const t = translator(locale, 'commenter');
  const link = address(`/${locale}/comments/mail/${confirmTokenOf(comment.id, contact.confirmNonce)}`);
  return { subject: t('mail.confirmSubject', { site }), parts: [t('mail.confirmText', { site, title, link, hours: confirmHours })] };
}

async function replies({ contact, comment, locale, title, site }: Subject, taken: DueLetter): Promise<Told> {
  if (contact.confirmedAt === null || comment.status !== 'approved') return null;
  const rows = await database()
    .select({ id: comments.id, name: comments.authorName, text: comments.text })
    .from(comments)
    .where(and(inArray(comments.id, taken.abouts), eq(comments.status, 'approved'), eq(comments.parentId, comment.id)))
    .orderBy(comments.id);
  if (rows.length === 0) return null;
  const t = translator(locale, 'commenter');
  const shown = rows.slice(0, mostQuoted);
  const more = rows.length - shown.length;
  return {
    subject: t('mail.replySubject', { count: rows.length, title }),
    parts: [
      t('mail.replyText', { count: rows.length, title, site }),
      ...shown.map((reply) => `${t('mail.replyBy', { name: reply.name })}\n${excerpt(reply.text)}\n${address(`/${locale}/comments/at/${reply.id}`)}`),
      ...(more > 0 ? [t('mail.more', { count: more })] : []),
    ],
  };
}

/** The beginning of a comment as a quotation in a letter. */
export function excerpt(text: string): string {
  const letters = [...text];
  const cut = letters.length > excerptLength ? `${letters.slice(0, excerptLength).join('').trimEnd()}…` : text;
  return cut.replace(/^/gm, '> ');
}

async function decision({ comment, locale, title, site }: Subject, taken: DueLetter): Promise<Told> {
  const [last] = await database().select().from(commentDecisions).where(eq(commentDecisions.commentId, comment.id)).orderBy(desc(commentDecisions.id)).limit(1);
  if (!last || last.id !== taken.abouts[0] || last.decision !== comment.status) return null;
  const t = translator(locale, 'commenter');
  const isPublished = last.decision === 'approved';
  const isAppeal = last.appealedAt !== null;
  const values = { title, site };
  const subject = isAppeal ? 'mail.appealSubject' : isPublished ? 'mail.approvedSubject' : 'mail.rejectedSubject';
  const outcome = isAppeal ? (isPublished ? 'mail.upheld' : 'mail.refused') : isPublished ? 'mail.approved' : 'mail.rejected';
  const reason = rejectReasons.find((reason) => reason === last.reason);
  const ground = last.decision === 'spam' ? 'spam' : reason;
  const rule = !isPublished && ground ? await findRule(locale, ruleParagraphs[ground]) : null;
  const link = address(`/${locale}/comments/${receiptOf(comment.id)}`);
  const mayAppeal = !isPublished && comment.appeal === null;
  return {
    subject: t(subject, values),
    parts: [
      t(outcome, values),
      ...(reason ? [t('mail.reason', { reason: translator(locale, 'comments')(`reasons.${reason}`) })] : []),
      ...(last.decision === 'spam' ? [t('mail.spam')] : []),
      ...(rule ? [t('mail.rule', { link: address(rule) })] : []),
      ...(last.note ? [t('mail.note', { note: last.note })] : []),
      t(mayAppeal ? 'mail.receiptAppeal' : 'mail.receipt', { link }),
    ],
  };
}
