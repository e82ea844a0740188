import { and, eq, lt, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import { database, type Transaction } from '@/db/client';
import { accountErasures, comments, people, storyPeople } from '@/db/schema';
import type { Person } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { type Change, change } from '../../ground/change';
import { Refusal } from '../../ground/refusal';
import { assertPresent } from '../../people/present-password';
import { forgetAccount } from './forget-account';
import { eraseHours, forgetComment } from './own';

const erasures = ['comments', 'account'] as const;
export const erasureInput = z.object({ what: z.enum(erasures), present: z.string().max(200).default('') });

export type Erasure = { what: 'comments' | 'account'; dueAt: Date };

/** What this account has asked to have erased, and when it will be. */
export async function getErasure(personId: number): Promise<Erasure | null> {
  const [row] = await database()
    .select({ what: accountErasures.what, dueAt: accountErasures.dueAt })
    .from(accountErasures)
    .where(eq(accountErasures.personId, personId));
  return row ?? null;
}

/**
 * Whether an account may be erased by its owner: one of a reader, whose name stands under no
 * article.
 */
async function isReaders(tx: Transaction, personId: number): Promise<boolean> {
  const [byline] = await tx.select({ id: storyPeople.personId }).from(storyPeople).where(eq(storyPeople.personId, personId)).limit(1);
  const [row] = await tx.select({ role: people.role, isPublic: people.public }).from(people).where(eq(people.id, personId)).for('update');
  return row?.role === 'reader' && !row.isPublic && !byline;
}

/**
 * Asks to have all one's comments erased, or the account with them. Done a day later by the sweep,
 * unless taken back.
 */
export async function askErasure(actor: Person, input: { what: Erasure['what']; present?: string }): Promise<Erasure> {
  assertMay(actor, 'account.manage');
  if (input.what === 'account') await assertPresent(actor, input.present ?? '');
  return change(actor, async ({ tx, audit }) => {
    if (input.what === 'account' && !(await isReaders(tx, actor.id))) throw new Refusal('account-staff');
    const dueAt = sql`now() + make_interval(hours => ${eraseHours})`;
    const [row] = await tx
      .insert(accountErasures)
      .values({ personId: actor.id, what: input.what, dueAt })
      // Asked for again, the day is the first one, unless more is to go than was said then.
      .onConflictDoUpdate({
        target: accountErasures.personId,
        set: { what: input.what, askedAt: sql`now()`, dueAt },
        setWhere: ne(accountErasures.what, input.what),
      })
      .returning({ what: accountErasures.what, dueAt: accountErasures.dueAt });
    await audit({ action: 'people.ask-erasure', subjectType: 'person', subjectId: actor.id, after: { what: input.what } });
    const kept =
      row ??
      (await tx.select({ what: accountErasures.what, dueAt: accountErasures.dueAt }).from(accountErasures).where(eq(accountErasures.personId, actor.id)))[0];
    if (!kept) throw new Refusal('conflict');
    return kept;
  });
}

/** Takes the wish back. */
export async function keepAccount(actor: Person): Promise<void> {
  assertMay(actor, 'account.manage');
  await change(actor, async ({ tx, audit }) => {
    const gone = await tx.delete(accountErasures).where(eq(accountErasures.personId, actor.id)).returning({ what: accountErasures.what });
    if (!gone[0]) throw new Refusal('not-found');
    await audit({ action: 'people.keep', subjectType: 'person', subjectId: actor.id, before: { what: gone[0].what } });
  });
}

const eraser = { kind: 'system', name: 'erasure' } as const;
const batch = 50;

/**
 * Erases what accounts asked for a day ago, in pieces; what a restart interrupts goes on with the
 * next turn. Returns how many accounts.
 */
export async function sweepAccounts(): Promise<number> {
  const due = await database().select({ id: accountErasures.personId }).from(accountErasures).where(lt(accountErasures.dueAt, sql`now()`)).limit(100);
  let count = 0;
  for (const { id } of due) {
    for (let erased = batch; erased === batch; ) erased = await eraseSome(id);
    count += await finish(id);
  }
  return count;
}

const isDue = (personId: number) => and(eq(accountErasures.personId, personId), lt(accountErasures.dueAt, sql`now()`));

/** Erases up to fifty comments of an account that still wants it. */
async function eraseSome(personId: number): Promise<number> {
  return change(eraser, async (c) => {
    const [wish] = await c.tx.select({ what: accountErasures.what }).from(accountErasures).where(isDue(personId)).for('update');
    const rows = wish ? await c.tx.select().from(comments).where(eq(comments.personId, personId)).orderBy(comments.id).limit(batch).for('update') : [];
    for (const row of rows) await forgetComment(c, row);
    await c.audit({ action: 'comments.erase', subjectType: 'person', subjectId: personId, after: { count: rows.length } });
    return rows.length;
  });
}

async function finish(personId: number): Promise<number> {
  return change(eraser, async (c) => {
    const [wish] = await c.tx.select({ what: accountErasures.what }).from(accountErasures).where(isDue(personId)).for('update');
    if (wish?.what === 'account') await removeAccount(c, personId);
    else if (wish) await c.tx.delete(accountErasures).where(eq(accountErasures.personId, personId));
    await c.audit({ action: 'people.erase', subjectType: 'person', subjectId: personId, after: { what: wish?.what ?? null } });
    return wish ? 1 : 0;
  });
}

/** The account goes with all that is kept about its owner. */
async function removeAccount({ tx }: Change, personId: number): Promise<void> {
  // Whoever has come to work here in the meantime stays.
  if (!(await isReaders(tx, personId))) {
    await tx.delete(accountErasures).where(eq(accountErasures.personId, personId));
    return;
  }
  await forgetAccount(tx, personId);
  await tx.delete(people).where(eq(people.id, personId));
}
