import { eq, sql } from 'drizzle-orm';
import { drafts } from '@/db/schema';
import { type Actor, actorId } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { change } from '../../ground/change';
import { Refusal } from '../../ground/refusal';
import type { Content } from '../content/content';
import { contentOf } from '../content/draft';
import { publicFollowing } from '../shown/translated';
import { ensureDraft, keepVersion, lockArticle } from './row';

/** `undo` brings what was thrown away back into the draft. */
export type Discarded = {
  version: number;
  content: Content;
  undo: { articleId: number; version: number; kind: 'draft'; number: number };
};

/**
 * Puts the draft of one edition back to what is public. What it held stays among its versions; the
 * settings that its story shares with the other languages stay as they are. Throws
 * Refusal('conflict').
 */
export async function discardDraft(actor: Actor, input: { articleId: number; version: number }): Promise<Discarded> {
  return change(actor, async (c) => {
    const held = await lockArticle(c.tx, input.articleId);
    assertMay(actor, 'articles.edit', held.policy);
    if (held.article.revision === 0) throw new Refusal('never-published');
    const draft = await ensureDraft(c.tx, held);
    if (draft.version !== input.version) throw new Refusal('conflict');
    await keepVersion(c.tx, draft, null);
    const content = contentOf(held.article);
    const [kept] = await c.tx
      .update(drafts)
      .set({
        ...content,
        ...(await publicFollowing(c.tx, input.articleId)),
        version: draft.version + 1,
        changedAt: null,
        updatedBy: actorId(actor),
        updatedAt: sql`now()`,
      })
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
    return { version: kept.version, content, undo: { articleId: input.articleId, version: kept.version, kind: 'draft', number: draft.version } };
  });
}
