import { and, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { commentFilters } from '@/db/schema';
import { type Actor, actorId } from '../../ground/actor';
import { change } from '../../ground/change';
import { can } from '../../ground/policy';
import { Refusal } from '../../ground/refusal';
import { found, refusing } from '../../ground/rows';
import { mayChangeFilter, mayShare, mostFilters, searchOf } from './filters';
import { writeQueueSearch } from './queue-search';

type Row = typeof commentFilters.$inferSelect;
type Named = { name: string; shared: boolean };

const seen = ({ name, shared, query }: Pick<Row, 'name' | 'shared' | 'query'>) => ({ name, shared, query });
const nameTaken = { name: 'name-taken' } as const;

function ownerOf(actor: Actor): number {
  const id = actorId(actor);
  if (id === null || !can(actor, 'comments.moderate')) throw new Refusal(actor.kind === 'guest' ? 'signed-out' : 'not-allowed');
  return id;
}

/** The filter, locked, and this person's to change. What is not theirs to see is not there. */
async function lockFilter(tx: Transaction, actor: Actor, id: number, isRemoved: boolean): Promise<Row> {
  const row = found(
    await tx
      .select()
      .from(commentFilters)
      .where(and(eq(commentFilters.id, id), isRemoved ? isNotNull(commentFilters.removedAt) : isNull(commentFilters.removedAt)))
      .for('update'),
  );
  if (mayChangeFilter(actor, row)) return row;
  throw new Refusal(row.shared ? 'not-allowed' : 'not-found');
}

const lockAll = (tx: Transaction) => tx.execute(sql`lock table comment_filters in share row exclusive mode`);

/** Throws `too-many-filters` where there is no room beside the others for this one. */
async function assertRoom(tx: Transaction, row: { id: number; personId: number; shared: boolean }): Promise<void> {
  const others = and(isNull(commentFilters.removedAt), ne(commentFilters.id, row.id));
  const own = await tx.$count(commentFilters, and(others, eq(commentFilters.personId, row.personId)));
  const shared = row.shared ? await tx.$count(commentFilters, and(others, eq(commentFilters.shared, true))) : 0;
  if (own >= mostFilters || shared >= mostFilters) throw new Refusal('too-many-filters');
}

/**
 * Keeps the filters of the queue under a name. Throws `name-taken`, `too-many-filters`;
 * `not-allowed` where it is not this person's to share.
 */
export async function saveFilter(actor: Actor, input: Named & { query: string }): Promise<{ id: number; undo: { id: number } }> {
  const personId = ownerOf(actor);
  const values = { personId, name: input.name, shared: input.shared, query: writeQueueSearch(searchOf(input.query)) };
  if (values.shared && !mayShare(actor, values.query)) throw new Refusal('not-allowed');
  return change(actor, async ({ tx, audit }) => {
    await lockAll(tx);
    await assertRoom(tx, { ...values, id: 0 });
    const { id } = found(await refusing(tx.insert(commentFilters).values(values).returning({ id: commentFilters.id }), nameTaken));
    await audit({ action: 'comments.filter-save', subjectType: 'comment-filter', subjectId: id, after: seen(values) });
    return { id, undo: { id } };
  });
}

/**
 * Renames a filter, shares it or takes it back for oneself. What others have shared stays theirs.
 */
export async function changeFilter(actor: Actor, { id, ...input }: Named & { id: number }): Promise<{ undo: Named & { id: number } }> {
  ownerOf(actor);
  return change(actor, async ({ tx, audit }) => {
    await lockAll(tx);
    const row = await lockFilter(tx, actor, id, false);
    if (input.shared && !row.shared && !mayShare(actor, row.query)) throw new Refusal('not-allowed');
    await assertRoom(tx, { ...row, shared: input.shared && !row.shared });
    await refusing(tx.update(commentFilters).set(input).where(eq(commentFilters.id, id)), nameTaken);
    await audit({ action: 'comments.filter-change', subjectType: 'comment-filter', subjectId: id, before: seen(row), after: seen({ ...row, ...input }) });
    return { undo: { id, name: row.name, shared: row.shared } };
  });
}

/** Takes a filter from the list. It can be brought back for a day. */
export async function removeFilter(actor: Actor, { id }: { id: number }): Promise<{ undo: { id: number } }> {
  ownerOf(actor);
  return change(actor, async ({ tx, audit }) => {
    const row = await lockFilter(tx, actor, id, false);
    await tx.update(commentFilters).set({ removedAt: sql`now()` }).where(eq(commentFilters.id, id));
    await audit({ action: 'comments.filter-remove', subjectType: 'comment-filter', subjectId: id, before: seen(row) });
    return { undo: { id } };
  });
}

/** Brings back what was removed. */
export async function restoreFilter(actor: Actor, { id }: { id: number }): Promise<void> {
  ownerOf(actor);
  return change(actor, async ({ tx, audit }) => {
    await lockAll(tx);
    const row = await lockFilter(tx, actor, id, true);
    await assertRoom(tx, row);
    await refusing(tx.update(commentFilters).set({ removedAt: null }).where(eq(commentFilters.id, id)), nameTaken);
    await audit({ action: 'comments.filter-restore', subjectType: 'comment-filter', subjectId: id, after: seen(row) });
  });
}
