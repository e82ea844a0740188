import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { type Database, database } from '@/db/client';
import { articles, drafts, stories } from '@/db/schema';
import { type Actor, actorId, systemActor } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { type Change, change } from '../../ground/change';
import { periods } from '../../ground/periods';
import { Refusal } from '../../ground/refusal';
import { contentOf } from '../content/draft';
import { loadArticle, lockArticle } from './row';
import { noteTimes } from './times';

export const articleTrashDays = periods.trashDays;
const sweeper = systemActor('articles');

export type Removed = { storyId: number; undo: { articleId: number } };

/**
 * Puts an edition that was never public into the trash, from which it can be had back for thirty
 * days. What was scheduled is not any more. Throws Refusal: not-found, not-allowed, was-published,
 * conflict.
 */
export async function removeEdition(actor: Actor, input: { articleId: number; version: number }): Promise<Removed> {
  return change(actor, async (c) => {
    const loaded = await lockArticle(c.tx, input.articleId);
    assertMay(actor, 'articles.remove', loaded.policy);
    const { id, storyId, locale, headline, revision, status } = loaded.article;
    if (revision > 0) throw new Refusal('was-published');
    if (loaded.draft && loaded.draft.version !== input.version) throw new Refusal('conflict');
    await c.tx
      .update(articles)
      .set({ status: 'draft', scheduledAt: null, withdrawAt: null, trashedAt: sql`now()`, trashedBy: actorId(actor), version: loaded.article.version + 1 })
      .where(eq(articles.id, id));
    await noteTimes(c.tx, actor, loaded.article, { publishAt: null, withdrawAt: null });
    await c.audit({
      action: 'articles.remove',
      subjectType: 'article',
      subjectId: id,
      before: { storyId, locale, headline: loaded.draft?.headline || headline, status },
    });
    return { storyId, undo: { articleId: id } };
  });
}

/**
 * Takes an edition out of the trash. Throws Refusal: not-found, not-allowed, edition-exists where
 * another has its place.
 */
export async function restoreEdition(actor: Actor, input: { articleId: number }): Promise<{ articleId: number }> {
  return change(actor, async (c) => {
    const [row] = await c.tx
      .select()
      .from(articles)
      .where(and(eq(articles.id, input.articleId), isNotNull(articles.trashedAt)))
      .for('update');
    if (!row) throw new Refusal('not-found');
    await assertFree(c, row.storyId, row.locale);
    await c.tx
      .update(articles)
      .set({ trashedAt: null, trashedBy: null, version: row.version + 1 })
      .where(eq(articles.id, row.id));
    const loaded = await loadArticle(c.tx, row.id);
    if (!loaded) throw new Refusal('not-found');
    assertMay(actor, 'articles.remove', loaded.policy);
    await c.audit({ action: 'articles.untrash', subjectType: 'article', subjectId: row.id, before: { trashedAt: row.trashedAt } });
    return { articleId: row.id };
  });
}

async function assertFree(c: Change, storyId: number, locale: string): Promise<void> {
  await c.tx.execute(sql`select 1 from stories where id = ${storyId} for update`);
  const [other] = await c.tx
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.storyId, storyId), eq(articles.locale, locale), isNull(articles.trashedAt)));
  if (other) throw new Refusal('edition-exists');
}

/**
 * Removes for good what has been in the trash for thirty days, and stories of which nothing is
 * left. Returns how many editions.
 */
export async function sweepTrash(limit = 100, db: Database = database()): Promise<number> {
  const { rows } = await db.execute<{ id: string }>(
    sql`select id from articles where trashed_at < now() - make_interval(days => ${articleTrashDays}) order by trashed_at limit ${limit}`,
  );
  let count = 0;
  for (const { id } of rows) if (await purge(Number(id), db)) count += 1;
  return count;
}

/**
 * Whether it was still there and still to go: whoever takes it back at the same moment comes first.
 */
async function purge(id: number, db: Database): Promise<boolean> {
  const isOver = sql`${articles.trashedAt} < now() - make_interval(days => ${articleTrashDays})`;
  try {
    await change(
      sweeper,
      async (c) => {
        const [draft] = await c.tx.select().from(drafts).where(eq(drafts.articleId, id));
        const [row] = await c.tx
          .delete(articles)
          .where(and(eq(articles.id, id), isOver))
          .returning();
        if (!row) throw new Refusal('not-found');
        const [left] = await c.tx.select({ id: articles.id }).from(articles).where(eq(articles.storyId, row.storyId)).limit(1);
        if (!left) await c.tx.delete(stories).where(eq(stories.id, row.storyId));
        const before = { storyId: row.storyId, locale: row.locale, headline: row.headline, content: draft && contentOf(draft) };
        await c.audit({ action: 'articles.purge', subjectType: 'article', subjectId: id, before });
      },
      db,
    );
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
