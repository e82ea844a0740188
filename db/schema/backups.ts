import { bigint, date, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant } from './shared.ts';

/** One row for each night on which a backup was due. */
export const backups = pgTable(
  'backups',
  {
    id: id(),
    night: date('night', { mode: 'string' }).notNull().unique(),
    begunAt: instant('begun_at').notNull().defaultNow(),
    attempts: integer('attempts').notNull().default(1),
    endedAt: instant('ended_at'),
    file: text('file').notNull().default(''),
    bytes: bigint('bytes', { mode: 'number' }).notNull().default(0),
    rowCount: integer('row_count').notNull().default(0),
    fileCount: integer('file_count').notNull().default(0),
    missingCount: integer('missing_count').notNull().default(0),
    /** When it was read again whole, and when it was restored into a database of its own. */
    readAt: instant('read_at'),
    restoredAt: instant('restored_at'),
    /** When it was put into the bucket, and when it was taken out again. */
    storedAt: instant('stored_at'),
    removedAt: instant('removed_at'),
    /** Why it failed, as a key of the messages; empty where it did not. */
    failure: text('failure').notNull().default(''),
  },
  (t) => [index('backups_ended').on(t.endedAt)],
);
