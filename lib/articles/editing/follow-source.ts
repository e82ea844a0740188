import { eq } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';
import { drafts } from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { change } from '../../ground/change';
import { Refusal } from '../../ground/refusal';
import type { DraftRow } from '../content/draft';
import { behindOf, type OutdatedTranslation } from '../reading/behind';
import { recordTranslation } from '../shown/translated';
import { ensureDraft, lockArticle } from './row';

export type { OutdatedTranslation as Behind };

/**
 * What has changed in the public source since a draft was translated from it, or null where nothing
 * waits.
 */
export const getBehind = (draft: DraftRow, db: Queryable = database()): Promise<OutdatedTranslation | null> => behindOf(db, draft);

type Input = { articleId: number; key: string; digest: string; done: boolean };

/**
 * Says that a change of the source has been carried over into the translation, or has not. With the
 * last of them the translation is level with its source. Throws Refusal: not-found, not-allowed,
 * conflict when the source has changed again.
 */
export async function markSource(actor: Actor, input: Input): Promise<{ left: number; undo?: Input }> {
  return change(actor, async (c) => {
    const loaded = await lockArticle(c.tx, input.articleId);
    assertMay(actor, 'articles.edit', loaded.policy);
    const draft = await ensureDraft(c.tx, loaded);
    const behind = await getBehind(draft, c.tx);
    const meant = behind?.changes.find((change) => change.key === input.key);
    if (!behind || !meant) throw new Refusal('not-found');
    if (meant.digest !== input.digest) throw new Refusal('conflict');
    const { [input.key]: _before, ...rest } = draft.sourceDone;
    const sourceDone = input.done ? { ...rest, [input.key]: meant.digest } : rest;
    const left = behind.changes.filter((change) => sourceDone[change.key] !== change.digest).length;
    const isLevel = left === 0;
    const [kept] = await c.tx
      .update(drafts)
      .set(isLevel ? { sourceDone: {}, sourceRevision: behind.revision, sourceBase: null } : { sourceDone })
      .where(eq(drafts.articleId, input.articleId))
      .returning();
    // What is public is what was looked at: readers are told at once. Else with the next
    // publication.
    if (kept && kept.changedAt === null && loaded.article.status === 'published') await recordTranslation(c, kept);
    await c.audit({
      action: 'articles.follow',
      subjectType: 'article',
      subjectId: input.articleId,
      before: { sourceRevision: draft.sourceRevision },
      after: { passage: input.key, done: input.done, sourceRevision: isLevel ? behind.revision : draft.sourceRevision },
    });
    return { left, undo: isLevel ? undefined : { ...input, done: !input.done } };
  });
}
