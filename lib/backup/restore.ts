import type { Client } from 'pg';
import { env } from '@/db/env';
import { singleClient } from '@/db/single';
import { type Line, NotRestored, pictureOf, readLines } from './lines';
import { lastMigration, listTables, quoted, type Table } from './tables';

type Restored = { rows: number; files: number };

/**
 * Puts a backup into a migrated database, in one transaction: it is restored whole or not at all. Refuses a database that
 * has stories or people, unless `replace` asks to empty it first; a file cut short; and one of other migrations. Throws NotRestored.
 */
export async function restoreBackup(
  url: string,
  file: string,
  options: { replace?: boolean; writePicture: (name: string, bytes: Uint8Array) => Promise<void> },
): Promise<Restored> {
  const client = singleClient(url, { neonProxy: env().NEON_WS_PROXY });
  await client.connect();
  const restored: Restored = { rows: 0, files: 0 };
  try {
    await client.query('begin');
    const tables = await listTables(client);
    await assertReady(client, options.replace === true);
    await client.query(`truncate ${tables.map((one) => quoted(one.name)).join(', ')}`);
    const loosened = await loosen(client, tables);
    let into: Table | undefined;
    let isWhole = false;
    for await (const line of readLines(file)) {
      if (line.format !== undefined) await assertFits(client, line);
      else if (line.table !== undefined) into = tableFor(tables, line);
      else if (line.rows && into) restored.rows += await insert(client, into, line.rows);
      else if (line.end !== undefined) isWhole = line.end === restored.rows;
      else restored.files += await writePicture(line, options.writePicture);
    }
    if (!isWhole) throw new NotRestored('The file is not whole: it ends before the backup does. Nothing was changed.');
    await client.query('set constraints all immediate');
    for (const statement of loosened) await client.query(statement);
    await setCounters(client, tables);
    await client.query(`insert into invalidations (tags, paths, cause) values ('{site}', '{}', 'restore')`);
    await client.query('commit');
    return restored;
  } finally {
    await client.end();
  }
}

async function writePicture(line: Line, write: (name: string, bytes: Uint8Array) => Promise<void>): Promise<number> {
  const picture = pictureOf(line);
  if (picture) await write(picture.name, picture.bytes);
  return Number(picture !== null);
}

async function assertReady(client: Client, replace: boolean): Promise<void> {
  const { rows } = await client.query('select 1 from stories union all select 1 from people union all select 1 from sections limit 1');
  if (rows.length > 0 && !replace) throw new NotRestored('This database is not empty. Add --replace to remove everything in it first.');
}

async function assertFits(client: Client, line: Line): Promise<void> {
  const here = await lastMigration(client);
  if (line.migration !== here)
    throw new NotRestored(
      `The backup is of another version of the software (migration ${line.migration}, here ${here}): restore it with that version, then upgrade.`,
    );
}

function tableFor(tables: Table[], line: Line): Table {
  const found = tables.find((one) => one.name === line.table);
  const columns = line.columns ?? [];
  if (!found || !columns.every((one) => found.columns.includes(one))) throw new NotRestored(`The backup has a table that this database lacks: ${line.table}.`);
  return { ...found, columns };
}

async function insert(client: Client, { name, columns }: Table, rows: string[]): Promise<number> {
  const list = columns.map(quoted).join(', ');
  await client.query(
    `insert into ${quoted(name)} (${list}) overriding system value select ${list} from jsonb_populate_recordset(null::${quoted(name)}, $1::jsonb)`,
    [`[${rows.join(',')}]`],
  );
  return rows.length;
}

/** Holds triggers and foreign keys back until everything is there. Gives the statements that put them into force again. */
async function loosen(client: Client, tables: Table[]): Promise<string[]> {
  const back: string[] = [];
  for (const { name } of tables) {
    await client.query(`alter table ${quoted(name)} disable trigger user`);
    back.push(`alter table ${quoted(name)} enable trigger user`);
  }
  const { rows } = await client.query<{ table: string; name: string }>(
    `select conrelid::regclass::text as table, conname as name from pg_constraint where contype = 'f' and not condeferrable and connamespace = 'public'::regnamespace`,
  );
  for (const one of rows) {
    await client.query(`alter table ${one.table} alter constraint ${quoted(one.name)} deferrable initially deferred`);
    back.push(`alter table ${one.table} alter constraint ${quoted(one.name)} not deferrable`);
  }
  return back;
}

async function setCounters(client: Client, tables: Table[]): Promise<void> {
  for (const { name, key } of tables) {
    const [column] = key;
    if (!column || key.length > 1) continue;
    const { rows } = await client.query<{ counter: string | null }>('select pg_get_serial_sequence($1, $2) as counter', [quoted(name), column]);
    const counter = rows[0]?.counter;
    if (counter) await client.query(`select setval($1, coalesce((select max(${quoted(column)}) from ${quoted(name)}), 0) + 1, false)`, [counter]);
  }
}
