import type { Actor } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { change } from '../../ground/change';
import { Refusal } from '../../ground/refusal';
import { contentOf } from '../content/draft';
import { lockArticle } from '../editing/row';
import { makePublic, makeWithdrawn, type Published } from './publish';
import { assertNotEmbargoed } from './publish-draft';

/**
 * Takes a public article back; its address answers 410 with the notice. `version` is the article's
 * own.
 */
export async function withdrawArticle(actor: Actor, input: { articleId: number; version: number; notice: string }): Promise<Published> {
  return change(actor, async (c) => {
    const loaded = await lockArticle(c.tx, input.articleId);
    assertMay(actor, 'articles.withdraw', loaded.policy);
    if (loaded.article.status !== 'published') throw new Refusal('wrong-status');
    return makeWithdrawn(c, actor, input);
  });
}

/**
 * Makes a withdrawn article public again, as it was. Throws Refusal: not-found, not-allowed,
 * wrong-status, embargoed, conflict, slug-taken.
 */
export async function restoreArticle(actor: Actor, input: { articleId: number; version: number }): Promise<Published> {
  return change(actor, async (c) => {
    const loaded = await lockArticle(c.tx, input.articleId);
    assertMay(actor, 'articles.restore', loaded.policy);
    if (loaded.article.status !== 'withdrawn') throw new Refusal('wrong-status');
    await assertNotEmbargoed(c.tx, loaded);
    return makePublic(c, actor, { ...input, content: contentOf(loaded.article), kind: 'restore' });
  });
}
