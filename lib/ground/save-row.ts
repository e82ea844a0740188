import type { AuditEntry, Change } from './change';
import { Refusal } from './refusal';
import { found } from './rows';

type Action = Pick<AuditEntry, 'action'>;
type Statements<Row> = {
  add: () => PromiseLike<Row[]>;
  lock: (id: number) => PromiseLike<Row[]>;
  set: (before: Row) => PromiseLike<Row[]>;
};

/**
 * What a form saves that both adds and changes: without an id a new row, else the one with this id,
 * locked and read before it is changed. The log has which of the two it was. Answers with the row
 * as it was before, for Undo. Throws `not-found`.
 */
export async function saveRow<Row extends { id: number }>(
  { audit }: Pick<Change, 'audit'>,
  id: number | null,
  log: { create: Action; change: Action; subject: (row: Row) => Pick<AuditEntry, 'subjectType' | 'subjectId'> },
  statements: Statements<Row>,
): Promise<{ id: number; undo?: Row }> {
  if (id === null) {
    const made = found(await statements.add());
    await audit({ ...log.create, ...log.subject(made), after: made });
    return { id: made.id };
  }
  const before = found(await statements.lock(id));
  const after = found(await statements.set(before));
  await audit({ ...log.change, ...log.subject(after), before, after });
  return { id, undo: before };
}

/** Throws `too-many` where a list has no room for one more. */
export function assertRoom(count: number, most: number): void {
  if (count >= most) throw new Refusal('too-many');
}
