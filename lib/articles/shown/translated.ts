import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { articles, translations } from '@/db/schema';
import type { Change } from '../../ground/change';
import { tag } from '../../ground/tags';
import type { DraftRow } from '../content/draft';
import { articlePath } from '../content/path';

/**
 * What the public text of an edition now follows is what its draft follows; its page and feeds say
 * so at once.
 */
export async function recordTranslation(c: Change, draft: DraftRow): Promise<void> {
  if (draft.sourceArticleId === null) return;
  const { sourceArticleId, sourceDone, sourceBase, machine } = draft;
  const row = { sourceArticleId, sourceRevision: draft.sourceRevision ?? 0, sourceDone, sourceBase, machine, personId: draft.updatedBy ?? draft.ownerId };
  await c.tx
    .insert(translations)
    .values({ articleId: draft.articleId, ...row })
    .onConflictDoUpdate({ target: translations.articleId, set: { ...row, at: sql`now()` } });
  await touchTranslations(c, eq(translations.articleId, draft.articleId));
}

/** The public translations of an edition say whether they have its newest revision. */
export const touchFollowers = (c: Change, sourceArticleId: number): Promise<void> => touchTranslations(c, eq(translations.sourceArticleId, sourceArticleId));

async function touchTranslations(c: Change, which: ReturnType<typeof eq>): Promise<void> {
  const rows = await listFollowers(c.tx, which);
  for (const row of rows) {
    const path = articlePath(row);
    const feeds = row.kind === 'page' ? [] : ['feed.xml', 'atom.xml', 'feed.json'].map((name) => `/${row.locale}/${name}`);
    c.touch({
      tags: [tag.article(row.id), tag.story(row.storyId), ...(row.kind === 'page' ? [] : [tag.feeds(row.locale)])],
      paths: [path, `${path}.md`, ...feeds],
    });
  }
}

const listFollowers = (tx: Transaction, which: ReturnType<typeof eq>) =>
  tx
    .select({ id: articles.id, storyId: articles.storyId, kind: articles.kind, locale: articles.locale, slug: articles.slug })
    .from(translations)
    .innerJoin(articles, and(eq(articles.id, translations.articleId), eq(articles.status, 'published')))
    .where(which);

/** What an edition's public text follows, for a draft that goes back to it. */
export async function publicFollowing(tx: Transaction, articleId: number) {
  const [row] = await tx
    .select({
      sourceArticleId: translations.sourceArticleId,
      sourceRevision: translations.sourceRevision,
      sourceDone: translations.sourceDone,
      sourceBase: translations.sourceBase,
      machine: translations.machine,
    })
    .from(translations)
    .where(eq(translations.articleId, articleId));
  return row ?? {};
}
