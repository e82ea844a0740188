import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Queryable, Transaction } from '@/db/client';
import { articles, drafts, draftVersions, type StorySettings, stories } from '@/db/schema';
import { type Actor, actorId } from '../../ground/actor';
import type { PolicyRow } from '../../ground/policy';
import { Refusal } from '../../ground/refusal';
import { startingBody } from '../body/block-ids';
import { emptyBody } from '../body/body';
import { withoutSuggestions } from '../body/suggestions';
import type { Content } from '../content/content';
import { contentOf, type DraftRow } from '../content/draft';
import { isSame, isSameContent, mergeContent } from '../content/merge';
import { embargoedFor } from './embargo';

export type ArticleRow = typeof articles.$inferSelect;
/**
 * `storyVersion`: of the settings, read before anything else of them; `pending`: those that wait
 * for a publication.
 */
export type LoadedArticle = {
  article: ArticleRow;
  draft: DraftRow | null;
  sectionId: number | null;
  storyVersion: number;
  pending: Partial<StorySettings>;
  policy: PolicyRow;
};

const policyOf = (article: ArticleRow, draft: DraftRow | null, sectionId: number | null, embargoedFor: number[] | null): PolicyRow => ({
  ownerId: draft?.ownerId ?? null,
  locale: article.locale,
  sectionId,
  status: article.status,
  embargoedFor: embargoedFor ?? undefined,
});

/**
 * The article, its story's section (none for a page) and its draft, or null; null too while it is
 * in the trash.
 */
export async function loadArticle(db: Queryable, articleId: number): Promise<LoadedArticle | null> {
  const [row] = await db
    .select({
      article: articles,
      draft: drafts,
      sectionId: stories.sectionId,
      storyVersion: stories.version,
      pending: stories.pending,
      embargoedFor: embargoedFor(),
    })
    .from(articles)
    .innerJoin(stories, eq(stories.id, articles.storyId))
    .leftJoin(drafts, eq(drafts.articleId, articles.id))
    .where(and(eq(articles.id, articleId), isNull(articles.trashedAt)));
  if (!row) return null;
  const { embargoedFor: named, ...held } = row;
  return { ...held, policy: policyOf(row.article, row.draft, row.sectionId, named) };
}

/**
 * The same, with the article locked until the end of the transaction. Throws Refusal('not-found').
 */
export async function lockArticle(tx: Transaction, articleId: number): Promise<LoadedArticle> {
  await tx.execute(sql`select 1 from articles where id = ${articleId} for update`);
  const loaded = await loadArticle(tx, articleId);
  if (!loaded) throw new Refusal('not-found');
  return loaded;
}

/** The draft as it stands; an article that has none is its own. */
export const draftContent = (loaded: Pick<LoadedArticle, 'article' | 'draft'>): Content => {
  const content = contentOf(loaded.draft ?? loaded.article);
  return loaded.draft || loaded.article.revision > 0 ? content : { ...content, slug: '' };
};

/**
 * What whoever opens an article sees: its draft, or what its draft would begin with and the version
 * that it would have.
 */
export function openedDraft(loaded: LoadedArticle): { content: Content; version: number } {
  if (loaded.draft) return { content: contentOf(loaded.draft), version: loaded.draft.version };
  const content = draftContent(loaded);
  return { content: { ...content, body: startingBody(content.body ?? emptyBody) }, version: loaded.article.revision + 1 };
}

/**
 * Makes sure that there is a draft to write in, from what is public. Writing it twice does no harm.
 */
export async function ensureDraft(db: Queryable, loaded: LoadedArticle): Promise<DraftRow> {
  if (loaded.draft) return loaded.draft;
  const { content, version } = openedDraft(loaded);
  const values = { ...content, version, articleId: loaded.article.id, baseRevision: loaded.article.revision };
  const [made] = await db.insert(drafts).values(values).onConflictDoNothing().returning();
  if (!made) {
    const [known] = await db.select().from(drafts).where(eq(drafts.articleId, loaded.article.id));
    if (!known) throw new Refusal('not-found');
    return known;
  }
  await keepVersion(db, made, null);
  return made;
}

/** Keeps a draft's present state as the base of later merges. */
export async function keepVersion(db: Queryable, draft: DraftRow, actor: Actor | null): Promise<void> {
  await db
    .insert(draftVersions)
    .values({ articleId: draft.articleId, version: draft.version, content: contentOf(draft), personId: actor && actorId(actor) })
    .onConflictDoNothing();
}

/**
 * Carries a change of the public text into the draft, in the same transaction: a correction is not
 * undone by the next publication. Where the draft has changed the same block, the draft's words
 * stay.
 */
export async function rebaseDraft(
  tx: Transaction,
  change: { articleId: number; revision: number; before: Content; after: Content; isFirst: boolean },
): Promise<void> {
  const [draft] = await tx.select().from(drafts).where(eq(drafts.articleId, change.articleId)).for('update');
  if (!draft) return;
  const mine = contentOf(draft);
  const isNew = isSameContent({ ...mine, slug: '' }, { ...change.after, slug: '' });
  const isOpen = !isNew && isSame(withoutSuggestions(mine.body), change.after.body);
  const joined = isNew || change.isFirst ? change.after : mergeContent(change.before, mine, change.after).content;
  const content = isOpen ? { ...joined, body: mine.body } : joined;
  const [kept] = await tx
    .update(drafts)
    .set({
      ...content,
      version: draft.version + 1,
      baseRevision: change.revision,
      changedAt: isSameContent(content, change.after) ? null : (draft.changedAt ?? sql`now()`),
      reviewedBy: null,
      reviewedVersion: null,
      scheduledBy: null,
    })
    .where(eq(drafts.articleId, change.articleId))
    .returning();
  if (kept) await keepVersion(tx, kept, null);
}
