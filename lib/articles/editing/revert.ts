import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { drafts, draftVersions, revisions } from '@/db/schema';
import { type Actor, actorId } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { change } from '../../ground/change';
import { Refusal } from '../../ground/refusal';
import { startingBody } from '../body/block-ids';
import type { Content } from '../content/content';
import { contentOf } from '../content/draft';
import { isSameContent } from '../content/merge';
import { publicFollowing } from '../shown/translated';
import { ensureDraft, keepVersion, lockArticle } from './row';

export type RevertInput = { articleId: number; version: number; kind: 'revision' | 'draft'; number: number };

/**
 * Puts an earlier revision, or an earlier state of the draft, into the draft as a new state of it.
 * Publishing it makes a new revision.
 */
export async function revertDraft(actor: Actor, input: RevertInput): Promise<{ version: number }> {
  return change(actor, async (c) => {
    const held = await lockArticle(c.tx, input.articleId);
    assertMay(actor, 'articles.edit', held.policy);
    const draft = await ensureDraft(c.tx, held);
    if (draft.version !== input.version) throw new Refusal('conflict');
    const found = await loadEarlier(c.tx, input);
    const content = { ...found, slug: contentOf(draft).slug, body: startingBody(found.body) };
    const isPublic = held.article.revision > 0 && isSameContent(content, contentOf(held.article));
    const [kept] = await c.tx
      .update(drafts)
      .set({
        ...content,
        ...(isPublic ? await publicFollowing(c.tx, input.articleId) : {}),
        version: draft.version + 1,
        updatedBy: actorId(actor),
        updatedAt: sql`now()`,
        changedAt: isPublic ? null : sql`now()`,
      })
      .where(eq(drafts.articleId, input.articleId))
      .returning();
    if (!kept) throw new Refusal('not-found');
    await keepVersion(c.tx, kept, actor);
    await c.audit({
      action: 'drafts.revert',
      subjectType: 'article',
      subjectId: input.articleId,
      before: { version: draft.version },
      after: { version: kept.version, [input.kind]: input.number },
    });
    return { version: kept.version };
  });
}

async function loadEarlier(tx: Transaction, { articleId, kind, number }: RevertInput): Promise<Content> {
  if (kind === 'revision') {
    const [row] = await tx
      .select()
      .from(revisions)
      .where(and(eq(revisions.articleId, articleId), eq(revisions.number, number)));
    if (row) return contentOf(row);
  } else {
    const [row] = await tx
      .select({ content: draftVersions.content })
      .from(draftVersions)
      .where(and(eq(draftVersions.articleId, articleId), eq(draftVersions.version, number)));
    if (row) return contentOf(row.content as Content);
  }
  throw new Refusal('not-found');
}
