import { eq, sql } from 'drizzle-orm';
import { corrections, partnerTasks } from '@/db/schema';
import type { Content } from '../articles/content/content';
import { contentOf } from '../articles/content/draft';
import { type LoadedArticle, lockArticle } from '../articles/editing/row';
import { makePublic, makeWithdrawn } from '../articles/publishing/publish';
import { correctionPaths } from '../articles/shown/touched';
import { type Actor, actorId } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { type Change, change } from '../ground/change';
import { Refusal } from '../ground/refusal';
import { tag } from '../ground/tags';
import { applyFix } from '../typos/apply-fix';
import { listReportable } from '../typos/blocks';

type Task = typeof partnerTasks.$inferSelect;

/** A task that is open, with its article locked first. */
async function lockTask(c: Change, actor: Actor, id: number): Promise<{ task: Task; held: LoadedArticle }> {
  const [known] = await c.tx.select({ articleId: partnerTasks.articleId }).from(partnerTasks).where(eq(partnerTasks.id, id));
  if (!known) throw new Refusal('not-found');
  const loaded = await lockArticle(c.tx, known.articleId);
  assertMay(actor, 'articles.publish', loaded.policy);
  const [task] = await c.tx.select().from(partnerTasks).where(eq(partnerTasks.id, id)).for('update');
  if (!task || task.outcome !== '') throw new Refusal('conflict');
  return { task, held: loaded };
}

const settle = (c: Change, actor: Actor, task: Task, outcome: 'accepted' | 'dismissed') =>
  c.tx
    .update(partnerTasks)
    .set({ outcome, settledAt: sql`now()`, settledBy: actorId(actor) })
    .where(eq(partnerTasks.id, task.id));

/**
 * Follows the source. A correction becomes one here, with the note; where the passage stands here
 * once, word for word, it is put right too. A withdrawal withdraws the text, with the note as its
 * notice; a return makes it public again.
 * @throws Refusal: not-found, not-allowed, conflict, wrong-status.
 */
export async function acceptTask(actor: Actor, input: { id: number; note: string }): Promise<{ address: string; isCorrected: boolean }> {
  assertMay(actor, 'partners.take');
  return change(actor, async (c) => {
    const { task, held } = await lockTask(c, actor, input.id);
    if (held.article.status !== (task.kind === 'return' ? 'withdrawn' : 'published')) throw new Refusal('wrong-status');
    const done = await follow(c, actor, { task, held, note: input.note });
    await settle(c, actor, task, 'accepted');
    const after = { kind: task.kind, articleId: task.articleId, note: input.note, isCorrected: done.isCorrected };
    await c.audit({ action: 'partners.accept', subjectType: 'partner', subjectId: task.partnerId, after });
    return done;
  });
}

const follow = (c: Change, actor: Actor, given: { task: Task; held: LoadedArticle; note: string }): Promise<{ address: string; isCorrected: boolean }> => {
  if (given.task.kind === 'withdrawal') return withdraw(c, actor, given.held, given.note);
  return given.task.kind === 'return' ? restore(c, actor, given.held, given.note) : correct(c, actor, given);
};

/**
 * Makes the text public again as it was; what was corrected there meanwhile has tasks of its own.
 */
async function restore(c: Change, actor: Actor, { article, policy }: LoadedArticle, reason: string): Promise<{ address: string; isCorrected: boolean }> {
  assertMay(actor, 'articles.restore', policy);
  const { address } = await makePublic(c, actor, { articleId: article.id, version: article.version, content: contentOf(article), kind: 'restore', reason });
  return { address, isCorrected: false };
}

async function withdraw(c: Change, actor: Actor, { article }: LoadedArticle, notice: string): Promise<{ address: string; isCorrected: boolean }> {
  const { address } = await makeWithdrawn(c, actor, { articleId: article.id, version: article.version, notice });
  return { address, isCorrected: false };
}

async function correct(
  c: Change,
  actor: Actor,
  { task, held, note }: { task: Task; held: LoadedArticle; note: string },
): Promise<{ address: string; isCorrected: boolean }> {
  const { article } = held;
  const corrected = replacePassage(contentOf(article), task);
  const words = corrected ? { said: task.said, says: task.says } : { said: '', says: '' };
  // Before makePublic, which touches the page of corrections where one stands.
  await c.tx.insert(corrections).values({ articleId: article.id, locale: article.locale, revision: article.revision + 1, ...words, note });
  const content = corrected ?? contentOf(article);
  const { address } = await makePublic(c, actor, { articleId: article.id, version: article.version, content, kind: 'correction', reason: note });
  c.touch({ tags: [tag.corrections(article.locale)], paths: correctionPaths(article.locale) });
  return { address, isCorrected: corrected !== null };
}

/** The content with the passage put right, where it stands in it exactly once; else null. */
function replacePassage(content: Content, { said, says }: Pick<Task, 'said' | 'says'>): Content | null {
  if (said === '') return null;
  const places = listReportable(content).flatMap(({ id, text }) => {
    const start = text.indexOf(said);
    if (start < 0) return [];
    return text.indexOf(said, start + 1) < 0 ? [{ block: id, start, end: start + said.length }] : [null, null];
  });
  const [place] = places;
  return places.length === 1 && place ? applyFix(content, place, says) : null;
}

/** Leaves the text here as it is. */
export async function dismissTask(actor: Actor, input: { id: number }): Promise<{ undo: { id: number } }> {
  assertMay(actor, 'partners.take');
  return change(actor, async (c) => {
    const { task } = await lockTask(c, actor, input.id);
    await settle(c, actor, task, 'dismissed');
    await c.audit({ action: 'partners.dismiss', subjectType: 'partner', subjectId: task.partnerId, after: { kind: task.kind, articleId: task.articleId } });
    return { undo: { id: task.id } };
  });
}

/** Opens a task again that was dismissed. */
export async function reopenTask(actor: Actor, input: { id: number }): Promise<{ id: number }> {
  assertMay(actor, 'partners.take');
  return change(actor, async (c) => {
    const [task] = await c.tx.select().from(partnerTasks).where(eq(partnerTasks.id, input.id)).for('update');
    if (task?.outcome !== 'dismissed') throw new Refusal('not-found');
    const loaded = await lockArticle(c.tx, task.articleId);
    assertMay(actor, 'articles.publish', loaded.policy);
    await c.tx.update(partnerTasks).set({ outcome: '', settledAt: null, settledBy: null }).where(eq(partnerTasks.id, task.id));
    await c.audit({ action: 'partners.reopen', subjectType: 'partner', subjectId: task.partnerId, after: { articleId: task.articleId } });
    return { id: task.id };
  });
}
