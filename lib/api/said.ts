import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { database } from '@/db/client';
import { articles, comments, corrections } from '@/db/schema';
import { address } from '../ground/addresses';
import { isLocale, locales } from '../ground/locales';
import type { apiCorrection, comment, commentQuery, correctionQuery } from './form';
import { type ApiPage, afterId, apiPageOf } from './pages';

const byId = (row: { id: number }) => String(row.id);

/** Corrections of articles that are public. */
export async function giveCorrections(query: z.infer<typeof correctionQuery>): Promise<ApiPage<z.infer<typeof apiCorrection>>> {
  const { id, articleId, at, said, says, note } = corrections;
  const rows = await database()
    .select({ id, articleId, at, said, says, note, locale: articles.locale, slug: articles.slug })
    .from(corrections)
    .innerJoin(articles, and(eq(articles.id, articleId), eq(articles.status, 'published'), eq(articles.kind, 'story'), inArray(articles.locale, [...locales])))
    .where(
      and(
        gt(id, afterId(query.after)),
        query.locale ? eq(corrections.locale, query.locale) : undefined,
        query.article ? eq(articleId, query.article) : undefined,
      ),
    )
    .orderBy(asc(id))
    .limit(query.limit + 1);
  const page = apiPageOf(rows, query.limit, byId, (row) => row);
  const data = page.data.flatMap(({ articleId: article, slug, locale, at: when, ...row }) =>
    isLocale(locale) ? [{ ...row, article, locale, url: `${address(`/${locale}/news/${slug}`)}#corrections`, at: when.toISOString() }] : [],
  );
  return { data, next: page.next };
}

/** Approved comments of stories that have a public edition. */
export async function listComments(query: z.infer<typeof commentQuery>): Promise<ApiPage<z.infer<typeof comment>>> {
  const { id, storyId, parentId, language, authorName, text, createdAt, editedAt, likes, featured } = comments;
  const rows = await database()
    .select({ id, storyId, parentId, language, authorName, text, createdAt, editedAt, likes, featured })
    .from(comments)
    .where(
      and(
        gt(id, afterId(query.after)),
        eq(comments.status, 'approved'),
        query.story ? eq(storyId, query.story) : undefined,
        sql`exists (select 1 from ${articles} where ${articles.storyId} = ${storyId} and ${articles.status} = 'published')`,
      ),
    )
    .orderBy(asc(id))
    .limit(query.limit + 1);
  return apiPageOf(rows, query.limit, byId, (row) => ({
    id: row.id,
    story: row.storyId,
    parent: row.parentId,
    language: row.language,
    name: row.authorName,
    text: row.text,
    at: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    likes: row.likes,
    featured: row.featured,
  }));
}
