import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { cache } from 'react';
import { database } from '@/db/client';
import { articles, commentDecisions, comments } from '@/db/schema';
import { isLocale, locales } from '../../ground/locales';
import { hashToken } from '../../people/tokens';
import { getTerms } from '../comment/terms';
import type { ShownComment } from '../comment/thread';
import { type CommentListing, listDiscussion, type Order } from './listing';

export type DiscussionPage = CommentListing & { total: number };

/**
 * In which order a discussion is read where nobody asks for another: questions that were answered
 * come first.
 */
export const usualOrder = (terms: { questions: boolean }): Order => (terms.questions ? 'answered' : 'oldest');

/**
 * The first fifty approved comments of a story in its usual order, each with its first approved
 * answers.
 */
export async function getDiscussion(storyId: number, terms = { questions: false }): Promise<DiscussionPage> {
  const [total, listing] = await Promise.all([countApproved(storyId), listDiscussion(storyId, { order: usualOrder(terms) })]);
  return { total, ...listing };
}

/** How many public questions a story has, and how many of them are answered. */
export async function countQuestions(storyId: number): Promise<{ asked: number; answered: number }> {
  const [row] = await database()
    .select({ asked: sql<number>`count(*)::int`, answered: sql<number>`count(*) filter (where not unanswered)::int` })
    .from(comments)
    .where(and(eq(comments.storyId, storyId), isNull(comments.parentId), eq(comments.status, 'approved')));
  return row ?? { asked: 0, answered: 0 };
}

/** How many approved comments a story has; asked once for all places of a page. */
const countApproved = cache(
  async (storyId: number): Promise<number> => database().$count(comments, and(eq(comments.storyId, storyId), eq(comments.status, 'approved'))),
);

/**
 * How many approved comments a story has; null where there are none and its comments are closed.
 */
export async function countShown(storyId: number): Promise<number | null> {
  const [total, terms] = await Promise.all([countApproved(storyId), getTerms(storyId)]);
  return total > 0 || terms.open ? total : null;
}

/** The story of a comment that is shown or whose place is kept; null where there is none. */
export async function getStoryOf(commentId: number): Promise<number | null> {
  const [row] = await database()
    .select({ storyId: comments.storyId })
    .from(comments)
    .where(and(eq(comments.id, commentId), inArray(comments.status, ['approved', 'deleted'])));
  return row?.storyId ?? null;
}

/** One approved comment, to answer or report it, with its story. */
export async function getComment(id: number): Promise<(ShownComment & { storyId: number }) | null> {
  const [row] = await database()
    .select()
    .from(comments)
    .where(and(eq(comments.id, id), eq(comments.status, 'approved')));
  return row ? { ...row, isAccount: row.personId !== null, dir: row.dir === 'rtl' ? 'rtl' : 'ltr', deleted: false } : null;
}

export type StoryPlace = { storyId: number; locale: string; slug: string; headline: string };

/** The story's public page, in this language where there is one. */
export async function findStoryPlace(storyId: number, locale: string): Promise<StoryPlace | null> {
  const rows = await database()
    .select({ storyId: articles.storyId, locale: articles.locale, slug: articles.slug, headline: articles.headline })
    .from(articles)
    .where(and(eq(articles.storyId, storyId), eq(articles.kind, 'story'), eq(articles.status, 'published'), inArray(articles.locale, [...locales])))
    .orderBy(asc(articles.locale));
  return rows.find((row) => row.locale === locale) ?? rows.find((row) => isLocale(row.locale)) ?? null;
}

/** What a receipt tells: the comment and the latest decision about it. */
export async function getCommentReceipt(token: string) {
  if (!/^[\w-]{32}$/.test(token)) return null;
  const [comment] = await database()
    .select()
    .from(comments)
    .where(eq(comments.receiptHash, hashToken(token)));
  if (!comment) return null;
  const [decision] = await database()
    .select()
    .from(commentDecisions)
    .where(eq(commentDecisions.commentId, comment.id))
    .orderBy(desc(commentDecisions.id))
    .limit(1);
  return { comment, decision: decision ?? null };
}
