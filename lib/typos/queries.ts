import { and, asc, desc, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, corrections, revisions, rippleTasks, stories, typoReports } from '@/db/schema';
import { contentOf } from '../drafts/draft';
import type { Actor } from '../people/actor';
import { may } from '../people/policy';
import { hashToken } from '../people/tokens';
import { findAnchor, listBlocks } from './anchor';
import { around, touchesFact } from './facts';

/** A report by its receipt, or null. */
export async function getReceipt(token: string) {
  if (!/^[\w-]{32}$/.test(token)) return null;
  const { status, reason, exact, proposal, createdAt } = typoReports;
  const [row] = await database()
    .select({ status, reason, exact, proposal, createdAt, locale: articles.locale, slug: articles.slug })
    .from(typoReports)
    .innerJoin(articles, eq(articles.id, typoReports.articleId))
    .where(eq(typoReports.tokenHash, hashToken(token)));
  return row ?? null;
}

export type OpenPlace = {
  id: number;
  count: number;
  locale: string;
  slug: string;
  headline: string;
  note: string;
  proposal: string;
  before: string;
  exact: string;
  after: string;
  state: 'sure' | 'unsure' | 'ambiguous' | 'weak' | 'gone';
  fact: { said: string; says: string } | null;
};

/** Open reports that the actor may decide, one row for each place and proposal first made, most reported first. */
export async function listOpenPlaces(actor: Actor, limit = 200): Promise<OpenPlace[]> {
  const rows = await database()
    .select({ report: typoReports, article: articles, seen: revisions, sectionId: stories.sectionId })
    .from(typoReports)
    .innerJoin(articles, eq(articles.id, typoReports.articleId))
    .innerJoin(stories, eq(stories.id, articles.storyId))
    .leftJoin(revisions, and(eq(revisions.articleId, typoReports.articleId), eq(revisions.number, typoReports.revision)))
    .where(eq(typoReports.status, 'open'))
    .orderBy(asc(typoReports.id))
    .limit(limit);
  const places = new Map<string, OpenPlace>();
  for (const { report, article, seen, sectionId } of rows) {
    if (!may(actor, 'typos.handle', { locale: article.locale, sectionId, status: article.status })) continue;
    const known = places.get(report.place);
    if (known) {
      known.count += 1;
      continue;
    }
    const now = listBlocks(contentOf(article));
    const found = findAnchor(now, report, report.revision === article.revision ? 'same' : seen ? listBlocks(seen) : []);
    const text = found.found ? (now.find((one) => one.id === found.block)?.text ?? '') : '';
    const [start, end] = found.found ? [found.start, found.end] : [0, 0];
    const whole = around(text, start, end);
    const said = text.slice(whole.start, whole.end);
    const says = text.slice(whole.start, start) + report.proposal + text.slice(end, whole.end);
    places.set(report.place, {
      id: report.id,
      count: 1,
      locale: article.locale,
      slug: article.slug,
      headline: article.headline,
      note: report.note,
      proposal: report.proposal,
      before: found.found ? text.slice(Math.max(0, start - 80), start) : report.prefix,
      exact: found.found ? text.slice(start, end) : report.exact,
      after: found.found ? text.slice(end, end + 80) : report.suffix,
      state: found.found ? (found.sure ? 'sure' : 'unsure') : found.refused,
      fact: found.found && touchesFact(said, says) ? { said, says } : null,
    });
  }
  return [...places.values()].toSorted((a, b) => b.count - a.count || b.id - a.id);
}

/** Open tasks on other editions, with the passage that probably says the same. */
export async function listTasks(actor: Actor) {
  const rows = await database()
    .select({ task: rippleTasks, target: articles, sectionId: stories.sectionId })
    .from(rippleTasks)
    .innerJoin(articles, eq(articles.id, rippleTasks.targetId))
    .innerJoin(stories, eq(stories.id, articles.storyId))
    .where(eq(rippleTasks.status, 'open'))
    .orderBy(desc(rippleTasks.id))
    .limit(200);
  return rows
    .filter(({ target, sectionId }) => may(actor, 'typos.handle', { locale: target.locale, sectionId, status: target.status }))
    .map(({ task, target }) => ({
      id: task.id,
      said: task.said,
      says: task.says,
      articleId: target.id,
      locale: target.locale,
      headline: target.headline,
      passage: listBlocks(contentOf(target)).find((one) => one.id === task.block)?.text ?? '',
    }));
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
    .select({ id, said, says, note, at, slug: articles.slug, headline: articles.headline })
    .from(corrections)
    .innerJoin(articles, and(eq(articles.id, corrections.articleId), eq(articles.status, 'published')))
    .where(eq(corrections.locale, locale))
    .orderBy(desc(corrections.at), desc(corrections.id))
    .limit(limit);
}
