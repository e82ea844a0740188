import { sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { env } from '@/db/env';

export type BackupState = {
  /** Whether backups are made by themselves. */
  isOn: boolean;
  last: { at: Date; file: string; bytes: number; restored: boolean; stored: boolean; missing: number } | null;
  /** How many nights in a row have failed until now, and why the last one did. */
  failedNights: number;
  failure: string;
};

type Row = { night: string; ended_at: string | null; file: string; bytes: string; restored: boolean; stored: boolean; missing: number; failure: string };

/** The newest backup that was made by itself, and the nights since then that failed. */
export async function getBackupState(): Promise<BackupState> {
  const { rows } = await database().execute<Row>(sql`
    select night, ended_at, file, bytes, restored_at is not null as restored, stored_at is not null as stored, missing_count as missing, failure
    from backups where ended_at is not null order by night desc limit 30`);
  const good = rows.findIndex((row) => row.failure === '');
  const failed = good === -1 ? rows : rows.slice(0, good);
  const row = rows[good];
  return {
    isOn: env().BACKUPS === 'yes',
    last: row
      ? {
          at: new Date(row.ended_at ?? row.night),
          file: row.file,
          bytes: Number(row.bytes),
          restored: row.restored,
          stored: row.stored,
          missing: Number(row.missing),
        }
      : null,
    failedNights: failed.length,
    failure: failed[0]?.failure ?? '',
  };
}
