import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { disconnect } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { migrate } from '@/db/migrate';
import { rebuildAt } from '@/db/rebuild';
import { singleClient } from '@/db/single';
import { withDatabase } from '@/testing/database';
import { createSampleEdition } from '../sample/create';
import { restoreBackup } from './restore';
import { saveBackup } from './save';
import { listTables, quoted } from './tables';

const { url } = withDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'backup-'));
const file = path.join(folder, 'whole.ndjson.gz');
const otherName = `restored_${process.pid}`;
const otherUrl = () => Object.assign(new URL(url()), { pathname: `/${otherName}` }).toString();
const pictures = new Map<string, Uint8Array>();
const writePicture = async (name: string, bytes: Uint8Array) => void pictures.set(name, bytes);

async function ask<Row extends object>(address: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Every table as a number of rows and a sum over all of them, the queue of changes apart. */
async function sums(address: string): Promise<Record<string, string>> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    const found: Record<string, string> = {};
    for (const { name, columns } of await listTables(client)) {
      if (name === 'invalidations') continue;
      const { rows } = await client.query(
        `select count(*) || ' ' || coalesce(md5(string_agg(row, '' order by row)), '') as sum from (select to_jsonb(one)::text as row from (select ${columns.map(quoted).join(', ')} from ${quoted(name)}) one) rows`,
      );
      found[name] = rows[0].sum;
    }
    return found;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  await createSampleEdition();
  await ask(url(), `create database ${otherName}`);
  await migrate(otherUrl());
}, 120_000);
afterAll(async () => {
  await disconnect();
  await ask(url(), `drop database if exists ${otherName} with (force)`);
  rmSync(folder, { recursive: true, force: true });
});

test('a backup restored into a new database gives the same rows and pictures', async () => {
  const saved = await saveBackup(url(), file, async (name) => (name.endsWith('.jpg') ? null : Buffer.from(`bytes of ${name}`)));
  expect(saved.rows).toBeGreaterThan(500);
  expect(saved.files).toBeGreaterThan(50);
  expect(saved.missing.every((name) => name.endsWith('.jpg'))).toBe(true);
  const restored = await restoreBackup(otherUrl(), file, { writePicture });
  expect(restored).toEqual({ rows: saved.rows, files: saved.files });
  expect(await sums(otherUrl())).toEqual(await sums(url()));
  const [name, bytes] = [...pictures][0] ?? [];
  expect(Buffer.from(bytes ?? []).toString()).toBe(`bytes of ${name}`);
  await ask(otherUrl(), `insert into tags (slug, name) values ('after-the-restore', '{}')`);
  await expect(ask(otherUrl(), `update revisions set headline = 'x'`)).rejects.toThrow();
  await expect(ask(otherUrl(), `insert into story_tags (story_id, tag_id, position) values (999999, 1, 0)`)).rejects.toThrow(/foreign key/);
});

test('where there is no publication nothing is saved, and it is said', async () => {
  const postgres = Object.assign(new URL(url()), { pathname: '/postgres' }).toString();
  await expect(saveBackup(postgres, path.join(folder, 'none.gz'), async () => null)).rejects.toThrow('There is no publication');
  expect(readdirSync(folder)).not.toContain('none.gz');
});

test('a database with something in it is refused, unless it may be replaced', async () => {
  await expect(restoreBackup(otherUrl(), file, { writePicture })).rejects.toThrow('--replace');
  await restoreBackup(otherUrl(), file, { writePicture, replace: true });
  expect(await sums(otherUrl())).toEqual(await sums(url()));
});

test('a file that is cut short, or something else, changes nothing', async () => {
  const before = await sums(otherUrl());
  const cut = path.join(folder, 'cut.gz');
  writeFileSync(cut, readFileSync(file).subarray(0, 60_000));
  await expect(restoreBackup(otherUrl(), cut, { writePicture, replace: true })).rejects.toThrow('cut short');
  for (const other of ['not a backup', gzipSync('not a backup either'), gzipSync('{"format":"another"}')]) {
    writeFileSync(cut, other);
    await expect(restoreBackup(otherUrl(), cut, { writePicture, replace: true })).rejects.toThrow('not a backup');
  }
  expect(await sums(otherUrl())).toEqual(before);
});

/** Asks through the driver that the program uses. */
async function byDriver<Value>(address: string, work: (client: Client) => Promise<Value>): Promise<Value> {
  const client = singleClient(address, { neonProxy: process.env.NEON_WS_PROXY });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const jsonColumns = `select c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.atttypid = 'jsonb'::regtype
  order by 1, 2`;

/** How many nulls of JSON and of SQL each jsonb column has. */
async function nullsOf(address: string) {
  const columns = await ask<{ table: string; column: string }>(address, jsonColumns);
  const counts = columns.map(
    ({ table, column }) =>
      `select '${table}.${column}' as name, count(*) filter (where ${quoted(column)} = 'null')::int as json, count(*) filter (where ${quoted(column)} is null)::int as sql from ${quoted(table)}`,
  );
  return ask<{ name: string; json: number; sql: number }>(address, `${counts.join(' union all ')} order by 1`);
}

/** What a version may have written that this one refuses is saved and restored all the same. */
const withoutChecks = `do $$ declare one record; begin
  for one in select conrelid::regclass as of, conname from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace
  loop execute format('alter table %s drop constraint %I', one.of, one.conname); end loop; end $$`;

test('a null of JSON and a null of SQL each come back as what they were, in every jsonb column', async () => {
  const made = await makeArticle();
  const columns = await ask<{ table: string; column: string }>(url(), jsonColumns);
  await byDriver(url(), async (client) => {
    await client.query(`insert into drafts (article_id, headline, body) values ($1, 'Half written', 'null')`, [made.id]);
    await client.query(`insert into audit_log (person_name, action, subject_type, subject_id, before) values ('a', 'a', 'a', '1', 'null')`);
    await client.query(withoutChecks);
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    for (const { table, column } of columns)
      await client.query(`update ${quoted(table)} set ${quoted(column)} = 'null' where ctid in (select ctid from ${quoted(table)} order by ctid limit 1)`);
    await client.query('commit');
  });
  const expected = await nullsOf(url());
  expect(expected.filter((column) => column.json > 0).length).toBeGreaterThan(20);
  expect(expected.find((column) => column.name === 'audit_log.after')?.sql).toBeGreaterThan(0);
  const nulls = path.join(folder, 'nulls.gz');
  await saveBackup(url(), nulls, async () => null);
  await ask(otherUrl(), withoutChecks);
  await restoreBackup(otherUrl(), nulls, { writePicture, replace: true });
  expect(await nullsOf(otherUrl())).toEqual(expected);
  expect(await sums(otherUrl())).toEqual(await sums(url()));
});

test('a backup from before nulls were told apart is restored where a column takes no null', async () => {
  const before = path.join(folder, 'before.gz');
  const lines = gunzipSync(readFileSync(path.join(folder, 'nulls.gz'))).toString();
  writeFileSync(before, gzipSync(lines.replace('"nulls":"absent",', '')));
  await restoreBackup(otherUrl(), before, { writePicture, replace: true });
  expect(await ask(otherUrl(), `select 1 as one from drafts where body = 'null'`)).not.toEqual([]);
});

/**
 * The backup that an earlier release made: tables as they were then, brought forward by the
 * migrations since.
 */
test.each(readdirSync('testing/backups'))('the backup %s of an earlier release is restored and brought to this one', async (name) => {
  const old = path.join(folder, 'release.gz');
  writeFileSync(old, gzipSync(readFileSync(path.join('testing/backups', name))));
  await restoreBackup(otherUrl(), old, { writePicture, replace: true });
  expect(await ask(otherUrl(), 'select headline, status from articles order by id')).toEqual([
    { headline: 'Kept from an earlier release', status: 'published' },
  ]);
  expect(await ask(otherUrl(), 'select text from comments')).toEqual([{ text: 'So is this comment.' }]);
  expect(await migrate(otherUrl())).toBe(0);
});

test('a backup of twenty migrations ago is brought forward, and one of a later version is refused', async () => {
  const times = (JSON.parse(readFileSync('db/migrations/meta/_journal.json', 'utf8')) as { entries: { when: number }[] }).entries.map((entry) =>
    String(entry.when),
  );
  await byDriver(otherUrl(), async (client) => {
    await client.query('begin');
    await rebuildAt(client, times[24] ?? '');
    await client.query(`insert into tags (slug, name) values ('old-tag', '{"en": "Old"}')`);
    await client.query('commit');
  });
  const old = path.join(folder, 'old.gz');
  await saveBackup(otherUrl(), old, async () => null);
  expect(await migrate(otherUrl())).toBeGreaterThan(18);
  await ask(otherUrl(), 'delete from tags');
  await restoreBackup(otherUrl(), old, { writePicture, replace: true });
  expect(await migrate(otherUrl())).toBe(0);
  expect(await ask(otherUrl(), 'select slug from tags')).toEqual([{ slug: 'old-tag' }]);
  expect((await ask(otherUrl(), `select 1 as one from pg_tables where tablename = 'pages'`)).length).toBe(1);
  const lines = gunzipSync(readFileSync(old)).toString();
  writeFileSync(old, gzipSync(lines.replace(times[24] ?? '', '99999999999999')));
  await expect(restoreBackup(otherUrl(), old, { writePicture, replace: true })).rejects.toThrow('later version');
});
