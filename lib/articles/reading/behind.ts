import { and, eq } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articles, draftVersions, revisions } from '@/db/schema';
import type { Content } from '../content/content';
import { contentOf } from '../content/draft';
import { listSourceChanges, type SourceChange } from '../content/source-changes';

/** What a translation follows: a draft, or what is public of it. */
export type Following = {
  articleId: number;
  sourceArticleId: number | null;
  sourceRevision: number | null;
  sourceDone: Record<string, string>;
  sourceBase: unknown;
};
export type OutdatedTranslation = { sourceId: number; locale: string; revision: number; changes: SourceChange[] };

/** What has changed in the public source since it was translated, or null where nothing waits. */
export async function behindOf(db: Queryable, following: Following): Promise<OutdatedTranslation | null> {
  if (!following.sourceArticleId) return null;
  const [source] = await db.select().from(articles).where(eq(articles.id, following.sourceArticleId));
  if (source?.status !== 'published' || source.revision <= (following.sourceRevision ?? 0)) return null;
  const changes = listSourceChanges(await baseOf(db, following), contentOf(source), following.sourceDone, source.locale);
  return { sourceId: source.id, locale: source.locale, revision: source.revision, changes };
}

/**
 * The source as it was translated: words that were kept, a public revision, or those that the
 * edition began with.
 */
async function baseOf(db: Queryable, following: Following): Promise<Content | null> {
  if (following.sourceBase) return following.sourceBase as Content;
  const number = following.sourceRevision ?? 0;
  if (number > 0) {
    const [row] = await db
      .select()
      .from(revisions)
      .where(and(eq(revisions.articleId, following.sourceArticleId ?? 0), eq(revisions.number, number)));
    return row ? contentOf(row) : null;
  }
  const [first] = await db
    .select({ content: draftVersions.content })
    .from(draftVersions)
    .where(and(eq(draftVersions.articleId, following.articleId), eq(draftVersions.version, 1)));
  return (first?.content as Content | undefined) ?? null;
}
