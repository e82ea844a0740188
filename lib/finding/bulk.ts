import { inArray, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, drafts, tags } from '@/db/schema';
import { loadFiled } from '../articles/editing/filed';
import { loadArticle, openedDraft } from '../articles/editing/row';
import { type StoryInput, saveStory } from '../articles/editing/story';
import { removeEdition } from '../articles/editing/trash';
import { submitArticle } from '../articles/publishing/publish-draft';
import { scheduleArticle } from '../articles/publishing/schedule';
import { restoreArticle, withdrawArticle } from '../articles/publishing/withdraw';
import type { Actor } from '../ground/actor';
import { may } from '../ground/policy';
import type { Reason } from '../ground/reasons';
import { Refusal } from '../ground/refusal';
import { duplicateStory, markTemplate } from './duplicate';

export const bulkActs = ['section', 'tag', 'submit', 'schedule', 'withdraw', 'duplicate', 'template', 'untemplate'] as const;
export const mostArticlesAtOnce = 50;

export type BulkInput = {
  ids: number[];
  act: (typeof bulkActs)[number];
  sectionId: number | null;
  /** A tag's slug. */
  tag: string | null;
  notice: string;
  publishAt: Date | null;
};
/** How one row is taken back. */
export type Step =
  | { act: 'story'; story: StoryInput }
  | { act: 'return' | 'restore' | 'remove' | 'template' | 'untemplate'; articleId: number }
  | { act: 'times'; articleId: number; publishAt: string | null; withdrawAt: string | null };

export type SkippedArticle = { id: number; headline: string; reason: Reason };
export type BulkDone = { count: number; left: SkippedArticle[]; undo: { steps: Step[] } };

/**
 * Does the same to several articles, each by its own verb, in a transaction and with the rights of
 * its own. What is refused is told.
 */
export async function actOnMany(actor: Actor, input: BulkInput): Promise<BulkDone> {
  const tagId = input.act === 'tag' ? await tagOf(input.tag) : null;
  if (input.act === 'section' && !input.sectionId) throw new Refusal('bad-input', { fields: { sectionId: 'required' } });
  if (input.act === 'schedule' && !input.publishAt) throw new Refusal('bad-input', { fields: { publishAt: 'required' } });
  const steps: Step[] = [];
  const refused = new Map<number, Reason>();
  for (const id of [...new Set(input.ids)]) {
    try {
      steps.push(await actOnOne(actor, id, { ...input, tagId }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.set(id, Object.values(error.fields)[0] ?? error.reason);
    }
  }
  return { count: steps.length, left: await nameLeft(actor, refused), undo: { steps } };
}

async function tagOf(slug: string | null): Promise<number> {
  const [row] = await database()
    .select({ id: tags.id })
    .from(tags)
    .where(sql`${tags.slug} = ${slug ?? ''}`);
  if (!row) throw new Refusal('bad-input', { fields: { tag: slug ? 'not-found' : 'required' } });
  return row.id;
}

async function actOnOne(actor: Actor, articleId: number, input: BulkInput & { tagId: number | null }): Promise<Step> {
  const loaded = await loadArticle(database(), articleId);
  if (!loaded || !may(actor, 'articles.read', loaded.policy)) throw new Refusal('not-found');
  const { article } = loaded;
  const { version } = openedDraft(loaded);
  if (input.act === 'submit') {
    if (article.status !== 'draft') throw new Refusal('wrong-status');
    await submitArticle(actor, { articleId, version, to: 'in_review' });
    return { act: 'return', articleId };
  }
  if (input.act === 'duplicate') return { act: 'remove', articleId: (await duplicateStory(actor, { articleId })).articleId };
  if (input.act === 'template' || input.act === 'untemplate') {
    await markTemplate(actor, { articleId, on: input.act === 'template' });
    return { act: input.act === 'template' ? 'untemplate' : 'template', articleId };
  }
  if (input.act === 'withdraw') {
    await withdrawArticle(actor, { articleId, version: article.version, notice: input.notice });
    return { act: 'restore', articleId };
  }
  if (input.act === 'schedule') {
    await scheduleArticle(actor, { articleId, version, publishAt: input.publishAt, withdrawAt: article.withdrawAt, storyVersion: loaded.storyVersion });
    return { act: 'times', articleId, publishAt: article.scheduledAt?.toISOString() ?? null, withdrawAt: article.withdrawAt?.toISOString() ?? null };
  }
  if (loaded.sectionId === null) throw new Refusal('not-found');
  const { wanted: now } = await loadFiled(article.storyId);
  const story = { ...now, articleId, sectionId: now.sectionId ?? loaded.sectionId, storyVersion: loaded.storyVersion, atOnce: true };
  const wanted = input.tagId === null ? { ...story, sectionId: input.sectionId ?? story.sectionId } : { ...story, tags: [...story.tags, input.tagId] };
  return { act: 'story', story: (await saveStory(actor, wanted)).undo };
}

async function nameLeft(actor: Actor, refused: Map<number, Reason>): Promise<SkippedArticle[]> {
  if (refused.size === 0) return [];
  const rows = await database()
    .select({ id: articles.id, headline: sql<string>`coalesce(nullif(${drafts.headline}, ''), ${articles.headline})` })
    .from(articles)
    .leftJoin(drafts, sql`${drafts.articleId} = ${articles.id}`)
    .where(inArray(articles.id, [...refused.keys()]));
  const names = new Map(rows.map((row) => [row.id, row.headline]));
  // What the actor may not see has no name for them.
  return Promise.all(
    [...refused].map(async ([id, reason]) => {
      const loaded = await loadArticle(database(), id);
      return { id, headline: loaded && may(actor, 'articles.read', loaded.policy) ? (names.get(id) ?? '') : '', reason };
    }),
  );
}

/** Takes back what was done to several articles, each by its own verb. */
export async function undoMany(actor: Actor, input: { steps: Step[] }): Promise<{ count: number; left: SkippedArticle[] }> {
  const refused = new Map<number, Reason>();
  for (const step of input.steps) {
    try {
      await undoOne(actor, step);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.set(step.act === 'story' ? step.story.articleId : step.articleId, error.reason);
    }
  }
  if (refused.size === input.steps.length && refused.size > 0) throw new Refusal([...refused.values()][0] ?? 'conflict');
  return { count: input.steps.length - refused.size, left: await nameLeft(actor, refused) };
}

async function undoOne(actor: Actor, step: Step): Promise<void> {
  if (step.act === 'story') {
    await saveStory(actor, { ...step.story, atOnce: true });
    return;
  }
  const loaded = await loadArticle(database(), step.articleId);
  if (!loaded) throw new Refusal('not-found');
  const { articleId } = step;
  const { version } = openedDraft(loaded);
  if (step.act === 'return') await submitArticle(actor, { articleId, version, to: 'draft' });
  else if (step.act === 'remove') await removeEdition(actor, { articleId, version });
  else if (step.act === 'restore') await restoreArticle(actor, { articleId, version: loaded.article.version });
  else if (step.act !== 'times') await markTemplate(actor, { articleId, on: step.act === 'template' });
  else
    await scheduleArticle(actor, {
      articleId,
      version,
      publishAt: step.publishAt ? new Date(step.publishAt) : null,
      withdrawAt: step.withdrawAt ? new Date(step.withdrawAt) : null,
    });
}
