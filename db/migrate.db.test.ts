import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { withDatabase } from '@/testing/database';
import { migrate, NotMigrated } from './migrate';

const { url } = withDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'migrations-'));
const journal = path.join(folder, 'meta/_journal.json');
type Journal = { entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[] };
const original = JSON.parse(readFileSync('db/migrations/meta/_journal.json', 'utf8')) as Journal;
const last = original.entries.at(-1) as Journal['entries'][number];

/** Writes the journal with other migrations beside those of the program. */
function write(...more: { tag: string; when: number; sql: string }[]): void {
  const extra = more.map(({ tag, when }, at) => ({ ...last, idx: last.idx + 1 + at, tag, when }));
  writeFileSync(journal, JSON.stringify({ ...original, entries: [...original.entries, ...extra].sort((a, b) => a.when - b.when) }));
  for (const { tag, sql } of more) writeFileSync(path.join(folder, `${tag}.sql`), sql);
}

let client: Client;
beforeAll(async () => {
  cpSync('db/migrations', folder, { recursive: true });
  client = new Client({ connectionString: url() });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await client.query(`drop table if exists probe_late, probe_new; delete from drizzle.__drizzle_migrations where created_at > ${last.when} or created_at = 5`);
});

const has = async (table: string) => (await client.query(`select to_regclass('${table}') is not null as has`)).rows[0].has as boolean;
const late = { tag: '9001_late', when: 5, sql: 'create table probe_late (id int)' };
const fresh = { tag: '9002_new', when: last.when + 1000, sql: 'create table probe_new (id int);--> statement-breakpoint\ninsert into probe_new values (1)' };

test('a migration that is missing is applied wherever it stands in the order, once', async () => {
  write(fresh);
  expect(await migrate(url(), { folder })).toBe(1);
  write(late, fresh);
  expect(await migrate(url(), { folder })).toBe(1);
  expect(await migrate(url(), { folder })).toBe(0);
  expect([await has('probe_late'), await has('probe_new')]).toEqual([true, true]);
});

test('several at once: each migration is applied by one of them', async () => {
  write(late, fresh);
  const counts = await Promise.all([1, 2, 3, 4].map(() => migrate(url(), { folder })));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
});

test('one that fails leaves nothing of itself', async () => {
  write({ ...fresh, sql: 'create table probe_new (id int);--> statement-breakpoint\nselect nothing from nowhere' });
  await expect(migrate(url(), { folder })).rejects.toThrow('nowhere');
  expect(await has('probe_new')).toBe(false);
});

test('an older program on a newer schema refuses in a sentence', async () => {
  write(fresh);
  await migrate(url(), { folder });
  await expect(migrate(url())).rejects.toThrow(/^This database belongs to a newer version of Infoshos \(1 of its migrations/);
  await expect(migrate(url())).rejects.toBeInstanceOf(NotMigrated);
});

test('a lock that is not let go is waited for, with an end and a sentence that says who holds it', async () => {
  write({ ...fresh, sql: 'alter table tags add column probe int' });
  const holder = new Client({ connectionString: url(), application_name: 'a long report' });
  await holder.connect();
  await holder.query('begin; lock table tags in access share mode');
  await expect(migrate(url(), { folder, lockSeconds: 1, waitSeconds: 2 })).rejects.toThrow(/holds a lock.*\(a long report\)/);
  // While it waits again and again, readers of the table are let through.
  const waiting = migrate(url(), { folder, lockSeconds: 1, waitSeconds: 20 });
  await client.query(`set statement_timeout = '5s'; select count(*) from tags`);
  await holder.query('commit');
  expect(await waiting).toBe(1);
  await holder.end();
  await client.query('alter table tags drop column probe');
});

test('no lock is left behind in the session', async () => {
  write();
  await migrate(url(), { folder });
  // In this database: others of the same server are tested at the same time.
  const { rows } = await client.query(
    `select count(*)::int as count from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
  );
  expect(rows).toEqual([{ count: 0 }]);
});
