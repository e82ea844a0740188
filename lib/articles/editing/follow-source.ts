import { and, eq } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';
import { articles, drafts, draftVersions, revisions } from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { change } from '../../ground/change';
import { Refusal } from '../../ground/refusal';
import type { Content } from '../content/content';
import { contentOf, type DraftRow } from '../content/draft';
import { listSourceChanges, type SourceChange } from '../content/source-changes';
import { ensureDraft, hold } from './row';

export type Behind = { sourceId: number; locale: string; revision: number; changes: SourceChange[] };

/** What has changed in the public source since a draft was translated from it, or null where nothing waits. */
export async function getBehind(draft: DraftRow, db: Queryable = database()): Promise<Behind | null> {
  if (!draft.sourceArticleId) return null;
  const [source] = await db.select().from(articles).where(eq(articles.id, draft.sourceArticleId));
  if (source?.status !== 'published' || source.revision <= (draft.sourceRevision ?? 0)) return null;
  const changes = listSourceChanges(await baseOf(db, draft), contentOf(source), draft.sourceDone, source.locale);
  return { sourceId: source.id, locale: source.locale, revision: source.revision, changes };
}

/** The source as it was translated: a public revision, or the words that the edition began with. */
async function baseOf(db: Queryable, draft: DraftRow): Promise<Content | null> {
  const number = draft.sourceRevision ?? 0;
  if (number > 0) {
    const [row] = await db
      .select()
      .from(revisions)
      .where(and(eq(revisions.articleId, draft.sourceArticleId ?? 0), eq(revisions.number, number)));
    return row ? contentOf(row) : null;
  }
  const [first] = await db
    .select({ content: draftVersions.content })
    .from(draftVersions)
    .where(and(eq(draftVersions.articleId, draft.articleId), eq(draftVersions.version, 1)));
  return (first?.content as Content | undefined) ?? null;
}

type Input = { articleId: number; key: string; digest: string; done: boolean };

/**
 * Says that a change of the source has been carried over into the translation, or has not. With the last of them the
 * translation is level with its source. Throws Refusal: not-found, not-allowed, conflict when the source has changed again.
 */
export async function markSource(actor: Actor, input: Input): Promise<{ left: number; undo?: Input }> {
  return change(actor, async (c) => {
    const held = await hold(c.tx, input.articleId);
    assertMay(actor, 'articles.edit', held.policy);
    const draft = await ensureDraft(c.tx, held);
    const behind = await getBehind(draft, c.tx);
    const meant = behind?.changes.find((one) => one.key === input.key);
    if (!behind || !meant) throw new Refusal('not-found');
    if (meant.digest !== input.digest) throw new Refusal('conflict');
    const { [input.key]: _before, ...rest } = draft.sourceDone;
    const sourceDone = input.done ? { ...rest, [input.key]: meant.digest } : rest;
    const left = behind.changes.filter((one) => sourceDone[one.key] !== one.digest).length;
    const isLevel = left === 0;
    await c.tx
      .update(drafts)
      .set(isLevel ? { sourceDone: {}, sourceRevision: behind.revision } : { sourceDone })
      .where(eq(drafts.articleId, input.articleId));
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
