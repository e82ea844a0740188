import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { directUrl, env } from '@/db/env';
import { backups } from '@/db/schema';
import { systemActor } from '../ground/actor';
import { change } from '../ground/change';
import { log } from '../ground/log';
import { bucketOf, mediaStore } from '../media/files';
import { putBackup, removeBackup } from './bucket';
import { checkBackup } from './check';
import { NotRestored } from './lines';
import { fileOfNight, nightOf, nightOfFile, nightsToKeep } from './nights';
import { saveBackup } from './save';
import { tryRestore } from './try-restore';

const actor = systemActor('backup');
/**
 * How often a night is tried, and minutes after which a try that said nothing more is given up by
 * the others.
 */
const mostTries = 4;
const abandonedAfter = 90;
const retryAfter = 20;

export const backupFolder = () => path.join(path.resolve(env().DATA_DIR), 'backups');

/**
 * Makes the backup of the night that is due, unless an instance has made it or is making it: saved,
 * read again, restored aside, put into the bucket, and the old ones removed. Returns the file's
 * name, or null where there was nothing to do.
 */
export async function runNightly(now = new Date()): Promise<string | null> {
  if (env().BACKUPS === 'no') return null;
  const night = nightOf(now, env().BACKUP_HOUR);
  if (!(await claim(night))) return null;
  try {
    const made = await make(night);
    await finish(night, { ...made, failure: '' });
  } catch (error) {
    log.error({ error, night }, 'the backup of the night failed');
    await finish(night, { failure: failureOf(error) });
    throw error;
  }
  await prune();
  return fileOfNight(night);
}

/**
 * One of several instances gets the night; one that failed, or ended in the middle, is tried again.
 */
async function claim(night: string): Promise<boolean> {
  const { rows } = await database().execute(sql`
    insert into backups (night) values (${night})
    on conflict (night) do update set begun_at = now(), attempts = backups.attempts + 1, ended_at = null, failure = ''
      where backups.attempts < ${mostTries} and (
        (backups.ended_at is null and backups.begun_at < now() - make_interval(mins => ${abandonedAfter}))
        or (backups.failure <> '' and backups.ended_at < now() - make_interval(mins => ${retryAfter})))
    returning id`);
  return rows.length > 0;
}

type Made = Partial<typeof backups.$inferInsert>;

async function make(night: string): Promise<Made> {
  const folder = backupFolder();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = fileOfNight(night);
  const whole = path.join(folder, file);
  const saved = await saveBackup(directUrl(), whole, (name) => mediaStore().get(name));
  const read = await checkBackup(whole);
  if (read.rows !== saved.rows || read.files !== saved.files) throw new NotRestored('What was read again is not what was saved.');
  const readAt = new Date();
  const restored = await tryRestore(directUrl(), whole);
  if (restored !== null && restored !== saved.rows) throw new NotRestored('What was restored aside is not what was saved.');
  const restoredAt = restored === null ? null : new Date();
  const bucket = bucketOf();
  if (bucket) await putBackup(bucket, folder, file);
  const { size } = await stat(whole);
  const counts = { rowCount: saved.rows, fileCount: saved.files, missingCount: saved.missing.length };
  return { file, bytes: size, ...counts, readAt, restoredAt, storedAt: bucket ? new Date() : null };
}

const failureOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^(ENOSPC|53100)$/.test(code)) return 'full';
  if (/^(EACCES|EROFS|EPERM|EEXIST|ENOTDIR)$/.test(code)) return 'folder';
  if (error instanceof NotRestored) return 'damaged';
  if (error instanceof Error && error.message.startsWith('the bucket')) return 'bucket';
  return 'other';
};

async function finish(night: string, made: Made & { failure: string }): Promise<void> {
  await change(actor, async (c) => {
    const [row] = await c.tx
      .update(backups)
      .set({ ...made, endedAt: sql`now()` })
      .where(eq(backups.night, night))
      .returning();
    const action = made.failure ? 'backup.failed' : 'backup.save';
    const after = made.failure ? { failure: made.failure } : { file: made.file, bytes: made.bytes, rows: made.rowCount, files: made.fileCount };
    await c.audit({ action, subjectType: 'backup', subjectId: row?.id ?? '-', after });
  });
}

/**
 * Removes the files of nights that are not kept: on this machine's disk by their names, in the
 * bucket by the rows.
 */
async function prune(): Promise<void> {
  const folder = backupFolder();
  const here = (await readdir(folder)).flatMap((file) => nightOfFile(file) ?? []);
  const keptHere = nightsToKeep(here);
  for (const night of here) if (!keptHere.has(night)) await rm(path.join(folder, fileOfNight(night)), { force: true });
  const bucket = bucketOf();
  if (!bucket) return;
  const stored = await database()
    .select({ night: backups.night, file: backups.file })
    .from(backups)
    .where(and(isNotNull(backups.storedAt), isNull(backups.removedAt)));
  const kept = nightsToKeep(stored.map((backup) => backup.night));
  for (const { night, file } of stored) {
    if (kept.has(night)) continue;
    await removeBackup(bucket, file);
    await database().update(backups).set({ removedAt: sql`now()` }).where(eq(backups.night, night));
  }
}
