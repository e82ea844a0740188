import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Change } from '../ground/change';

/**
 * What a database takes: without the sign of no sign, and halves of characters as signs of
 * something missing.
 */
export function jsonOf(value: unknown): string {
  const text = JSON.stringify(value);
  if (!text.includes('\\u')) return text;
  return text.replace(/(?<!\\)((?:\\\\)*)\\u(?:0000|(d[89a-f][0-9a-f]{2}))/gi, (_all, before: string, half?: string) => before + (half ? '\ufffd' : ''));
}

/**
 * Inserts rows as one document, for an archive has too many for parameters one by one. The first
 * row names the columns. `then` is what follows, such as `on conflict do nothing`.
 */
export async function insertRows<Table extends PgTable>(
  { tx }: Pick<Change, 'tx'>,
  table: Table,
  rows: Table['$inferInsert'][],
  then: SQL = sql``,
): Promise<Record<string, unknown>[]> {
  if (rows.length === 0) return [];
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key in (rows[0] ?? {}));
  const named = rows.map((row) => Object.fromEntries(columns.map(([key, column]) => [column.name, (row as Record<string, unknown>)[key] ?? null])));
  const names = sql.raw(columns.map(([, column]) => `"${column.name}"`).join(', '));
  const typed = sql.raw(columns.map(([, column]) => `"${column.name}" ${column.getSQLType()}`).join(', '));
  const done = await tx.execute(sql`
    insert into ${sql.raw(`"${getTableName(table)}"`)} (${names}) overriding system value
    select ${names} from jsonb_to_recordset(${jsonOf(named)}::jsonb) as given(${typed}) ${then}`);
  return done.rows;
}
