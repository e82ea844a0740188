import { sql } from 'drizzle-orm';
import { database } from '@/db/client';

const books = [
  'imports',
  'import_items',
  'import_losses',
  'import_pictures',
  'import_jobs',
  'audit_log',
  'invalidations',
  'media_leftovers',
  'removed_articles',
];

/** A digest of everything that an import may touch, without its own books. */
export async function digest(): Promise<string> {
  const { rows } = await database().execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_name <> all(${sql.param(books)}::text[]) order by 1`,
  );
  const parts: string[] = [];
  for (const { name } of rows) {
    const found = await database().execute<{ h: string }>(sql.raw(`select md5(coalesce(string_agg(t::text, '' order by t::text), '')) as h from "${name}" t`));
    parts.push(`${name} ${found.rows[0]?.h}`);
  }
  return parts.join('\n');
}
