import { eq } from 'drizzle-orm';
import { drafts } from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { change } from '../../ground/change';
import { Refusal } from '../../ground/refusal';
import { lockSettings, type Seen, type Settled, settle } from '../../ground/story-version';
import { recordTranslation } from '../shown/translated';
import { ensureDraft, lockArticle } from './row';

type Input = { articleId: number; machine: boolean } & Seen;

/**
 * Says whether a machine proposed a translation; readers are told. Throws Refusal: not-found,
 * not-allowed, not-found of what is no translation.
 */
export async function markMachine(actor: Actor, input: Input): Promise<{ undo: Input } & Settled> {
  return change(actor, async (c) => {
    const loaded = await lockArticle(c.tx, input.articleId);
    assertMay(actor, 'articles.edit', loaded.policy);
    const draft = await ensureDraft(c.tx, loaded);
    if (draft.sourceArticleId === null) throw new Refusal('not-found');
    const lock = await lockSettings(c.tx, loaded.article.storyId);
    const sent = { machine: input.machine };
    const { settled } = await settle(c.tx, actor, lock, { sent, stored: { machine: draft.machine }, seen: input, own: input.articleId });
    const [kept] = await c.tx.update(drafts).set({ machine: input.machine }).where(eq(drafts.articleId, input.articleId)).returning();
    if (kept && kept.changedAt === null && loaded.article.status === 'published') await recordTranslation(c, kept);
    await c.audit({
      action: 'articles.machine',
      subjectType: 'article',
      subjectId: input.articleId,
      before: { machine: draft.machine },
      after: { machine: input.machine },
    });
    return { undo: { articleId: input.articleId, machine: draft.machine, storyVersion: settled.storyVersion }, ...settled };
  });
}
