import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { open, rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Client } from 'pg';
import { env } from '@/db/env';
import { singleClient } from '@/db/single';
import { lastMigration, listTables, quoted, type Table } from './tables';

export const format = 'infoshos-backup-1';
const together = 500;

type Saved = { tables: number; rows: number; files: number; missing: string[] };

/** Why nothing was saved, for the operator. */
export class NotSaved extends Error {}

/**
 * Writes a whole publication into one file: JSON lines, gzipped. Every table as one moment saw it,
 * then the files of its pictures. The site may go on working. The file appears whole or not at all.
 * Throws NotSaved where there is no publication.
 */
export async function saveBackup(url: string, file: string, readPicture: (name: string) => Promise<Uint8Array | null>): Promise<Saved> {
  const temporary = `${file}.${process.pid}.part`;
  const out = (await open(temporary, 'w', 0o600)).createWriteStream();
  const gzip = createGzip();
  let broken: Error | undefined;
  const breakOff = (error: Error) => {
    broken ??= error;
    gzip.destroy(error);
  };
  gzip.on('error', breakOff).pipe(out.on('error', breakOff));
  const client = singleClient(url, { neonProxy: env().NEON_WS_PROXY });
  const write = async (value: unknown) => {
    if (broken) throw broken;
    if (!gzip.write(`${JSON.stringify(value)}\n`)) await once(gzip, 'drain');
  };
  const saved: Saved = { tables: 0, rows: 0, files: 0, missing: [] };
  try {
    await client.connect();
    await client.query('begin isolation level repeatable read read only');
    const migration = await lastMigration(client);
    if (migration === '0') throw new NotSaved('There is no publication in this database: npm start makes one.');
    await write({ format, nulls: 'absent', migration, savedAt: new Date().toISOString() });
    for (const table of await listTables(client)) {
      await write({ table: table.name, columns: table.columns });
      await client.query(`declare backup_rows no scroll cursor for ${rowsOf(table)}`);
      for (;;) {
        const { rows } = await client.query<{ row: string }>(`fetch ${together} from backup_rows`);
        if (rows.length === 0) break;
        await write({ rows: rows.map((row) => row.row) });
        saved.rows += rows.length;
      }
      await client.query('close backup_rows');
      saved.tables += 1;
    }
    for (const name of await listPictureFiles(client)) {
      const bytes = await readPicture(name);
      if (!bytes) {
        saved.missing.push(name);
        continue;
      }
      await write({ file: name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: Buffer.from(bytes).toString('base64') });
      saved.files += 1;
    }
    await write({ end: saved.rows });
    gzip.end();
    await finished(out);
    await rename(temporary, file);
    return saved;
  } finally {
    gzip.destroy();
    out.destroy();
    await client.end();
    await rm(temporary, { force: true });
  }
}

/**
 * Each row as JSON, in which what is SQL's null of a jsonb column is absent: a null that stands
 * there is JSON's own.
 */
function rowsOf({ name, columns, json }: Table): string {
  const absent = json.map((column) => `case when ${quoted(column)} is null then '${column.replaceAll("'", "''")}' end`).join(', ');
  const row = json.length > 0 ? `to_jsonb(one) - array_remove(array[${absent}]::text[], null)` : 'to_jsonb(one)';
  return `select (${row})::text as row from (select ${columns.map(quoted).join(', ')} from ${quoted(name)}) one`;
}

async function listPictureFiles(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select distinct name from (select jsonb_array_elements(variants) ->> 'name' as name from media where jsonb_typeof(variants) = 'array' union all select original from media) files where name <> '' order by name`,
  );
  return rows.map((row) => row.name);
}
