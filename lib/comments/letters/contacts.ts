import { randomBytes } from 'node:crypto';
import { and, eq, isNotNull, ne, sql } from 'drizzle-orm';
import type { Queryable, Transaction } from '@/db/client';
import { commentContacts, comments, mailStops } from '@/db/schema';
import { spend } from '../../ground/limit';
import type { Locale } from '../../ground/locales';
import { hostOf } from '../../ground/network-address';
import { Refusal } from '../../ground/refusal';
import { sign } from '../../ground/sign';
import { hashToken } from '../../people/tokens';
import { queueConfirmation } from './queue-letters';

export type Contact = typeof commentContacts.$inferSelect;

/** For so long the link that confirms an address is good. */
export const confirmHours = 48;
/**
 * So many letters that ask for confirmation go to one address, and are asked for from one, in a
 * day.
 */
export const asks = { perEmail: { points: 5, seconds: 86_400 }, perAddress: { points: 20, seconds: 86_400 } };

/** How an address is found again: the same hash that stands in decisions about authors. */
export const emailKey = (email: string): string => sign(`email ${email.trim().toLowerCase()}`).slice(0, 22);

/**
 * The secrets of the links. Made anew from the row when a letter is written; the database keeps
 * their hashes only.
 */
export const stopTokenOf = (commentId: number): string => sign(`stop letters ${commentId}`).slice(0, 32);
export const confirmTokenOf = (commentId: number, nonce: string): string => sign(`confirm letters ${commentId} ${nonce}`).slice(0, 32);

/** An address as its owner recognises it and nobody else can read it. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${[...email.slice(0, at)][0] ?? ''}…${email.slice(at)}`;
}

/**
 * Keeps where the author of a comment can be written to. Their earlier choice about this comment
 * stays.
 */
export async function keepContact(tx: Transaction, given: { commentId: number; email: string; locale: Locale }): Promise<void> {
  const { commentId, email, locale } = given;
  await tx
    .insert(commentContacts)
    .values({ commentId, email, emailHash: emailKey(email), locale, stopHash: hashToken(stopTokenOf(commentId)) })
    .onConflictDoNothing();
}

/**
 * Notes that replies are wanted, and queues the letter that asks whether the address is theirs; an
 * account that has confirmed its address once is not asked again. Throws `too-fast` where too many
 * such letters were asked for.
 */
export async function wantReplies(tx: Transaction, given: { commentId: number; email: string; personId: number | null; address: string }): Promise<void> {
  const { commentId, email, personId, address } = given;
  const isKnown = personId !== null && (await hasConfirmed(tx, personId, emailKey(email)));
  if (!isKnown) {
    await spend(`comments.mail-to:${emailKey(email)}`, asks.perEmail, tx);
    await spend(`comments.mail-from:${hostOf(address)}`, asks.perAddress, tx);
  }
  const nonce = randomBytes(16).toString('base64url');
  await tx
    .update(commentContacts)
    .set({
      email,
      emailHash: emailKey(email),
      askedAt: sql`now()`,
      confirmNonce: isKnown ? null : nonce,
      confirmHash: isKnown ? null : hashToken(confirmTokenOf(commentId, nonce)),
      confirmUntil: isKnown ? null : sql`now() + make_interval(hours => ${confirmHours})`,
      confirmedAt: isKnown ? sql`now()` : null,
      ...(isKnown ? { stoppedAt: null } : {}),
    })
    .where(eq(commentContacts.commentId, commentId));
  if (!isKnown) await queueConfirmation(tx, commentId, nonce);
}

async function hasConfirmed(tx: Queryable, personId: number, emailHash: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: comments.id })
    .from(commentContacts)
    .innerJoin(comments, eq(comments.id, commentContacts.commentId))
    .where(
      and(
        eq(comments.personId, personId),
        eq(commentContacts.emailHash, emailHash),
        isNotNull(commentContacts.confirmedAt),
        ne(sql`coalesce(${commentContacts.confirmNonce}, '')`, ''),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/** Whether the owner of this address wants no letters about comments at all. */
export async function isStopped(db: Queryable, emailHash: string): Promise<boolean> {
  const [row] = await db.select({ at: mailStops.at }).from(mailStops).where(eq(mailStops.emailHash, emailHash));
  return row !== undefined;
}

/**
 * When asking by the form that posts the comment: the comment is taken even where no further letter
 * may go out today.
 */
export async function tryWantReplies(tx: Transaction, given: Parameters<typeof wantReplies>[1]): Promise<void> {
  await wantReplies(tx, given).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });
}
