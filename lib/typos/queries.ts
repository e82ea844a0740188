import { and, desc, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, corrections, typoReports } from '@/db/schema';
import { hashToken } from '../people/tokens';

/** A report by its receipt, or null. */
export async function getTypoReceipt(token: string) {
  if (!/^[\w-]{32}$/.test(token)) return null;
  const { status, reason, exact, proposal, note, email, createdAt } = typoReports;
  const [row] = await database()
    .select({
      status,
      reason,
      exact,
      proposal,
      note,
      hasAddress: sql<boolean>`${email} is not null`,
      isKnown: sql<boolean>`${typoReports.reporterHash} <> '' or ${typoReports.personId} is not null`,
      createdAt,
      locale: articles.locale,
      slug: articles.slug,
      isWithdrawn: sql<boolean>`${articles.status} = 'withdrawn'`,
    })
    .from(typoReports)
    .innerJoin(articles, eq(articles.id, typoReports.articleId))
    .where(eq(typoReports.tokenHash, hashToken(token)));
  return row ?? null;
}

/** Public corrections of one article, newest first. */
export async function listArticleCorrections(articleId: number) {
  const { id, said, says, note, at } = corrections;
  return database()
    .select({ id, said, says, note, at })
    .from(corrections)
    .where(eq(corrections.articleId, articleId))
    .orderBy(desc(corrections.at), desc(corrections.id));
}

/** Public corrections of a language, newest first. */
export async function listCorrections(locale: string, limit = 200) {
  const { id, said, says, note, at } = corrections;
  return database()
    .select({ id, said, says, note, at, kind: articles.kind, slug: articles.slug, headline: articles.headline })
    .from(corrections)
    .innerJoin(articles, and(eq(articles.id, corrections.articleId), eq(articles.status, 'published')))
    .where(eq(corrections.locale, locale))
    .orderBy(desc(corrections.at), desc(corrections.id))
    .limit(limit);
}
