import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { database, type Queryable, type Transaction } from '@/db/client';
import { articles, commentContacts, commentRedactions, comments, commentVersions } from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { type Change, change } from '../../ground/change';
import { isLocale, type Locale } from '../../ground/locales';
import { periods } from '../../ground/periods';
import { Refusal } from '../../ground/refusal';
import { found } from '../../ground/rows';
import { tracesOf } from '../../ground/traces';
import { hashToken } from '../../people/tokens';
import { type CommentRow, ownComment } from '../comment/by-receipt';
import type { HoldReason } from '../comment/held';
import type { editInput, ownInput } from '../comment/input';
import { directionOf, languageOf } from '../comment/language';
import { termsOf } from '../comment/terms';
import { touchedByComment } from '../comment/touched';
import { recordOf } from '../posting/identify';
import { weigh } from '../posting/weigh';
import { findStoryPlace } from '../reading/queries';
import { akismet } from '../rules/akismet';
import { forgetOwnWords, relearn } from '../rules/learn';
import type { CommentAuthor } from '../rules/order';
import { listRules } from '../rules/rule-store';
import { assertNetwork } from '../standing/block-network';
import { forgetStandings } from '../standing/forget-author';
import { assertStanding, keysOfWriter } from '../standing/standing';

/** For so long its author may change or remove a comment at once. */
const editMinutes = 10;
/** For so long a wish to be forgotten can be taken back. */
export const eraseHours = periods.eraseHours;

type Row = CommentRow;

export const isFresh = (row: { createdAt: Date; status: string }, now = Date.now()): boolean =>
  (row.status === 'held' || row.status === 'approved') && now - row.createdAt.getTime() < editMinutes * 60_000;

/**
 * Until when a comment can be changed or deleted at once, in milliseconds; null where that time is
 * over.
 */
export const changeableUntil = (row: { createdAt: Date; status: string }): number | null =>
  isFresh(row) ? row.createdAt.getTime() + editMinutes * 60_000 : null;

function assertFresh(row: Row): void {
  if (!isFresh(row)) throw new Refusal('edit-late');
}

/**
 * The author's new text, asked about by the same rules. It can send a public comment back to
 * review, and never publishes one.
 */
export async function editComment(actor: Actor, input: z.output<typeof editInput>): Promise<{ token: string; status: Row['status'] }> {
  if (actor.kind === 'system') throw new Refusal('not-allowed');
  const [seen] = await database()
    .select()
    .from(comments)
    .where(eq(comments.receiptHash, hashToken(input.token)));
  const outside = seen?.status === 'approved' && akismet() ? await askAgain(actor, seen, input) : [];
  return change(actor, async ({ tx, audit, touch }) => {
    const row = await ownComment(tx, actor, input.token);
    assertFresh(row);
    found(
      await tx
        .select({ id: articles.id })
        .from(articles)
        .where(and(eq(articles.storyId, row.storyId), eq(articles.status, 'published')))
        .limit(1),
    );
    if (row.text === input.text) {
      await audit({ action: 'comments.repeat', subjectType: 'comment', subjectId: row.id });
      return { token: input.token, status: row.status };
    }
    const { status, heldFor } = await judgeEdit(tx, actor, row, input, outside);
    await tx.insert(commentVersions).values({ commentId: row.id, text: row.text });
    await tx
      .update(comments)
      .set({ text: input.text, status, heldFor, ...spokenIn(row, input), editedAt: sql`now()`, clearedAt: null })
      .where(eq(comments.id, row.id));
    await audit({
      action: 'comments.edit',
      subjectType: 'comment',
      subjectId: row.id,
      before: { status: row.status },
      after: { status, rules: heldFor.map((reason) => reason.rule) },
    });
    if (row.status === 'approved') touch(await touchedByComment(tx, row.storyId));
    return { token: input.token, status };
  });
}

/** The language that the author has named, else the detected one, and where its text begins. */
function spokenIn(row: Row, { text, locale }: { text: string; locale: Locale }) {
  const given = row.languageGiven && isLocale(row.language) ? row.language : undefined;
  return { language: given ?? languageOf(text, locale), dir: directionOf(text, given) };
}

async function authorOf(db: Queryable, row: Row): Promise<CommentAuthor> {
  const own = row.personId === null ? sql`${comments.id} = ${row.id}` : sql`${comments.personId} = ${row.personId}`;
  return { kind: row.isStaff ? 'staff' : 'reader', ...(await recordOf(db, own)) };
}

/**
 * What a service outside says of the new text of a public comment, if nothing else would hold it.
 */
async function askAgain(actor: Exclude<Actor, { kind: 'system' }>, row: Row, { text, locale }: { text: string; locale: Locale }): Promise<HoldReason[]> {
  const db = database();
  const place = await findStoryPlace(row.storyId, locale);
  const page = place ? `/${place.locale}/news/${place.slug}` : `/${locale}`;
  const asked = { address: actor.address, name: row.authorName, email: row.authorEmail, page };
  const { heldFor } = await weigh(db, await listRules(db), { text, locale, author: await authorOf(db, row), proven: true, asked });
  return heldFor.filter(({ rule }) => rule === 'akismet');
}

/** Reasons that a new text leaves as they are. */
const standing = ['premoderated', 'review', 'trap', 'proof', 'blocked', 'first', 'rejections', 'reported', 'akismet'];

async function judgeEdit(tx: Transaction, actor: Exclude<Actor, { kind: 'system' }>, row: Row, input: { text: string; locale: Locale }, outside: HoldReason[]) {
  const traces = await tracesOf(tx, actor.address);
  const blocked = !row.isStaff && (await assertNetwork(tx, traces, row.personId));
  if (!row.isStaff) await assertStanding(tx, keysOfWriter({ personId: row.personId, name: row.authorName, traces }, row.authorEmail));
  if ((await tx.$count(commentRedactions, and(eq(commentRedactions.commentId, row.id), isNull(commentRedactions.undoneAt)))) > 0)
    throw new Refusal('edit-late');
  const author = await authorOf(tx, row);
  const terms = await termsOf(tx, row.storyId);
  const judged = await weigh(tx, await listRules(tx), { text: input.text, locale: input.locale, author, proven: true, blocked, outside });
  const premoderated = terms.premoderated && !row.isStaff ? [{ rule: 'premoderated' as const, marks: [] }] : [];
  const kept = row.status === 'held' ? row.heldFor.filter((reason) => standing.includes(reason.rule)) : premoderated;
  const fresh = judged.heldFor.filter((reason) => !kept.some((other) => other.rule === reason.rule));
  const heldFor = [...kept, ...fresh];
  return { status: row.status === 'held' || heldFor.length > 0 ? ('held' as const) : ('approved' as const), heldFor };
}

/** Everything personal of a comment goes; where it has answers its place stays. */
export async function forgetComment({ tx, touch }: Pick<Change, 'tx' | 'touch'>, row: { id: number; storyId: number; status: string }): Promise<void> {
  await forgetOwnWords(tx, row.id);
  await tx.delete(commentRedactions).where(eq(commentRedactions.commentId, row.id));
  await tx.delete(commentVersions).where(eq(commentVersions.commentId, row.id));
  await tx.delete(commentContacts).where(eq(commentContacts.commentId, row.id));
  await forgetStandings(tx, row.id);
  await tx
    .update(comments)
    .set({
      status: 'deleted',
      text: '—',
      authorName: '—',
      authorKey: null,
      authorEmail: null,
      personId: null,
      isStaff: false,
      featured: false,
      networkHash: null,
      addressHash: null,
      heldFor: [],
      appeal: null,
      appealedAt: null,
      eraseAt: null,
    })
    .where(eq(comments.id, row.id));
  await relearn(tx, [row.id]);
  if (row.status === 'approved') touch(await touchedByComment(tx, row.storyId));
}

/**
 * Removes one's own comment: at once within ten minutes, later after a day in which it can be kept.
 */
export async function removeComment(actor: Actor, input: z.output<typeof ownInput>): Promise<{ token: string }> {
  return change(actor, async (c) => {
    const row = await ownComment(c.tx, actor, input.token);
    if (row.status === 'deleted') throw new Refusal('not-found');
    if (isFresh(row)) {
      await forgetComment(c, row);
      await c.audit({ action: 'comments.delete', subjectType: 'comment', subjectId: row.id, before: { status: row.status }, after: { status: 'deleted' } });
    } else {
      await c.tx
        .update(comments)
        .set({ eraseAt: sql`coalesce(${comments.eraseAt}, now() + make_interval(hours => ${eraseHours}))` })
        .where(eq(comments.id, row.id));
      await c.audit({ action: 'comments.ask-erasure', subjectType: 'comment', subjectId: row.id });
    }
    return { token: input.token };
  });
}

/** Takes the wish to be forgotten back. */
export async function keepComment(actor: Actor, input: z.output<typeof ownInput>): Promise<{ token: string }> {
  return change(actor, async ({ tx, audit }) => {
    const row = await ownComment(tx, actor, input.token);
    if (row.eraseAt === null) throw new Refusal('not-found');
    await tx.update(comments).set({ eraseAt: null }).where(eq(comments.id, row.id));
    await audit({ action: 'comments.unerase', subjectType: 'comment', subjectId: row.id });
    return { token: input.token };
  });
}

/** Erases what authors have asked to erase a day ago. Returns how many comments. */
export async function sweepErased(): Promise<number> {
  const due = await database().select({ id: comments.id }).from(comments).where(lt(comments.eraseAt, sql`now()`)).limit(500);
  let count = 0;
  for (const { id } of due)
    count += await change({ kind: 'system', name: 'erasure' }, async (c) => {
      const [row] = await c.tx
        .select()
        .from(comments)
        .where(and(eq(comments.id, id), lt(comments.eraseAt, sql`now()`)))
        .for('update');
      if (row) await forgetComment(c, row);
      await c.audit({ action: 'comments.delete', subjectType: 'comment', subjectId: id, after: { status: 'deleted' } });
      return row ? 1 : 0;
    });
  return count;
}
