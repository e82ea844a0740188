import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { articles, corrections, drafts, notices, publishUndos, revisions, translations } from '@/db/schema';
import { type Actor, actorId } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { type Change, change } from '../../ground/change';
import { isLocale } from '../../ground/locales';
import { translator } from '../../ground/messages';
import { Refusal } from '../../ground/refusal';
import { tag } from '../../ground/tags';
import { isWatching, undoSeconds } from '../../publishing/undo-watch';
import { deriveColumns } from '../content/content';
import { contentOf } from '../content/draft';
import { takeBackSettings } from '../editing/pending';
import { keepVersion, type LoadedArticle, lockArticle } from '../editing/row';
import { noteTimes } from '../editing/times';
import { loadShown } from '../shown/shown';
import { correctionPaths, touchedByArticle } from '../shown/touched';
import { touchFollowers } from '../shown/translated';
import { makeWithdrawn, type Published } from './publish';

type Undo = typeof publishUndos.$inferSelect;
export type UndonePublication = { articleId: number; status: 'draft' | 'withdrawn' | 'published' /** Someone had it already. */; wasFetched: boolean };

/** What the public text of an edition was translated from, as it stands. */
export async function loadTranslation(tx: Transaction, articleId: number): Promise<Undo['translation']> {
  const { rows } = await tx.execute<{ row: Record<string, unknown> }>(sql`select to_jsonb(t) as row from translations t where article_id = ${articleId}`);
  return rows[0]?.row ?? null;
}

/** Keeps what an edition is before it is published by hand. */
export async function rememberBefore(
  { tx }: Change,
  actor: Actor,
  { article }: LoadedArticle,
  { done, translation, settings }: { done: Published } & Pick<Undo, 'translation' | 'settings'>,
): Promise<void> {
  const personId = actorId(actor);
  if (personId === null || article.status === 'withdrawn') return;
  const { status, publishedAt, revisedAt, scheduledAt } = article;
  const before = { revisionBefore: article.revision, status, publishedAt, revisedAt, scheduledAt, translation, settings };
  const row = { ...before, revision: done.revision, personId };
  await tx
    .insert(publishUndos)
    .values({ articleId: article.id, ...row })
    .onConflictDoUpdate({ target: publishUndos.articleId, set: { ...row, createdAt: sql`now()`, fetchedAt: null } });
}

/**
 * Takes back one's own publication within the time that is left for it. What nobody has fetched
 * leaves no trace: a first publication is a draft again, a later one gives way to the revision
 * before it. What was fetched is withdrawn with a notice, or corrected with a note.
 * @throws Refusal: not-found, not-allowed, undo-over, conflict where something newer is public.
 */
export async function undoPublish(actor: Actor, input: { articleId: number; revision: number }): Promise<UndonePublication> {
  return change(actor, async (c) => {
    const loaded = await lockArticle(c.tx, input.articleId);
    assertMay(actor, 'articles.publish', loaded.policy);
    const undo = await loadUndo(c.tx, actor, input);
    if (loaded.article.status !== 'published' || loaded.article.revision !== input.revision) throw new Refusal('conflict');
    const wasFetched = !isWatching() || undo.fetchedAt !== null || (await callBack(c.tx, undo));
    const before = await loadShown(c.tx, input.articleId);
    await c.tx.delete(publishUndos).where(eq(publishUndos.articleId, input.articleId));
    await takeBackSettings(c, actor, loaded.article.storyId, undo.settings);
    await c.tx.delete(notices).where(and(eq(notices.articleId, input.articleId), eq(notices.key, `published ${input.articleId} ${input.revision}`)));
    const isFirst = undo.publishedAt === null;
    if (isFirst && wasFetched) await withdraw(c, actor, loaded);
    else {
      await (isFirst ? unpublish(c.tx, actor, loaded, undo) : goBack(c, actor, loaded, { undo, wasFetched }));
      await takeBackTranslation(c.tx, undo);
    }
    c.touch(touchedByArticle(before, await loadShown(c.tx, input.articleId)));
    await touchFollowers(c, input.articleId);
    const status = isFirst ? (wasFetched ? 'withdrawn' : 'draft') : 'published';
    await c.audit({
      action: 'articles.undo-publish',
      subjectType: 'article',
      subjectId: input.articleId,
      before: { revision: input.revision },
      after: { status, fetched: wasFetched },
    });
    return { articleId: input.articleId, status, wasFetched };
  });
}

async function loadUndo(tx: Transaction, actor: Actor, input: { articleId: number; revision: number }): Promise<Undo> {
  const [undo] = await tx
    .select()
    .from(publishUndos)
    .where(
      and(
        eq(publishUndos.articleId, input.articleId),
        eq(publishUndos.revision, input.revision),
        sql`${publishUndos.createdAt} > now() - make_interval(secs => ${undoSeconds})`,
      ),
    );
  if (!undo) throw new Refusal('undo-over');
  if (undo.personId !== actorId(actor)) throw new Refusal('not-allowed');
  return undo;
}

/** Webhooks that were not sent yet are not sent any more. True where one was. */
async function callBack(tx: Transaction, undo: Undo): Promise<boolean> {
  const mine = sql`subject->>'article' = ${String(undo.articleId)} and created_at >= ${undo.createdAt.toISOString()}::timestamptz`;
  const { rows } = await tx.execute(sql`select 1 from webhook_deliveries where ${mine} and attempts > 0 limit 1`);
  await tx.execute(sql`delete from webhook_deliveries where ${mine} and attempts = 0`);
  return rows.length > 0;
}

/**
 * As if it had not been public: its revision stays in its history, and the next one has the next
 * number.
 */
async function unpublish(tx: Transaction, actor: Actor, { article, draft }: LoadedArticle, undo: Undo): Promise<void> {
  const isAhead = undo.scheduledAt !== null && undo.scheduledAt.getTime() > Date.now();
  const scheduledAt = isAhead ? undo.scheduledAt : null;
  await tx
    .update(articles)
    .set({
      status: undo.status === 'scheduled' && !isAhead ? 'draft' : undo.status,
      scheduledAt,
      publishedAt: null,
      publishedDay: null,
      revisedAt: null,
      revision: undo.revisionBefore,
      version: article.version + 1,
    })
    .where(eq(articles.id, article.id));
  await noteTimes(tx, actor, article, { publishAt: scheduledAt });
  await reopenDraft(tx, draft, undo.revisionBefore);
}

async function withdraw(c: Change, actor: Actor, { article }: LoadedArticle): Promise<void> {
  const notice = sayIn(article.locale, 'notice');
  await makeWithdrawn(c, actor, { articleId: article.id, version: article.version, notice });
}

/**
 * The revision before it is public again, as a revision of its own; the words that were taken back
 * stay in the draft.
 */
async function goBack(c: Change, actor: Actor, { article, draft }: LoadedArticle, { undo, wasFetched }: { undo: Undo; wasFetched: boolean }): Promise<void> {
  const { tx } = c;
  const [old] = await tx
    .select()
    .from(revisions)
    .where(and(eq(revisions.articleId, article.id), eq(revisions.number, undo.revisionBefore)));
  if (!old) throw new Refusal('conflict');
  const content = contentOf(old);
  const number = article.revision + 1;
  await tx
    .update(articles)
    .set({
      ...content,
      ...(await deriveColumns(content, article.locale)),
      revisedAt: wasFetched ? sql`now()` : undo.revisedAt,
      revision: number,
      version: article.version + 1,
    })
    .where(eq(articles.id, article.id));
  const note = sayIn(article.locale, 'note');
  await tx.insert(revisions).values({ articleId: article.id, number, kind: 'restore', ...content, reason: wasFetched ? note : '', personId: actorId(actor) });
  await tx.delete(corrections).where(and(eq(corrections.articleId, article.id), eq(corrections.revision, undo.revision)));
  if (wasFetched) await tx.insert(corrections).values({ articleId: article.id, locale: article.locale, revision: number, said: '', says: '', note });
  c.touch({ tags: [tag.corrections(article.locale)], paths: correctionPaths(article.locale) });
  await reopenDraft(tx, draft, number);
}

async function reopenDraft(tx: Transaction, draft: LoadedArticle['draft'], baseRevision: number): Promise<void> {
  if (!draft) return;
  const [kept] = await tx
    .update(drafts)
    .set({ baseRevision, changedAt: sql`now()`, version: draft.version + 1 })
    .where(eq(drafts.articleId, draft.articleId))
    .returning();
  if (kept) await keepVersion(tx, kept, null);
}

async function takeBackTranslation(tx: Transaction, { articleId, translation }: Undo): Promise<void> {
  await tx.delete(translations).where(eq(translations.articleId, articleId));
  if (!translation) return;
  await tx.execute(sql`
    insert into translations select (jsonb_populate_record(null::translations, ${JSON.stringify(translation)}::jsonb)).*`);
}

const sayIn = (locale: string, what: 'notice' | 'note') => translator(isLocale(locale) ? locale : 'en', 'publishing')(`undo.${what}`);
