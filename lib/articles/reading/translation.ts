import { and, desc, eq, gt, inArray } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, revisions, type StoryKind, translations } from '@/db/schema';
import type { SourceChange } from '../content/source-changes';
import { behindOf } from './behind';

const mostPassages = 3;

/**
 * A passage of the source that a translation does not have: its words now, or those that were taken
 * out.
 */
export type Missed = { kind: SourceChange['kind']; text: string };

/**
 * From what the public text was translated, and, where the source has moved on since, what it
 * lacks.
 */
export type Translation = {
  source: { id: number; kind: StoryKind; locale: string; slug: string; isPublic: boolean };
  revision: number;
  machine: boolean;
  behind: { at: Date; corrected: boolean; passages: Missed[]; more: number } | null;
};

/**
 * How fresh public translations are, by the number of the edition; editions that were not
 * translated are absent.
 */
export async function listTranslations(articleIds: number[]): Promise<Map<number, Translation>> {
  if (articleIds.length === 0) return new Map();
  const db = database();
  const rows = await db
    .select({ made: translations, source: { id: articles.id, kind: articles.kind, locale: articles.locale, slug: articles.slug, status: articles.status } })
    .from(translations)
    .innerJoin(articles, eq(articles.id, translations.sourceArticleId))
    .where(inArray(translations.articleId, articleIds));
  const told = await Promise.all(
    rows.map(async ({ made, source: { status, ...source } }): Promise<[number, Translation]> => {
      const isPublic = status === 'published';
      return [made.articleId, { source: { ...source, isPublic }, revision: made.sourceRevision, machine: made.machine, behind: await missing(made) }];
    }),
  );
  return new Map(told);
}

export const getTranslation = async (articleId: number): Promise<Translation | null> => (await listTranslations([articleId])).get(articleId) ?? null;

/** The public editions that were translated from this one. */
export const listTranslatedTo = (articleId: number): Promise<{ locale: string; slug: string }[]> =>
  database()
    .select({ locale: articles.locale, slug: articles.slug })
    .from(translations)
    .innerJoin(articles, and(eq(articles.id, translations.articleId), eq(articles.status, 'published')))
    .where(eq(translations.sourceArticleId, articleId))
    .orderBy(articles.locale);

async function missing(made: typeof translations.$inferSelect): Promise<Translation['behind']> {
  const db = database();
  const behind = await behindOf(db, made);
  const left = behind?.changes.filter((change) => !change.isDone) ?? [];
  if (left.length === 0) return null;
  const since = await db
    .select({ kind: revisions.kind, at: revisions.createdAt })
    .from(revisions)
    .where(and(eq(revisions.articleId, made.sourceArticleId), gt(revisions.number, made.sourceRevision)))
    .orderBy(desc(revisions.number))
    .limit(50);
  const passages = left.slice(0, mostPassages).map(({ kind, pieces }) => {
    const way = kind === 'removed' ? 'removed' : 'added';
    return { kind, text: pieces.flatMap((piece) => (piece.kind === 'same' || piece.kind === way ? piece.text : [])).join('') };
  });
  return {
    at: since[0]?.at ?? made.at,
    corrected: since.some((revision) => revision.kind === 'correction'),
    passages: passages.filter((passage) => passage.text !== ''),
    more: left.length - Math.min(left.length, mostPassages),
  };
}
