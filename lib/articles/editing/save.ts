import { and, eq, isNull, sql } from 'drizzle-orm';
import { database, type Queryable, type Transaction } from '@/db/client';
import { articles, auditLog, drafts, draftVersions, media, revisions } from '@/db/schema';
import { type Actor, actorId, actorName } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { may } from '../../ground/policy';
import { Refusal } from '../../ground/refusal';
import { startingBody, uniqueIds } from '../body/block-ids';
import { isOnlySuggesting, listSuggestions, signSuggestions } from '../body/suggestions';
import type { Content } from '../content/content';
import { contentOf, type DraftRow } from '../content/draft';
import { type Conflict, isSame, isSameContent, mergeContent } from '../content/merge';
import { slugFrom } from '../content/slug';
import { ensureDraft, hold, keepVersion } from './row';

export type SaveInput = { articleId: number; version: number; content: Content };

/** `content` is there when the saved text is not what was sent, because another's work was joined to it. */
export type Saved =
  | { kind: 'saved'; version: number; savedAt: string; slug: string; content: Content | null }
  | { kind: 'conflict'; version: number; conflicts: Conflict[]; content: Content; by: string };

const sitting = 10 * 60_000;

/**
 * Saves a draft. `version` is what the writer has seen; when another one is stored, both are joined block by block. A true
 * conflict saves nothing and answers with both versions. Throws Refusal: not-found, not-allowed, only-suggestions, bad-input.
 * Each save is kept in draft_versions; the audit log gets one row for each sitting of a writer.
 */
export async function saveDraft(actor: Actor, input: SaveInput, db: Queryable = database()): Promise<Saved> {
  return db.transaction(async (tx) => {
    const held = await hold(tx, input.articleId);
    const mayEdit = may(actor, 'articles.edit', held.policy);
    assertMay(actor, mayEdit ? 'articles.edit' : 'articles.comment', held.policy);
    const draft = await ensureDraft(tx, held);
    const base = await baseOf(tx, draft, input.version);
    const theirs = contentOf(draft);
    const known = [...listSuggestions(theirs.body), ...(base ? listSuggestions(base.body) : [])];
    const body = signSuggestions(uniqueIds(input.content.body), known, { by: actorId(actor) ?? 1, name: actorName(actor) || '?' });
    const sent = { ...input.content, body };
    const merge = draft.version === input.version ? { content: sent, conflicts: [] } : mergeContent(base ?? theirs, sent, theirs);
    if (merge.conflicts.length > 0)
      return { kind: 'conflict', version: draft.version, conflicts: merge.conflicts, content: merge.content, by: await nameOf(tx, draft) };
    if (!mayEdit) assertOnlySuggesting(actor, theirs, merge.content);
    await assertPicture(tx, merge.content.mediaId);
    const saved = isSameContent(merge.content, theirs) ? draft : await store(tx, actor, draft, merge.content, contentOf(held.article), held.article.revision);
    if (held.article.revision === 0) await mirror(tx, held.article, merge.content);
    return {
      kind: 'saved',
      version: saved.version,
      savedAt: saved.updatedAt.toISOString(),
      slug: merge.content.slug || slugFrom(merge.content.headline, held.article.locale),
      content: isSameContent(merge.content, input.content) ? null : merge.content,
    };
  });
}

async function store(tx: Transaction, actor: Actor, draft: DraftRow, content: Content, published: Content, revision: number): Promise<DraftRow> {
  const isChanged = revision === 0 || !isSameContent(content, published);
  const [kept] = await tx
    .update(drafts)
    .set({
      ...content,
      version: draft.version + 1,
      updatedBy: actorId(actor),
      updatedAt: sql`now()`,
      changedAt: isChanged ? (draft.changedAt ?? sql`now()`) : null,
    })
    .where(eq(drafts.articleId, draft.articleId))
    .returning();
  if (!kept) throw new Refusal('not-found');
  await keepVersion(tx, kept, actor);
  if (kept.version % 50 === 0) await thin(tx, draft.articleId);
  if (draft.updatedBy !== actorId(actor) || Date.now() - draft.updatedAt.getTime() > sitting || draft.version === 1)
    await tx.insert(auditLog).values({
      personId: actorId(actor),
      personName: actorName(actor),
      action: 'drafts.write',
      subjectType: 'article',
      subjectId: String(draft.articleId),
      before: { version: draft.version },
      after: { version: kept.version },
    });
  return kept;
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

/** Whoever may comment but not write changes no word that is there, and no one else's suggestion. */
function assertOnlySuggesting(actor: Actor, before: Content, after: Content): void {
  const isSameElse = isSameContent({ ...after, body: before.body }, before);
  if (!isSameElse || !isOnlySuggesting(before.body, after.body, actorId(actor) ?? 0, isSame)) throw new Refusal('only-suggestions');
}

async function assertPicture(tx: Transaction, mediaId: number | null): Promise<void> {
  if (mediaId === null) return;
  const [known] = await tx
    .select({ id: media.id })
    .from(media)
    .where(and(eq(media.id, mediaId), isNull(media.trashedAt)));
  if (!known) throw new Refusal('bad-input', { fields: { mediaId: 'not-found' } });
}

/** An article that was never public is found in the desk's lists by its draft's headline. */
async function mirror(tx: Transaction, article: { id: number; headline: string; standfirst: string }, content: Content): Promise<void> {
  if (article.headline === content.headline && article.standfirst === content.standfirst) return;
  await tx.update(articles).set({ headline: content.headline, standfirst: content.standfirst }).where(eq(articles.id, article.id));
}

/** Of versions older than a day, the last of each hour stays. */
async function thin(tx: Transaction, articleId: number): Promise<void> {
  await tx.execute(sql`
    delete from draft_versions v using (
      select version, row_number() over (partition by date_trunc('hour', created_at) order by version desc) as place
      from draft_versions where article_id = ${articleId} and created_at < now() - interval '1 day'
    ) old where v.article_id = ${articleId} and v.version = old.version and old.place > 1`);
}
