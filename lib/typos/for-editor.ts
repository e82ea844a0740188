import { and, asc, count, eq, inArray } from 'drizzle-orm';
import { database } from '@/db/client';
import { revisions, typoReports, typoWords } from '@/db/schema';
import { draftContent, loadArticle } from '../articles/editing/row';
import { isLocale, type Locale } from '../ground/locales';
import { translator } from '../ground/messages';
import { findAnchor } from './anchor';
import { listReportable } from './blocks';
import { around, touchesFact } from './facts';
import { namesInEdition } from './names';

/**
 * Open reports on one place of the text that an editor has open. Offsets count UTF-16 units in the
 * block's text, a line break as one.
 */
export type EditorTypo = {
  /** What acceptTypo, declineTypo and learnWord of lib/typos/actions.ts take. */
  id: number;
  /** A block id, or `headline`, `standfirst`, `caption`. */
  block: string;
  start: number;
  end: number;
  /** What stands there in the draft now. */
  quote: string;
  /** What the reader proposes; empty: remove the words. */
  fix: string;
  count: number;
  note: string;
  certainty: 'sure' | 'unsure';
  /** Where a number, a name or a date would change: the public correction that is proposed. */
  correction: string | null;
};

const most = 500;

/**
 * The open reports of an article that have a place in its draft (or in the public text, where there
 * is no draft). The caller has asserted the policy.
 */
export async function listOpenTyposOfArticle(articleId: number): Promise<EditorTypo[]> {
  const db = database();
  const loaded = await loadArticle(db, articleId);
  if (!loaded) return [];
  const reports = await db
    .selectDistinctOn([typoReports.place])
    .from(typoReports)
    .where(and(eq(typoReports.articleId, articleId), eq(typoReports.status, 'open')))
    .orderBy(asc(typoReports.place), asc(typoReports.id))
    .limit(most);
  if (reports.length === 0) return [];
  const numbers = [...new Set(reports.map((report) => report.revision))];
  const seen = await db
    .select()
    .from(revisions)
    .where(and(eq(revisions.articleId, articleId), inArray(revisions.number, numbers)));
  const blocks = new Map(seen.map((revision) => [revision.number, listReportable(revision)]));
  const now = listReportable(draftContent(loaded));
  const counts = await countByPlace(articleId);
  const names = await namesInEdition(db, loaded.article);
  const t = translator(isLocale(loaded.article.locale) ? loaded.article.locale : 'en', 'typos');
  return reports
    .flatMap((report) => {
      const found = findAnchor(now, report, blocks.get(report.revision) ?? []);
      if (!found.found) return [];
      const { block, start, end } = found;
      const text = now.find((candidate) => candidate.id === block)?.text ?? '';
      const quote = text.slice(start, end);
      const { id, proposal: fix, note } = report;
      const whole = around(text, start, end);
      const told = { said: text.slice(whole.start, whole.end), says: text.slice(whole.start, start) + fix + text.slice(end, whole.end) };
      const correction = touchesFact(text, found, fix, names) ? t('desk.noteProposal', told) : null;
      const certainty = found.sure ? ('sure' as const) : ('unsure' as const);
      return [{ id, block, start, end, quote, fix, count: counts.get(report.place) ?? 1, note, certainty, correction }];
    })
    .filter((typo) => typo.quote !== typo.fix);
}

async function countByPlace(articleId: number): Promise<Map<string, number>> {
  const { place } = typoReports;
  const rows = await database()
    .select({ place, count: count() })
    .from(typoReports)
    .where(and(eq(typoReports.articleId, articleId), eq(typoReports.status, 'open')))
    .groupBy(place);
  return new Map(rows.map((row) => [row.place, row.count]));
}

/** Words that an editor has taught as right in a language, in lower case. */
export async function listKnownWords(locale: Locale): Promise<string[]> {
  const rows = await database().select({ word: typoWords.word }).from(typoWords).where(eq(typoWords.locale, locale)).orderBy(asc(typoWords.word));
  return rows.map((row) => row.word);
}
