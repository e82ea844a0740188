import { asc, eq, type SQL } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, typoReports } from '@/db/schema';
import { address } from '../ground/addresses';
import { hashToken } from '../people/tokens';

/** Typo reports with all that their reporters have given, the first one first. */
export async function listGivenReports(which: SQL) {
  const rows = await database()
    .select({ report: typoReports, slug: articles.slug, headline: articles.headline, articleLocale: articles.locale })
    .from(typoReports)
    .innerJoin(articles, eq(articles.id, typoReports.articleId))
    .where(which)
    .orderBy(asc(typoReports.id));
  return rows.map(({ report, slug, headline, articleLocale }) => ({
    on: { title: headline, address: address(`/${articleLocale}/news/${slug}`) },
    said: report.exact,
    proposal: report.proposal,
    note: report.note,
    email: report.email,
    reportedAt: report.createdAt,
    status: report.status,
    decidedAt: report.decidedAt,
    reason: report.reason,
  }));
}

/** What the holder of a receipt can take along: that one report. Null where there is none. */
export async function exportReport(token: string): Promise<string | null> {
  if (!/^[\w-]{32}$/.test(token)) return null;
  const [report] = await listGivenReports(eq(typoReports.tokenHash, hashToken(token)));
  return report ? `${JSON.stringify({ exportedAt: new Date(), typoReports: [report] }, null, 1)}\n` : null;
}
