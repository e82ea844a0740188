import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import type { Client } from 'pg';
import { type ConnectionRoute, singleClient } from './single';

const migrationLock = 7305600;
/**
 * How long a migration waits for a table that others use before it lets them pass, and in all.
 * Seconds.
 */
const lockSeconds = 5;
const waitSeconds = 120;
const statementMinutes = 30;

/** Why the database cannot be brought to this version: a sentence for whoever starts it. */
export class NotMigrated extends Error {}

type Options = ConnectionRoute & { folder?: string; waitSeconds?: number; lockSeconds?: number };
type Applied = { hash: string; created_at: string };

/** The migrations of this program that a database lacks, wherever they stand in the order. */
const missingOf = (known: MigrationMeta[], applied: Applied[]) =>
  known.filter((migration) => !applied.some((row) => Number(row.created_at) === migration.folderMillis || row.hash === migration.hash));

/** How many migrations of a later version a database has. */
const laterThan = (known: MigrationMeta[], applied: Applied[]) => applied.filter((row) => Number(row.created_at) > (known.at(-1)?.folderMillis ?? 0)).length;

/**
 * Applies the migrations that are missing, each in a transaction of its own under a lock that ends
 * with it, so that several instances may start at once and poolers may stand between. Returns how
 * many were applied. Throws NotMigrated.
 */
export async function migrate(url: string, options: Options = {}): Promise<number> {
  const known = readMigrationFiles({ migrationsFolder: options.folder ?? 'db/migrations' });
  const client = singleClient(url, options);
  await client.connect();
  try {
    await patiently(client, options, prepare);
    for (let count = 0; ; count += 1) {
      if (!(await patiently(client, options, () => applyNext(client, known)))) return count;
    }
  } finally {
    await client.end();
  }
}

async function prepare(client: Client): Promise<void> {
  await client.query('create schema if not exists drizzle');
  await client.query('create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)');
}

const readApplied = async (client: Client) => (await client.query<Applied>('select hash, created_at from drizzle.__drizzle_migrations')).rows;

async function applyNext(client: Client, known: MigrationMeta[]): Promise<boolean> {
  const applied = await readApplied(client);
  const later = laterThan(known, applied);
  if (later > 0)
    throw new NotMigrated(
      `This database belongs to a newer version of Infoshos (${later} of its migrations are not known here): start that version, or restore a backup made by this one.`,
    );
  const [next] = missingOf(known, applied);
  if (!next) return false;
  for (const statement of next.sql) await client.query(statement);
  await client.query('insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)', [next.hash, next.folderMillis]);
  return true;
}

/**
 * Does `work` in a transaction under the lock; while a lock is held by others it lets them pass and
 * comes back, up to the limit.
 */
async function patiently<Value>(client: Client, options: Options, work: (client: Client) => Promise<Value>): Promise<Value> {
  const end = performance.now() + (options.waitSeconds ?? waitSeconds) * 1000;
  for (;;) {
    try {
      await client.query('begin');
      await client.query(`set local lock_timeout = '${options.lockSeconds ?? lockSeconds}s'; set local statement_timeout = '${statementMinutes}min'`);
      await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
      const value = await work(client);
      await client.query('commit');
      return value;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      if (!isLockTimeout(error)) throw error;
      if (performance.now() > end) throw new NotMigrated(await waitedFor(client));
    }
  }
}

const isLockTimeout = (error: unknown) => error instanceof Error && 'code' in error && error.code === '55P03';

/**
 * Who holds what was waited for: another start that migrates, or a program in a long transaction.
 */
async function waitedFor(client: Client): Promise<string> {
  const { rows } = await client.query<{ pid: number; name: string; seconds: number }>(`
    select a.pid, coalesce(nullif(a.application_name, ''), a.usename, '?') as name, extract(epoch from now() - a.xact_start)::int as seconds
    from pg_stat_activity a where a.datname = current_database() and a.pid <> pg_backend_pid() and a.xact_start is not null
    order by a.xact_start limit 1`);
  const [first] = rows;
  const who = first ? ` Process ${first.pid} of the database (${first.name}) has been in a transaction for ${first.seconds} s.` : '';
  return `The database could not be brought to this version, because something holds a lock that it needs.${who} End that, and start again.`;
}

let counted: MigrationMeta[] | undefined;

/** Whether a database that holds these migrations lacks none of this program's. */
export function isMigrated(applied: Applied[], folder = 'db/migrations'): boolean {
  counted ??= readMigrationFiles({ migrationsFolder: folder });
  return missingOf(counted, applied).length === 0;
}
