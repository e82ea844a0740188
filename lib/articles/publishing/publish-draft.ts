import { eq, sql } from 'drizzle-orm';
import type { Queryable, Transaction } from '@/db/client';
import { articles, corrections, drafts } from '@/db/schema';
import { type Actor, actorId } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { type Change, change } from '../../ground/change';
import { Refusal } from '../../ground/refusal';
import { tag } from '../../ground/tags';
import { getSettings } from '../../settings/queries';
import { withoutSuggestions } from '../body/suggestions';
import { findBlockers } from '../content/checklist';
import type { Content } from '../content/content';
import { contentOf, type DraftRow } from '../content/draft';
import { isSameContent } from '../content/merge';
import { isReserved } from '../content/reserved-slugs';
import { slugFrom } from '../content/slug';
import { getUntranslated } from '../editing/accept-passage';
import { publishPending, type SettingsOut } from '../editing/pending';
import { draftContent, ensureDraft, type LoadedArticle, lockArticle } from '../editing/row';
import { correctionPaths } from '../shown/touched';
import { recordTranslation } from '../shown/translated';
import { notifyReviewers, notifyWriters } from './notify-writers';
import { makePublic, type Published } from './publish';
import { loadTranslation, rememberBefore } from './undo-publish';

export type PublishInput = { articleId: number; version: number /** A public note makes it a correction. */; correction?: string };

/**
 * Publishes the draft as it stands, or brings the public article up to it. Throws Refusal:
 * not-found, not-allowed, conflict, four-eyes, embargoed, bad-input with the fields that are
 * missing, untranslated, slug-taken.
 */
export async function publishArticle(actor: Actor, input: PublishInput): Promise<Published> {
  return change(actor, async (c) => {
    const loaded = await lockArticle(c.tx, input.articleId);
    assertMay(actor, 'articles.publish', loaded.policy);
    const draft = await ensureDraft(c.tx, loaded);
    if (draft.version !== input.version) throw new Refusal('conflict');
    await assertFourEyes(c.tx, actor, { ...loaded, draft });
    await assertNotEmbargoed(c.tx, loaded);
    const translation = await loadTranslation(c.tx, input.articleId);
    const { settings, ...done } = await publishLocked(c, actor, { ...loaded, draft }, input.correction);
    await rememberBefore(c, actor, loaded, { done, translation, settings });
    return done;
  });
}

/**
 * The part of publishing that is done alike by a person and by the clock: the words, and the
 * settings of the story that wait for it.
 */
export async function publishLocked(
  c: Change,
  actor: Actor,
  loaded: LoadedArticle,
  correction?: string,
): Promise<Published & { settings: SettingsOut | null }> {
  const content = await readyContent(c.tx, loaded);
  const isPublic = loaded.article.status === 'published';
  const kind = loaded.article.status === 'withdrawn' ? 'restore' : isPublic ? (correction ? 'correction' : 'update') : 'publish';
  const settings = await publishPending(c, actor, loaded.article.storyId);
  const sameWords = settings !== null && kind === 'update' && isSameContent(content, contentOf(loaded.article));
  const done = await makePublic(c, actor, { articleId: loaded.article.id, version: loaded.article.version, content, kind, reason: correction, sameWords });
  if (loaded.draft) await recordTranslation(c, loaded.draft);
  if (kind === 'correction' && correction) await tellCorrection(c, done, correction);
  if (kind === 'publish') await notifyWriters(c, actor, loaded, 'published', done.revision);
  return { ...done, settings };
}

/** The note stands under the article, on the page of corrections and in its feed. */
async function tellCorrection(c: Change, { articleId, locale, revision }: Published, note: string): Promise<void> {
  await c.tx.insert(corrections).values({ articleId, locale, revision, said: '', says: '', note });
  c.touch({ tags: [tag.corrections(locale)], paths: correctionPaths(locale) });
}

/** The draft with its address, once nothing that must be there is missing. */
export async function readyContent(tx: Transaction, loaded: LoadedArticle): Promise<Content> {
  const draft = draftContent(loaded);
  const content = { ...draft, body: withoutSuggestions(draft.body) };
  const blockers = findBlockers(content, loaded.article.kind);
  if (Object.keys(blockers).length > 0) throw new Refusal('bad-input', { fields: blockers });
  const untranslated = await getUntranslated(loaded, content, tx);
  if (untranslated.length > 0) throw new Refusal('untranslated', { values: { count: untranslated.length } });
  return { ...content, slug: content.slug || (await freeSlug(tx, loaded, content)) };
}

async function freeSlug(tx: Transaction, loaded: LoadedArticle, content: Content): Promise<string> {
  const { id, locale, revision, slug } = loaded.article;
  if (revision > 0) return slug;
  const wanted = slugFrom(content.headline, locale) || `article-${id}`;
  const { rows } = await tx.execute<{ slug: string }>(
    sql`select slug from slugs where locale = ${locale} and article_id <> ${id} and (slug = ${wanted} or slug like ${`${wanted}-%`})`,
  );
  const taken = new Set(rows.map((row) => row.slug));
  if (!taken.has(wanted) && !(loaded.article.kind === 'page' && isReserved(wanted))) return wanted;
  for (let number = 2; ; number += 1) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
}

/**
 * Where the setting asks for it: whoever wrote in this draft does not publish it, unless someone
 * else has approved this very version; the clock publishes only what is approved. Throws
 * Refusal('four-eyes').
 */
export async function assertFourEyes(tx: Transaction, actor: Actor, { draft }: LoadedArticle): Promise<void> {
  if (draft && (await needsApproval(tx, actor, draft))) throw new Refusal('four-eyes');
}

/** Whether this version waits for someone else's approval before the actor may publish it. */
export async function needsApproval(db: Queryable, actor: Actor, draft: DraftRow): Promise<boolean> {
  if (!(await getSettings(db)).fourEyes || isApproved(draft)) return false;
  if (actor.kind === 'system') return actor.name === 'schedule';
  return hasWritten(db, actorId(actor), draft);
}

const isApproved = (draft: DraftRow) =>
  draft.reviewedBy !== null && draft.reviewedVersion === draft.version && draft.reviewedBy !== draft.ownerId && draft.reviewedBy !== draft.updatedBy;

/** Whether someone began this draft, or has saved anything in it since it was last public. */
async function hasWritten(db: Queryable, personId: number | null, draft: DraftRow): Promise<boolean> {
  if (personId === null) return false;
  if (personId === draft.ownerId || personId === draft.updatedBy) return true;
  const { rows } = await db.execute(sql`
    select 1 from draft_versions v where v.article_id = ${draft.articleId} and v.person_id = ${personId}
      and v.created_at > coalesce((select max(r.created_at) from revisions r where r.article_id = v.article_id and r.kind <> 'autosave'), '-infinity') limit 1`);
  return rows.length > 0;
}

/**
 * Someone who did not write this version and sends it out has seen it: that is an approval, kept
 * for the clock.
 */
export const approvalBy = (actor: Actor, draft: DraftRow) => {
  const by = actorId(actor);
  return by === null || by === draft.ownerId || by === draft.updatedBy ? {} : { reviewedBy: by, reviewedVersion: draft.version };
};

/** Throws Refusal('embargoed') until the time until which it is kept back. */
export async function assertNotEmbargoed(tx: Transaction, { article }: LoadedArticle): Promise<void> {
  if (!article.embargoUntil) return;
  const { rows } = await tx.execute<{ ahead: boolean }>(sql`select embargo_until > now() as ahead from articles where id = ${article.id}`);
  if (rows[0]?.ahead) throw new Refusal('embargoed');
}

/** Hands a draft in for review, or takes it back to writing. */
export async function submitArticle(actor: Actor, input: { articleId: number; version: number; to: 'in_review' | 'draft' }): Promise<{ status: string }> {
  return change(actor, async (c) => {
    const loaded = await lockArticle(c.tx, input.articleId);
    assertMay(actor, 'articles.submit', loaded.policy);
    if (loaded.article.status !== 'draft' && loaded.article.status !== 'in_review') throw new Refusal('wrong-status');
    if (loaded.draft && loaded.draft.version !== input.version) throw new Refusal('conflict');
    await c.tx
      .update(articles)
      .set({ status: input.to, version: loaded.article.version + 1 })
      .where(eq(articles.id, input.articleId));
    await c.audit({
      action: input.to === 'in_review' ? 'articles.submit' : 'articles.return',
      subjectType: 'article',
      subjectId: input.articleId,
      before: { status: loaded.article.status },
      after: { status: input.to },
    });
    const version = loaded.article.version + 1;
    if (input.to === 'in_review' && loaded.article.status === 'draft') await notifyReviewers(c, actor, loaded, version);
    if (input.to === 'draft' && loaded.article.status === 'in_review') await notifyWriters(c, actor, loaded, 'returned', version);
    return { status: input.to };
  });
}

/** Someone other than the writer finds this version fit to publish. */
export async function approveArticle(actor: Actor, input: { articleId: number; version: number }): Promise<{ version: number }> {
  return change(actor, async (c) => {
    const loaded = await lockArticle(c.tx, input.articleId);
    assertMay(actor, 'articles.review', loaded.policy);
    const draft = await ensureDraft(c.tx, loaded);
    if (draft.version !== input.version) throw new Refusal('conflict');
    const by = actorId(actor);
    if (by === draft.ownerId || by === draft.updatedBy) throw new Refusal('four-eyes');
    await c.tx.update(drafts).set({ reviewedBy: by, reviewedVersion: draft.version }).where(eq(drafts.articleId, input.articleId));
    await c.audit({ action: 'articles.approve', subjectType: 'article', subjectId: input.articleId, after: { version: draft.version } });
    await notifyWriters(c, actor, { ...loaded, draft }, 'approved', draft.version);
    return { version: draft.version };
  });
}
