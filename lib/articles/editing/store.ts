import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { articles, auditLog, drafts, media } from '@/db/schema';
import { type Actor, actorId, actorName } from '../../ground/actor';
import { Refusal } from '../../ground/refusal';
import { listDynamic } from '../body/dynamic';
import { isOnlySuggesting } from '../body/suggestions';
import type { Content } from '../content/content';
import { contentOf, type DraftRow } from '../content/draft';
import { isSame, isSameContent } from '../content/merge';
import { keepVersion, type LoadedArticle } from './row';

const sitting = 10 * 60_000;
/** Seconds within which one writer's saves are one state to go back to. */
const stateSeconds = 60;

type Store = { content: Content; version: number; mayEdit: boolean; isStep?: boolean };

/**
 * Writes what a draft is now, as this version of it. The log gets one row for each sitting of a
 * writer; steps are kept as states to go back to once a minute, and when the writer is another.
 * @throws Refusal: only-suggestions; bad-input for a picture that is not there or a block of pages.
 */
export async function storeDraft(
  tx: Transaction,
  actor: Actor,
  loaded: LoadedArticle & { draft: DraftRow },
  { content, version, mayEdit, isStep }: Store,
): Promise<DraftRow> {
  const { article, draft } = loaded;
  if (!mayEdit) assertOnlySuggesting(actor, contentOf(draft), content);
  if (article.kind === 'story' && listDynamic(content.body).length > 0) throw new Refusal('bad-input', { fields: { body: 'body-page-block' } });
  await assertPicture(tx, content.mediaId);
  const isChanged = article.revision === 0 || !isSameContent(content, contentOf(article));
  const [kept] = await tx
    .update(drafts)
    .set({ ...content, version, updatedBy: actorId(actor), updatedAt: sql`now()`, changedAt: isChanged ? (draft.changedAt ?? sql`now()`) : null })
    .where(and(eq(drafts.articleId, draft.articleId), eq(drafts.version, draft.version)))
    .returning();
  if (!kept) throw new Refusal('conflict');
  if (!isStep || !(await isOneState(tx, draft.articleId, actorId(actor)))) await keepVersion(tx, kept, actor);
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
  if (article.revision === 0) await mirror(tx, article, content);
  return kept;
}

async function isOneState(tx: Transaction, articleId: number, personId: number | null): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select 1 from (select person_id, created_at from draft_versions where article_id = ${articleId} order by version desc limit 1) last
    where last.person_id is not distinct from ${personId}::bigint and last.created_at > now() - make_interval(secs => ${stateSeconds})`);
  return rows.length > 0;
}

/**
 * Whoever may comment but not write changes no word that is there, and no one else's suggestion.
 */
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

/**
 * Of versions older than a day, the last of each hour stays; of steps older than two days, none.
 */
async function thin(tx: Transaction, articleId: number): Promise<void> {
  await tx.execute(sql`
    delete from draft_versions v using (
      select version, row_number() over (partition by date_trunc('hour', created_at) order by version desc) as place
      from draft_versions where article_id = ${articleId} and created_at < now() - interval '1 day'
    ) old where v.article_id = ${articleId} and v.version = old.version and old.place > 1`);
  await tx.execute(sql`delete from draft_steps where article_id = ${articleId} and created_at < now() - interval '2 days'`);
}
