import type { Client } from 'pg';
import { env } from '@/db/env';
import { bringForward, isKnownMigration, rebuildAt } from '@/db/rebuild';
import { singleClient } from '@/db/single';
import { type BackupLine, NotRestored, pictureOf, readLines } from './lines';
import { lastMigration, listTables, quoted, type Table } from './tables';

type Restored = { rows: number; files: number };

/**
 * Puts a backup into a migrated database, whole or not at all; one of an earlier version through
 * the tables as they were then. Refuses a database with stories or people (unless `replace` empties
 * it), a file cut short, and one of a later version.
 * @throws NotRestored.
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
    await assertReady(client, options.replace === true);
    let ground: Ground = { tables: [], loosened: [], isOlder: false, isTelling: false };
    let into: Table | undefined;
    let isWhole = false;
    for await (const line of readLines(file)) {
      if (line.format !== undefined) ground = await prepare(client, line);
      else if (line.table !== undefined) into = tableFor(ground.tables, line);
      else if (line.rows && into) restored.rows += await insert(client, into, line.rows, ground.isTelling);
      else if (line.end !== undefined) isWhole = line.end === restored.rows;
      else restored.files += await writePicture(line, options.writePicture);
    }
    if (!isWhole) throw new NotRestored('The file is not whole: it ends before the backup does. Nothing was changed.');
    await client.query('set constraints all immediate');
    for (const statement of ground.loosened) await client.query(statement);
    await setCounters(client, ground.tables);
    if (ground.isOlder) await bringForward(client);
    await client.query(`insert into invalidations (tags, paths, cause) values ('{site}', '{}', 'restore')`);
    await client.query('commit');
    return restored;
  } finally {
    await client.end();
  }
}

/** What rows are put into: `isTelling` where the backup tells JSON's null from SQL's. */
type Ground = { tables: Table[]; loosened: string[]; isOlder: boolean; isTelling: boolean };

/**
 * Empties the tables, or makes them as they were when the backup was made, and holds back what
 * would refuse rows one by one.
 */
async function prepare(client: Client, { migration = '', nulls }: BackupLine): Promise<Ground> {
  const isOlder = migration !== (await lastMigration(client));
  if (isOlder && !isKnownMigration(migration))
    throw new NotRestored(`The backup is of a later version of the software (migration ${migration}): restore it with that version.`);
  if (isOlder) await rebuildAt(client, migration);
  const tables = await listTables(client);
  await client.query(`truncate ${tables.map((table) => quoted(table.name)).join(', ')}`);
  return { tables, loosened: await loosen(client, tables), isOlder, isTelling: nulls === 'absent' };
}

async function writePicture(line: BackupLine, write: (name: string, bytes: Uint8Array) => Promise<void>): Promise<number> {
  const picture = pictureOf(line);
  if (picture) await write(picture.name, picture.bytes);
  return Number(picture !== null);
}

async function assertReady(client: Client, replace: boolean): Promise<void> {
  const { rows } = await client.query('select 1 from stories union all select 1 from people union all select 1 from sections limit 1');
  if (rows.length > 0 && !replace) throw new NotRestored('This database is not empty. Add --replace to remove everything in it first.');
}

function tableFor(tables: Table[], line: BackupLine): Table {
  const found = tables.find((table) => table.name === line.table);
  const columns = line.columns ?? [];
  if (!found || !columns.every((column) => found.columns.includes(column)))
    throw new NotRestored(`The backup has a table that this database lacks: ${line.table}.`);
  return { ...found, columns, json: found.json.filter((column) => columns.includes(column)) };
}

/**
 * `jsonb_populate_record` makes SQL's null of JSON's: the columns that can hold either are looked
 * at in the row itself.
 */
async function insert(client: Client, { name, columns, json, required }: Table, rows: string[], isTelling: boolean): Promise<number> {
  const list = columns.map(quoted).join(', ');
  const given = columns.map((column) =>
    json.includes(column) && (isTelling || required.includes(column))
      ? `case when given -> '${column.replaceAll("'", "''")}' = 'null' then 'null'::jsonb else one.${quoted(column)} end`
      : `one.${quoted(column)}`,
  );
  await client.query(
    `insert into ${quoted(name)} (${list}) overriding system value
      select ${given.join(', ')} from jsonb_array_elements($1::jsonb) given, jsonb_populate_record(null::${quoted(name)}, given) one`,
    [`[${rows.join(',')}]`],
  );
  return rows.length;
}

/**
 * Holds triggers and foreign keys back until everything is there. Gives the statements that put
 * them into force again.
 */
async function loosen(client: Client, tables: Table[]): Promise<string[]> {
  const back: string[] = [];
  for (const { name } of tables) {
    await client.query(`alter table ${quoted(name)} disable trigger user`);
    back.push(`alter table ${quoted(name)} enable trigger user`);
  }
  const { rows } = await client.query<{ table: string; name: string }>(
    `select conrelid::regclass::text as table, conname as name from pg_constraint where contype = 'f' and not condeferrable and connamespace = 'public'::regnamespace`,
  );
  for (const row of rows) {
    await client.query(`alter table ${row.table} alter constraint ${quoted(row.name)} deferrable initially deferred`);
    back.push(`alter table ${row.table} alter constraint ${quoted(row.name)} not deferrable`);
  }
  // What was set before, by migrations in this transaction, would hold for these too.
  await client.query('set constraints all deferred');
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
