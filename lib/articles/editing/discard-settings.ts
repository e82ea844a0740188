import type { Actor } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { change } from '../../ground/change';
import { discardPending, restorePending } from './pending';
import { lockArticle } from './row';

type OfVersion = { articleId: number; storyVersion: number };

/**
 * Throws away what the story of this edition is to be filed under with its next publication, in all
 * its languages: it stays filed as readers see it. `undo` brings it back. Throws
 * Refusal('conflict') where it is another version than the one seen.
 */
export async function discardSettings(actor: Actor, input: OfVersion): Promise<{ undo: OfVersion }> {
  return change(actor, async (c) => {
    const held = await lockArticle(c.tx, input.articleId);
    assertMay(actor, 'articles.edit', held.policy);
    return { undo: { articleId: input.articleId, storyVersion: await discardPending(c, actor, held, input.storyVersion) } };
  });
}

/** Brings back what was thrown away in a version, where nobody has decided otherwise since. */
export async function restoreSettings(actor: Actor, input: OfVersion): Promise<void> {
  await change(actor, async (c) => {
    const held = await lockArticle(c.tx, input.articleId);
    assertMay(actor, 'articles.edit', held.policy);
    await restorePending(c, actor, held, input.storyVersion);
  });
}
