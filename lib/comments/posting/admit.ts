import { and, eq, inArray } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, comments } from '@/db/schema';
import { Refusal } from '../../ground/refusal';
import { termsOf } from '../comment/terms';
import type { Admitted, Submission } from './submission';

/**
 * Lets a comment in where its story is public, comments are open and what it answers can be seen.
 */
export async function admit(submission: Submission): Promise<Admitted> {
  const { story, parent, locale } = submission.input;
  const db = database();
  const editions = await db
    .select({ status: articles.status, locale: articles.locale, slug: articles.slug })
    .from(articles)
    .where(and(eq(articles.storyId, story), eq(articles.kind, 'story'), inArray(articles.status, ['published', 'withdrawn'])));
  const open = editions.filter((edition) => edition.status === 'published');
  const edition = open.find((other) => other.locale === locale) ?? open[0];
  if (!edition) throw new Refusal(editions.length > 0 ? 'story-gone' : 'not-found');
  const terms = await termsOf(db, story);
  if (!terms.open) throw new Refusal('comments-closed');
  const isAnswerable = and(eq(comments.id, parent ?? 0), eq(comments.storyId, story), eq(comments.status, 'approved'));
  if (parent !== null && (await db.$count(comments, isAnswerable)) === 0) throw new Refusal('not-found');
  return { ...submission, terms, page: `/${edition.locale}/news/${edition.slug}` };
}
