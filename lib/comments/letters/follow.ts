import { randomBytes } from 'node:crypto';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { database, type Transaction } from '@/db/client';
import { comments, discussionFollows } from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { change } from '../../ground/change';
import { rowId } from '../../ground/form-fields';
import { spend } from '../../ground/limit';
import { locales } from '../../ground/locales';
import { mailAddress } from '../../ground/mail-address';
import { hostOf } from '../../ground/network-address';
import { Refusal } from '../../ground/refusal';
import { found } from '../../ground/rows';
import { sign } from '../../ground/sign';
import { canMail } from '../../mail/send';
import { hashToken } from '../../people/tokens';
import { receiptToken } from '../comment/input';
import { findStoryPlace } from '../reading/queries';
import { asks, confirmHours, emailKey, isStopped } from './contacts';

const locale = z.enum(locales);
export const followInput = z.object({
  locale,
  story: rowId,
  /** The comment whose thread is followed; none is the whole discussion. */
  thread: z.preprocess((value) => (value === '' || value === undefined ? null : value), z.union([z.null(), rowId])),
  email: mailAddress(200),
  /** A trap for programs. */
  website: z.string().max(1000).default(''),
});
export const followToken = z.object({ locale, token: receiptToken });

export const followStopOf = (id: number): string => sign(`stop follow ${id}`).slice(0, 32);
export const followConfirmOf = (id: number, nonce: string): string => sign(`confirm follow ${id} ${nonce}`).slice(0, 32);

type Followed = { story: number; thread: number | null };

/**
 * Asks to be told by mail of what is written in a discussion, or in one thread of it. The answer is
 * the same whether the address follows it already or wants no letters, so that nobody learns it.
 * Throws Refusal: no-mail, not-found, too-fast.
 */
export async function followDiscussion(actor: Actor, input: z.output<typeof followInput>): Promise<Followed> {
  if (actor.kind === 'system') throw new Refusal('not-allowed');
  if (!canMail()) throw new Refusal('no-mail');
  const { story, thread } = input;
  if (!(await findStoryPlace(story, input.locale))) throw new Refusal('not-found');
  return change(actor, async ({ tx, audit }) => {
    if (thread !== null) await assertThread(tx, story, thread);
    if (input.website === '') await ask(tx, input, actor.address);
    await audit({ action: 'comments.follow', subjectType: thread === null ? 'story' : 'comment', subjectId: thread ?? story });
    return { story, thread };
  });
}

async function assertThread(tx: Transaction, story: number, thread: number): Promise<void> {
  found(
    await tx
      .select({ id: comments.id })
      .from(comments)
      .where(and(eq(comments.id, thread), eq(comments.storyId, story), eq(comments.status, 'approved'))),
  );
}

async function ask(tx: Transaction, { story, thread, email, locale }: z.output<typeof followInput>, address: string): Promise<void> {
  const emailHash = emailKey(email);
  await spend(`comments.mail-to:${emailHash}`, asks.perEmail, tx);
  await spend(`comments.mail-from:${hostOf(address)}`, asks.perAddress, tx);
  if (await isStopped(tx, emailHash)) return;
  const nonce = randomBytes(16).toString('base64url');
  const isSame = and(
    eq(discussionFollows.storyId, story),
    thread === null ? isNull(discussionFollows.threadId) : eq(discussionFollows.threadId, thread),
    eq(discussionFollows.emailHash, emailHash),
  );
  const [known] = await tx.select().from(discussionFollows).where(isSame).for('update');
  if (known?.confirmedAt) return;
  const [made] = known
    ? [known]
    : await tx
        .insert(discussionFollows)
        .values({ storyId: story, threadId: thread, email, emailHash, locale, stopHash: nonce })
        .onConflictDoNothing()
        .returning();
  if (!made) return;
  await tx
    .update(discussionFollows)
    .set({
      stopHash: hashToken(followStopOf(made.id)),
      confirmNonce: nonce,
      confirmHash: hashToken(followConfirmOf(made.id, nonce)),
      confirmUntil: sql`now() + make_interval(hours => ${confirmHours})`,
      confirmSentAt: null,
    })
    .where(eq(discussionFollows.id, made.id));
}

/**
 * Confirms with the link of the letter, once. Asks for a press of a button, since programs open
 * links. Throws `bad-link`.
 */
export async function confirmFollow(actor: Actor, input: { token: string }): Promise<{ id: number }> {
  return change(actor, async ({ tx, audit }) => {
    const [row] = await tx
      .update(discussionFollows)
      .set({ confirmedAt: sql`now()`, confirmHash: null, confirmNonce: null })
      .where(and(eq(discussionFollows.confirmHash, hashToken(input.token)), gt(discussionFollows.confirmUntil, sql`now()`)))
      .returning({ id: discussionFollows.id, storyId: discussionFollows.storyId });
    if (!row) throw new Refusal('bad-link');
    await audit({ action: 'comments.confirm-follow', subjectType: 'story', subjectId: row.storyId });
    return { id: row.id };
  });
}

/**
 * Stops it, with the link that stands in each letter: the address is forgotten at once. Throws
 * `not-found`.
 */
export async function stopFollow(actor: Actor, input: { token: string }): Promise<{ storyId: number }> {
  return change(actor, async ({ tx, audit }) => {
    const row = found(
      await tx
        .delete(discussionFollows)
        .where(eq(discussionFollows.stopHash, hashToken(input.token)))
        .returning({ storyId: discussionFollows.storyId }),
    );
    await audit({ action: 'comments.stop-follow', subjectType: 'story', subjectId: row.storyId });
    return row;
  });
}

export type FollowLink = { kind: 'confirm' | 'stop'; follow: typeof discussionFollows.$inferSelect };

/** What a link of a letter is for, or null where it leads nowhere any longer. */
export async function findFollowLink(token: string): Promise<FollowLink | null> {
  if (!/^[\w-]{32}$/.test(token)) return null;
  const hash = hashToken(token);
  const [row] = await database()
    .select()
    .from(discussionFollows)
    .where(sql`${discussionFollows.stopHash} = ${hash} or ${discussionFollows.confirmHash} = ${hash}`);
  if (!row) return null;
  if (row.stopHash === hash) return { kind: 'stop', follow: row };
  return row.confirmUntil && row.confirmUntil.getTime() > Date.now() ? { kind: 'confirm', follow: row } : null;
}
