import { and, eq, sql } from 'drizzle-orm';
import { database, type Queryable, type Transaction } from '@/db/client';
import { draftVersions, revisions } from '@/db/schema';
import { type Actor, actorId, actorName } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { may } from '../../ground/policy';
import { Refusal } from '../../ground/refusal';
import { startingBody, uniqueIds } from '../body/block-ids';
import { listSuggestions, signSuggestions } from '../body/suggestions';
import type { Content } from '../content/content';
import { contentOf, type DraftRow } from '../content/draft';
import { type Conflict, isSameContent, mergeContent } from '../content/merge';
import { slugFrom } from '../content/slug';
import { ensureDraft, lockArticle } from './row';
import { storeDraft } from './store';

export type SaveInput = { articleId: number; version: number; content: Content };

/**
 * `content` is there when the saved text is not what was sent, because another's work was joined to
 * it.
 */
export type SaveResult =
  | { kind: 'saved'; version: number; savedAt: string; slug: string; content: Content | null }
  | { kind: 'conflict'; version: number; conflicts: Conflict[]; content: Content; by: string };

/**
 * Saves a draft as a whole and keeps that version. `version` is what the writer has seen; a newer
 * one is joined block by block. A true conflict saves nothing and answers with both versions.
 * @throws Refusal: not-found, not-allowed, only-suggestions, bad-input.
 */
export async function saveDraft(actor: Actor, input: SaveInput, db: Queryable = database()): Promise<SaveResult> {
  return db.transaction(async (tx) => {
    const loaded = await lockArticle(tx, input.articleId);
    const mayEdit = may(actor, 'articles.edit', loaded.policy);
    assertMay(actor, mayEdit ? 'articles.edit' : 'articles.comment', loaded.policy);
    const draft = await ensureDraft(tx, loaded);
    const base = await baseOf(tx, draft, input.version);
    const theirs = contentOf(draft);
    const known = [...listSuggestions(theirs.body), ...(base ? listSuggestions(base.body) : [])];
    const body = signSuggestions(uniqueIds(input.content.body), known, { by: actorId(actor) ?? 1, name: actorName(actor) || '?' });
    const sent = { ...input.content, body };
    const merge = draft.version === input.version ? { content: sent, conflicts: [] } : mergeContent(base ?? theirs, sent, theirs);
    if (merge.conflicts.length > 0)
      return { kind: 'conflict', version: draft.version, conflicts: merge.conflicts, content: merge.content, by: await nameOf(tx, draft) };
    const saved = isSameContent(merge.content, theirs)
      ? draft
      : await storeDraft(tx, actor, { ...loaded, draft }, { content: merge.content, version: draft.version + 1, mayEdit });
    return {
      kind: 'saved',
      version: saved.version,
      savedAt: saved.updatedAt.toISOString(),
      slug: merge.content.slug || slugFrom(merge.content.headline, loaded.article.locale),
      content: isSameContent(merge.content, input.content) ? null : merge.content,
    };
  });
}

/** The text that the writer began from; null once it has been thinned away. */
async function baseOf(tx: Transaction, draft: DraftRow, version: number): Promise<Content | null> {
  if (version > draft.version) throw new Refusal('bad-input', { fields: { version: 'version-required' } });
  if (version === draft.version) return contentOf(draft);
  const [row] = await tx
    .select({ content: draftVersions.content })
    .from(draftVersions)
    .where(and(eq(draftVersions.articleId, draft.articleId), eq(draftVersions.version, version)));
  return (row?.content as Content | undefined) ?? publicBase(tx, draft.articleId, version - 1);
}

/** Whoever opened an article before it had a draft began from a public revision. */
async function publicBase(tx: Transaction, articleId: number, number: number): Promise<Content | null> {
  const [row] = await tx
    .select()
    .from(revisions)
    .where(and(eq(revisions.articleId, articleId), eq(revisions.number, number)));
  return row ? { ...contentOf(row), body: startingBody(row.body) } : null;
}

async function nameOf(tx: Transaction, draft: DraftRow): Promise<string> {
  const { rows } = await tx.execute<{ name: Record<string, string> }>(sql`select name from people where id = ${draft.updatedBy}`);
  return Object.values(rows[0]?.name ?? {})[0] ?? '';
}
