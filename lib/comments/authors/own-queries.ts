import { and, desc, eq, inArray, lt, ne } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, comments } from '@/db/schema';
import { receiptOf } from '../comment/network';

export type OwnRow = {
  id: number;
  text: string;
  status: (typeof comments.$inferSelect)['status'];
  language: string;
  dir: string;
  createdAt: Date;
  eraseAt: Date | null;
  /** The secret of its receipt: whoever has the account is its author. */
  token: string;
  place: { locale: string; slug: string; headline: string } | null;
};

/**
 * What an account has written, the newest first, before the number `before`. One more than `limit`
 * where there are more.
 */
export async function listOwn(personId: number, locale: string, before?: number, limit = 50): Promise<OwnRow[]> {
  const db = database();
  const rows = await db
    .select()
    .from(comments)
    .where(and(eq(comments.personId, personId), ne(comments.status, 'deleted'), before === undefined ? undefined : lt(comments.id, before)))
    .orderBy(desc(comments.id))
    .limit(limit + 1);
  const storyIds = [...new Set(rows.map((row) => row.storyId))];
  const places =
    storyIds.length === 0
      ? []
      : await db
          .select({ storyId: articles.storyId, locale: articles.locale, slug: articles.slug, headline: articles.headline })
          .from(articles)
          .where(and(inArray(articles.storyId, storyIds), eq(articles.status, 'published')));
  return rows.map((row) => {
    const here = places.filter((place) => place.storyId === row.storyId);
    return {
      id: row.id,
      text: row.text,
      status: row.status,
      language: row.language,
      dir: row.dir,
      createdAt: row.createdAt,
      eraseAt: row.eraseAt,
      token: receiptOf(row.id),
      place: here.find((place) => place.locale === locale) ?? here.find((place) => place.locale === row.locale) ?? here[0] ?? null,
    };
  });
}
