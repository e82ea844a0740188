import { eq, sql } from 'drizzle-orm';
import { articles, drafts, stories } from '@/db/schema';
import { type Actor, actorId } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { change } from '../../ground/change';
import { Refusal } from '../../ground/refusal';
import type { Content } from '../content/content';
import { contentOf } from '../content/draft';
import { ensureDraft, hold, keepVersion } from './row';

/** Puts the draft back to what is public. What it held stays among its versions. Throws Refusal('conflict'). */
export async function discardDraft(actor: Actor, input: { articleId: number; version: number }): Promise<{ version: number; content: Content }> {
  return change(actor, async (c) => {
    const held = await hold(c.tx, input.articleId);
    assertMay(actor, 'articles.edit', held.policy);
    if (held.article.revision === 0) throw new Refusal('never-published');
    const draft = await ensureDraft(c.tx, held);
    if (draft.version !== input.version) throw new Refusal('conflict');
    const content = contentOf(held.article);
    const [kept] = await c.tx
      .update(drafts)
      .set({ ...content, version: draft.version + 1, changedAt: null, updatedBy: actorId(actor), updatedAt: sql`now()` })
      .where(eq(drafts.articleId, input.articleId))
      .returning();
    if (!kept) throw new Refusal('not-found');
    await keepVersion(c.tx, kept, actor);
    await c.audit({
      action: 'drafts.discard',
      subjectType: 'article',
      subjectId: input.articleId,
      before: { version: draft.version },
      after: { version: kept.version },
    });
    return { version: kept.version, content };
  });
}

/** Removes an edition that was never public, and its story when that was its only one. Throws Refusal('was-published'). */
export async function removeEdition(actor: Actor, input: { articleId: number; version: number }): Promise<{ storyId: number }> {
  return change(actor, async (c) => {
    const held = await hold(c.tx, input.articleId);
    assertMay(actor, 'articles.remove', held.policy);
    const { id, storyId, locale, headline, revision } = held.article;
    if (revision > 0) throw new Refusal('was-published');
    if (held.draft && held.draft.version !== input.version) throw new Refusal('conflict');
    await c.tx.delete(articles).where(eq(articles.id, id));
    const left = await c.tx.select({ id: articles.id }).from(articles).where(eq(articles.storyId, storyId)).limit(1);
    if (left.length === 0) await c.tx.delete(stories).where(eq(stories.id, storyId));
    await c.audit({
      action: 'articles.remove',
      subjectType: 'article',
      subjectId: id,
      before: { storyId, locale, headline, content: held.draft && contentOf(held.draft) },
    });
    return { storyId };
  });
}
