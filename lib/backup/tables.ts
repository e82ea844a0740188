import type { ClientBase } from 'pg';

export type Table = { name: string; columns: string[]; json: string[]; required: string[]; key: string[] };

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * Every table of the publication with the columns that are not computed those that are jsonb or
 * never null, and those of its primary key, by name.
 */
export async function listTables(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relname as name,
      array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
      array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' and atttypid = 'jsonb'::regtype order by attnum) as json,
      array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attnotnull order by attnum) as required,
      array(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey) where i.indrelid = c.oid and i.indisprimary order by array_position(i.indkey::int2[], a.attnum)) as key
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname`);
  return rows;
}

/**
 * The time of the last migration that a database has, '0' where there is none: what a backup says
 * it is of.
 */
export async function lastMigration(client: ClientBase): Promise<string> {
  const { rowCount } = await client.query(`select 1 where to_regclass('drizzle.__drizzle_migrations') is not null`);
  if (rowCount === 0) return '0';
  const { rows } = await client.query<{ last: string }>('select coalesce(max(created_at), 0)::text as last from drizzle.__drizzle_migrations');
  return rows[0]?.last ?? '0';
}
