import { eq, inArray, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, deskRows, drafts, people, stories } from '@/db/schema';
import { isWaiting, type Status } from '../articles/editing/queries';
import type { Person } from '../ground/actor';
import { localized } from '../ground/locales';
import { withinTime } from '../search/sql';
import type { FindCursor, Finding } from './finding';
import { findStatement, manyMatches, probeStatement } from './statement';

export type ArticleFound = {
  id: number;
  storyId: number;
  locale: string;
  headline: string;
  status: Status;
  sectionId: number;
  /** Public, and its draft or the settings of its story hold something else. */
  isChanged: boolean;
  at: Date;
  owner: string | null;
};
/** `slow`: the search was given up. `next`: where the page after this one begins. */
export type FoundPage = { rows: ArticleFound[]; next: FindCursor | null; slow: boolean };

const patience = 4000;
/** What the planner takes for a common word may stand in the last rows of a table. */
export const byIndex = sql`select set_config('enable_seqscan', 'off', true)`;

/** Articles of the desk that the actor may see, what changed last first, paged by key. */
export async function findArticles(actor: Person, finding: Finding, desk: string, limit = 50): Promise<FoundPage> {
  const probe = finding.text === '' ? null : probeStatement(finding);
  const found = await withinTime(patience, async (tx) => {
    await tx.execute(byIndex);
    const walks = probe !== null && ((await tx.execute<{ count: number }>(probe)).rows[0]?.count ?? 0) >= manyMatches;
    return (await tx.execute<{ id: string; at: string }>(findStatement(actor, finding, { walks, limit }))).rows;
  });
  if (!found) return { rows: [], next: null, slow: true };
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  const rows = await describeFound(
    page.map((row) => Number(row.id)),
    desk,
  );
  return { rows, next: last ? { at: last.at, id: Number(last.id) } : null, slow: false };
}

async function describeFound(ids: number[], desk: string): Promise<ArticleFound[]> {
  if (ids.length === 0) return [];
  const rows = await database()
    .select({
      id: articles.id,
      storyId: articles.storyId,
      locale: articles.locale,
      headline: articles.headline,
      draftHeadline: drafts.headline,
      status: articles.status,
      sectionId: deskRows.sectionId,
      changedAt: drafts.changedAt,
      isWaiting: isWaiting(),
      at: deskRows.changedAt,
      owner: people.name,
    })
    .from(articles)
    .innerJoin(deskRows, eq(deskRows.articleId, articles.id))
    .innerJoin(stories, eq(stories.id, articles.storyId))
    .leftJoin(drafts, eq(drafts.articleId, articles.id))
    .leftJoin(people, eq(people.id, drafts.ownerId))
    .where(inArray(articles.id, ids));
  const known = new Map(
    rows.map(({ draftHeadline, changedAt, isWaiting: waits, owner, ...row }) => [
      row.id,
      {
        ...row,
        headline: draftHeadline ?? row.headline,
        isChanged: row.status === 'published' && (changedAt !== null || waits),
        owner: owner && localized(owner, desk),
      },
    ]),
  );
  return ids.flatMap((id) => known.get(id) ?? []);
}
