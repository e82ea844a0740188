import { readMigrationFiles } from 'drizzle-orm/migrator';
import { Client } from 'pg';

const migrationLock = 7305600;

/** Applies the migrations that are missing, one instance at a time. Returns how many were applied. */
export async function migrate(url: string, folder = 'db/migrations'): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await client.query('create schema if not exists drizzle');
    await client.query('create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)');
    const { rows } = await client.query<{ last: string | null }>('select max(created_at) as last from drizzle.__drizzle_migrations');
    const last = Number(rows[0]?.last ?? -1);
    const missing = readMigrationFiles({ migrationsFolder: folder }).filter((one) => one.folderMillis > last);
    for (const one of missing) {
      await client.query('begin');
      for (const statement of one.sql) await client.query(statement);
      await client.query('insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)', [one.hash, one.folderMillis]);
      await client.query('commit');
    }
    return missing.length;
  } finally {
    await client.end();
  }
}

/** How many migrations the database lacks. */
export function countMigrations(folder = 'db/migrations'): number {
  return readMigrationFiles({ migrationsFolder: folder }).length;
}
