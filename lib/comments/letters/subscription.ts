import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { database, type Transaction } from '@/db/client';
import { commentContacts, commentLetters, comments, mailStops, people } from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { change } from '../../ground/change';
import { locales } from '../../ground/locales';
import { Refusal } from '../../ground/refusal';
import { found } from '../../ground/rows';
import { canMail } from '../../mail/send';
import { hashToken } from '../../people/tokens';
import { ownComment } from '../comment/by-receipt';
import { commentInput, receiptToken } from '../comment/input';
import { type Contact, isStopped, keepContact, wantReplies } from './contacts';

const locale = z.enum(locales);
export const askInput = z.object({ locale, token: receiptToken, email: commentInput.shape.email });
export const confirmInput = z.object({ locale, token: receiptToken });
const stopChoices = ['comment', 'all', 'resume'] as const;
export const stopInput = z.object({ locale, token: receiptToken, what: z.enum(stopChoices).default('comment') });

/**
 * Asks, with the receipt, to be told of replies. Whose comment is written under an account is
 * written to at the account's address.
 */
export async function askReplies(actor: Actor, input: z.output<typeof askInput>): Promise<{ token: string }> {
  if (actor.kind === 'system') throw new Refusal('not-allowed');
  if (!canMail()) throw new Refusal('no-mail');
  return change(actor, async ({ tx, audit }) => {
    const row = await ownComment(tx, actor, input.token);
    if (row.status === 'deleted') throw new Refusal('not-found');
    const email = row.personId === null ? (input.email ?? (await contactOf(tx, row.id))?.email ?? null) : await accountEmail(tx, row.personId);
    if (email === null) throw new Refusal('bad-input', { fields: { email: 'required' } });
    await keepContact(tx, { commentId: row.id, email, locale: input.locale });
    await wantReplies(tx, { commentId: row.id, email, personId: row.personId, address: actor.address });
    await audit({ action: 'comments.ask-replies', subjectType: 'comment', subjectId: row.id });
    return { token: input.token };
  });
}

/**
 * Confirms, with the link of the letter, that the address is theirs. Works once, until the link is
 * over; asks for a press of a button, since programs open links.
 */
export async function confirmReplies(actor: Actor, input: z.output<typeof confirmInput>): Promise<{ commentId: number }> {
  return change(actor, async ({ tx, audit }) => {
    const [row] = await tx
      .update(commentContacts)
      .set({ confirmedAt: sql`now()`, confirmHash: null, stoppedAt: null })
      .where(and(eq(commentContacts.confirmHash, hashToken(input.token)), gt(commentContacts.confirmUntil, sql`now()`)))
      .returning({ commentId: commentContacts.commentId });
    if (!row) throw new Refusal('bad-link');
    await audit({ action: 'comments.confirm-replies', subjectType: 'comment', subjectId: row.commentId });
    return row;
  });
}

/**
 * Stops letters, with the link that stands in each: about this comment, or all about comments to
 * this address; or takes that back.
 */
export async function stopLetters(actor: Actor, input: { token: string; what: (typeof stopChoices)[number] }): Promise<{ commentId: number }> {
  return change(actor, async ({ tx, audit }) => {
    const contact = found(
      await tx
        .select()
        .from(commentContacts)
        .where(eq(commentContacts.stopHash, hashToken(input.token)))
        .for('update'),
    );
    const { commentId, emailHash } = contact;
    const resumes = input.what === 'resume';
    await tx
      .update(commentContacts)
      .set({ stoppedAt: resumes ? null : sql`coalesce(${commentContacts.stoppedAt}, now())` })
      .where(eq(commentContacts.commentId, commentId));
    if (input.what === 'all') await tx.insert(mailStops).values({ emailHash }).onConflictDoNothing();
    if (resumes) await tx.delete(mailStops).where(eq(mailStops.emailHash, emailHash));
    if (!resumes)
      await dropWaiting(
        tx,
        input.what === 'all' ? inArray(commentLetters.commentId, await commentsOf(tx, emailHash)) : eq(commentLetters.commentId, commentId),
      );
    await audit({
      action: resumes ? 'comments.resume-letters' : 'comments.stop-letters',
      subjectType: 'comment',
      subjectId: commentId,
      after: { what: input.what },
    });
    return { commentId };
  });
}

async function dropWaiting(tx: Transaction, which: ReturnType<typeof eq>): Promise<void> {
  await tx
    .update(commentLetters)
    .set({ droppedAt: sql`now()` })
    .where(and(which, isNull(commentLetters.takenAt), isNull(commentLetters.sentAt), isNull(commentLetters.droppedAt)));
}

async function commentsOf(tx: Transaction, emailHash: string): Promise<number[]> {
  const rows = await tx.select({ id: commentContacts.commentId }).from(commentContacts).where(eq(commentContacts.emailHash, emailHash));
  return rows.map((row) => row.id);
}

async function contactOf(tx: Transaction, commentId: number): Promise<Contact | undefined> {
  const [row] = await tx.select().from(commentContacts).where(eq(commentContacts.commentId, commentId));
  return row;
}

async function accountEmail(tx: Transaction, personId: number): Promise<string | null> {
  const [row] = await tx
    .select({ email: people.email })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.disabledAt)));
  return row?.email ?? null;
}

/** How letters about a comment stand, for its receipt. */
export async function getContact(commentId: number): Promise<Contact | null> {
  const [row] = await database().select().from(commentContacts).where(eq(commentContacts.commentId, commentId));
  return row ?? null;
}

export type LetterLink = { kind: 'confirm' | 'stop'; contact: Contact; storyId: number; refused: boolean };

/** What a link of a letter is for, or null where it leads nowhere any longer. */
export async function findLetterLink(token: string): Promise<LetterLink | null> {
  if (!/^[\w-]{32}$/.test(token)) return null;
  const hash = hashToken(token);
  const [row] = await database()
    .select({ contact: commentContacts, storyId: comments.storyId, isOver: sql<boolean>`${commentContacts.confirmUntil} <= now()` })
    .from(commentContacts)
    .innerJoin(comments, eq(comments.id, commentContacts.commentId))
    .where(sql`${commentContacts.stopHash} = ${hash} or ${commentContacts.confirmHash} = ${hash}`);
  if (!row) return null;
  const kind = row.contact.stopHash === hash ? 'stop' : 'confirm';
  if (kind === 'confirm' && row.isOver) return null;
  return { kind, contact: row.contact, storyId: row.storyId, refused: await isStopped(database(), row.contact.emailHash) };
}
