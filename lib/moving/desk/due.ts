import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { importJobs } from '@/db/schema';
import { filesHere, removeFile } from './file';

// Asked every two seconds: the readers of files, 1.5 MB of program, stay unread.

/** Seconds of silence after which a step is taken over. */
const silence = 60;

/** Steps that nobody is at. */
export const isImportDue = and(
  inArray(importJobs.state, ['checking', 'importing', 'undoing']),
  or(isNull(importJobs.beatAt), sql`${importJobs.beatAt} < now() - make_interval(secs => ${silence})`),
);

/** Whether a step is due. */
export async function hasImportJobs(): Promise<boolean> {
  return (await database().select({ id: importJobs.id }).from(importJobs).where(isImportDue).limit(1)).length > 0;
}

/** Files whose job is over, or was begun and left alone for a day, go. */
export async function sweepFiles(): Promise<void> {
  const here = await filesHere();
  if (here.length === 0) return;
  const rows = await database()
    .select({ id: importJobs.id })
    .from(importJobs)
    .where(
      and(
        inArray(importJobs.id, here),
        or(
          inArray(importJobs.state, ['checking', 'checked', 'importing', 'stopped', 'failed', 'undoing']),
          and(eq(importJobs.state, 'uploading'), sql`${importJobs.createdAt} > now() - interval '1 day'`),
        ),
      ),
    );
  const wanted = new Set(rows.map((row) => row.id));
  for (const id of here) if (!wanted.has(id)) await removeFile(id);
}
