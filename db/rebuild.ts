import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { Client } from 'pg';

const known = () => readMigrationFiles({ migrationsFolder: 'db/migrations' });

/** Whether this program has a migration of that time, which stands in a backup. */
export const isKnownMigration = (time: string): boolean => known().some((migration) => String(migration.folderMillis) === time);

/**
 * What of the publication stands in `public`, each with the word that drops it; what belongs to an
 * extension is left.
 */
const everything = `
  select format('drop %s if exists %s cascade', kind, name) as statement from (
    select 1 as place, 'table' as kind, oid::regclass::text as name, oid, 'pg_class'::regclass as class from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r'
    union all select 2, 'sequence', oid::regclass::text, oid, 'pg_class'::regclass from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'S'
    union all select 3, 'function', oid::regprocedure::text, oid, 'pg_proc'::regclass from pg_proc
      where pronamespace = 'public'::regnamespace
    union all select 4, 'text search configuration', oid::regconfig::text, oid, 'pg_ts_config'::regclass from pg_ts_config
      where cfgnamespace = 'public'::regnamespace
    union all select 5, 'type', oid::regtype::text, oid, 'pg_type'::regclass from pg_type
      where typnamespace = 'public'::regnamespace and typtype = 'e'
  ) things where not exists (select 1 from pg_depend d where d.classid = things.class and d.objid = things.oid and d.deptype = 'e')
  order by place`;

/**
 * In the caller's transaction: takes away everything of the publication, and makes its tables as
 * they were after the migration of that time.
 */
export async function rebuildAt(client: Client, time: string): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(everything);
  for (const { statement } of rows) await client.query(statement);
  await client.query('delete from drizzle.__drizzle_migrations');
  await apply(client, (at) => at <= Number(time));
}

/** In the caller's transaction: applies every migration later than the last one. */
export async function bringForward(client: Client): Promise<void> {
  const { rows } = await client.query<{ last: string }>('select max(created_at)::text as last from drizzle.__drizzle_migrations');
  await apply(client, (time) => time > Number(rows[0]?.last));
}

async function apply(client: Client, isWanted: (time: number) => boolean): Promise<void> {
  for (const { folderMillis, hash, sql } of known()) {
    if (!isWanted(folderMillis)) continue;
    for (const statement of sql) await client.query(statement);
    // What waits for the end of the transaction would refuse the next migration's tables.
    await client.query('set constraints all immediate');
    await client.query('insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)', [hash, folderMillis]);
  }
}
