import { database, type Queryable, type Transaction } from '@/db/client';
import { noteDiskFull, noteDiskRoom } from '@/db/disk-full';
import { auditLog, invalidations } from '@/db/schema';
import { databaseTrouble, isRetryable } from '@/db/unavailable';
import { type Actor, actorId, actorName } from './actor';
import { queueWebhooks } from './webhook-events';

/** What a change makes stale: cache tags, and the addresses to render again at once. */
export type Touched = { tags: string[]; paths: string[] };

export type AuditEntry = { action: string; subjectType: string; subjectId: string | number; before?: unknown; after?: unknown };

export type Change = {
  tx: Transaction;
  /** Writes one row of the audit log. */
  audit: (entry: AuditEntry) => Promise<void>;
  /** Adds to the one invalidation row that is written at the end of this transaction. */
  touch: (touched: Touched) => void;
  /**
   * Said before something is done that no rollback takes back, such as a letter: from then on the
   * verb is not run again.
   */
  beyond: () => void;
};

const mostPrerendered = 400;
/** Milliseconds after which whoever waits is told instead. */
const patience = 8000;

/**
 * Runs a verb in one transaction: its writes, audit rows and invalidation commit together or not at
 * all. Inside another change, `db` is its transaction. What failed before it was applied (a lost
 * connection, two transactions that met) is run once more.
 * @throws where the verb left no audit row.
 */
export async function change<Value>(actor: Actor, verb: (change: Change) => Promise<Value>, db: Queryable = database()): Promise<Value> {
  try {
    const value = await changeAtMostTwice(actor, verb, db);
    noteDiskRoom();
    return value;
  } catch (error) {
    if (databaseTrouble(error) === 'full') noteDiskFull();
    throw error;
  }
}

async function changeAtMostTwice<Value>(actor: Actor, verb: (change: Change) => Promise<Value>, db: Queryable): Promise<Value> {
  const begun = performance.now();
  let isFinal = 'rollback' in db;
  const beyond = () => {
    isFinal = true;
  };
  try {
    return await changeOnce(actor, verb, db, beyond);
  } catch (error) {
    if (isFinal || !isRetryable(error) || performance.now() - begun > patience) throw error;
    return changeOnce(actor, verb, db, beyond);
  }
}

function changeOnce<Value>(actor: Actor, verb: (change: Change) => Promise<Value>, db: Queryable, beyond: () => void): Promise<Value> {
  return db.transaction(async (tx) => {
    const tags = new Set<string>();
    const paths = new Set<string>();
    const entries: AuditEntry[] = [];
    const audit = async (entry: AuditEntry) => {
      entries.push(entry);
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
      for (const tag of touched.tags) tags.add(tag);
      for (const path of touched.paths) paths.add(path);
    };
    const value = await verb({ tx, audit, touch, beyond });
    if (entries.length === 0) throw new Error('a change left no audit row');
    await queueWebhooks(tx, entries);
    if (tags.size > 0)
      await tx.insert(invalidations).values({ tags: [...tags], paths: [...paths].slice(0, mostPrerendered), cause: entries[0]?.action ?? 'unknown' });
    return value;
  });
}
