import { and, desc, eq, ne } from 'drizzle-orm';
import { database } from '@/db/client';
import { typoReports } from '@/db/schema';
import { withoutSuggestions } from '../articles/body/suggestions';
import type { Content } from '../articles/content/content';
import { type Corrected, type Proof, proofread } from '../articles/content/proofread';
import { draftContent, type LoadedArticle, loadArticle } from '../articles/editing/row';
import { isLocale } from '../ground/locales';
import { listKnownWords } from './for-editor';

const recent = 500;

/**
 * What is worth a look in a draft, by the usage of its language, what readers had corrected in
 * others, and its source.
 */
export async function listProofs({ article, draft }: LoadedArticle, content: Content): Promise<Proof[]> {
  const { locale } = article;
  const source = draft?.sourceArticleId ? await loadArticle(database(), draft.sourceArticleId) : null;
  const [known, corrected] = await Promise.all([isLocale(locale) ? listKnownWords(locale) : [], listCorrected(locale, article.id)]);
  const body = withoutSuggestions(content.body);
  return proofread({ ...content, body }, { locale, known, corrected, source: source && draftContent(source) });
}

async function listCorrected(locale: string, exceptId: number): Promise<Corrected[]> {
  const rows = await database()
    .select({ words: typoReports.exact, fix: typoReports.proposal })
    .from(typoReports)
    .where(and(eq(typoReports.status, 'accepted'), eq(typoReports.locale, locale), ne(typoReports.articleId, exceptId)))
    .orderBy(desc(typoReports.decidedAt))
    .limit(recent);
  return [...new Map(rows.filter((row) => row.fix !== '' && row.words.trim().length > 2).map((row) => [row.words, row])).values()];
}
