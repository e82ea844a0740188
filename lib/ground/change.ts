import { database, type Queryable, type Transaction } from '@/db/client';
import { auditLog, invalidations } from '@/db/schema';
import { type Actor, actorId, actorName } from './actor';

/** What a change makes stale: cache tags, and the addresses to render again at once. */
export type Touched = { tags: string[]; paths: string[] };

export type AuditEntry = { action: string; subjectType: string; subjectId: string | number; before?: unknown; after?: unknown };

export type Change = {
  tx: Transaction;
  /** Writes one row of the audit log. */
  audit: (entry: AuditEntry) => Promise<void>;
  /** Adds to the one invalidation row that is written at the end of this transaction. */
  touch: (touched: Touched) => void;
};

export const maximumWarmed = 400;

/**
 * Runs a verb in one transaction: its writes, its audit rows and its invalidation commit together or not at all.
 * Throws when the verb left no audit row. Inside another change, `db` is its transaction: then all of both commits or nothing.
 */
export async function change<Value>(actor: Actor, verb: (change: Change) => Promise<Value>, db: Queryable = database()): Promise<Value> {
  return db.transaction(async (tx) => {
    const tags = new Set<string>();
    const paths = new Set<string>();
    const causes: string[] = [];
    const audit = async (entry: AuditEntry) => {
      causes.push(entry.action);
      await tx.insert(auditLog).values({
        personId: actorId(actor),
        personName: actorName(actor),
        action: entry.action,
        subjectType: entry.subjectType,
        subjectId: String(entry.subjectId),
        before: entry.before ?? null,
        after: entry.after ?? null,
      });
    };
    const touch = (touched: Touched) => {
      for (const one of touched.tags) tags.add(one);
      for (const one of touched.paths) paths.add(one);
    };
    const value = await verb({ tx, audit, touch });
    if (causes.length === 0) throw new Error('a change left no audit row');
    if (tags.size > 0) await tx.insert(invalidations).values({ tags: [...tags], paths: [...paths].slice(0, maximumWarmed), cause: causes[0] ?? 'unknown' });
    return value;
  });
}
