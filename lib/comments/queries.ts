import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, commentDecisions, comments } from '@/db/schema';
import { isLocale, locales } from '../locales';
import { hashToken } from '../people/tokens';
import { type Node, type Shown, toTree } from './thread';

export type Discussion = { total: number; nodes: Node[]; next: number | null };

export const pageSize = 50;
const mostReplies = 600;

export type Row = Record<'id' | 'parent_id' | 'language' | 'dir' | 'author_name' | 'text' | 'created_at', string> & {
  is_staff: boolean;
  featured: boolean;
  likes: number;
  edited_at: string | null;
  status: string;
};

export const toShown = (row: Row): Shown => ({
  id: Number(row.id),
  parentId: row.parent_id === null ? null : Number(row.parent_id),
  language: row.language,
  dir: row.dir === 'rtl' ? 'rtl' : 'ltr',
  authorName: row.author_name,
  isStaff: row.is_staff,
  featured: row.featured,
  text: row.text,
  likes: row.likes,
  createdAt: new Date(row.created_at),
  editedAt: row.edited_at === null ? null : new Date(row.edited_at),
  deleted: row.status === 'deleted',
});

/** The comments that a query of numbers names, and all that answers them. */
export async function loadThreads(roots: SQL): Promise<Shown[]> {
  const { rows } = await database().execute<Row>(sql`
    with recursive roots as (${roots}), thread as (
      select c.* from comments c join roots on roots.id = c.id
      union all
      select c.* from comments c join thread t on c.parent_id = t.id where c.status in ('approved', 'deleted')
    )
    select id, parent_id, language, dir, author_name, is_staff, featured, text, likes, created_at, edited_at, status
    from thread order by parent_id is not null, id limit ${pageSize + 1 + mostReplies}`);
  return rows.map(toShown);
}

/** The first fifty approved comments of a story, oldest first, each with its approved answers. */
export async function getDiscussion(storyId: number): Promise<Discussion> {
  const [total, shown] = await Promise.all([
    database().$count(comments, and(eq(comments.storyId, storyId), eq(comments.status, 'approved'))),
    loadThreads(
      sql`select id from comments where story_id = ${storyId} and parent_id is null and status in ('approved', 'deleted') order by id limit ${pageSize + 1}`,
    ),
  ]);
  const roots = shown.filter((row) => row.parentId === null);
  const isMore = roots.length > pageSize;
  const beyond = isMore ? roots[pageSize]?.id : undefined;
  return { total, nodes: toTree(shown.filter((row) => row.id !== beyond)), next: isMore ? (roots[pageSize - 1]?.id ?? null) : null };
}

/** One approved comment, to answer or report it. */
export async function getComment(id: number, storyId: number): Promise<Shown | null> {
  const [row] = await database()
    .select()
    .from(comments)
    .where(and(eq(comments.id, id), eq(comments.storyId, storyId), eq(comments.status, 'approved')));
  return row ? { ...row, dir: row.dir === 'rtl' ? 'rtl' : 'ltr', deleted: false } : null;
}

export type StoryPlace = { storyId: number; locale: string; slug: string; headline: string };

/** The story's public page, in this language where there is one. */
export async function findStoryPlace(storyId: number, locale: string): Promise<StoryPlace | null> {
  const rows = await database()
    .select({ storyId: articles.storyId, locale: articles.locale, slug: articles.slug, headline: articles.headline })
    .from(articles)
    .where(and(eq(articles.storyId, storyId), eq(articles.status, 'published'), inArray(articles.locale, [...locales])))
    .orderBy(asc(articles.locale));
  return rows.find((row) => row.locale === locale) ?? rows.find((row) => isLocale(row.locale)) ?? null;
}

/** What a receipt tells: the comment and the latest decision about it. */
export async function getReceipt(token: string) {
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
