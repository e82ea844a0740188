import { type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { isIso2 } from '../ground/identifiers';
import { Refusal } from '../ground/refusal';

/** `until`: what was changed by then is in the list, to its end; only lists of changes have it. */
export type ApiPage<Item> = { data: Item[]; next: string | null; until?: string };

/** A page of rows, of which one more than `limit` was read; `cursor` names the place of a row. */
export function apiPageOf<Row, Item>(rows: Row[], limit: number, cursor: (row: Row) => string, make: (row: Row) => Item): ApiPage<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { data: shown.map(make), next: last !== undefined && rows.length > limit ? cursor(last) : null };
}

/** The number that a cursor of plain rows is. Throws Refusal('bad-input'). */
export function afterId(after: string | undefined): number {
  if (after === undefined) return 0;
  if (!/^[1-9]\d{0,14}$/.test(after)) throw new Refusal('bad-input', { fields: { after: 'bad-input' } });
  return Number(after);
}

/** The state whose code a cursor of states is. Throws Refusal('bad-input'). */
export function afterState(after: string): string {
  if (!isIso2(after)) throw new Refusal('bad-input', { fields: { after: 'bad-input' } });
  return after;
}

/**
 * By when every change can be seen: a change has the time at which its transaction began, so that
 * this is the begin of the oldest under way, less a second for one that is not counted yet. To be
 * asked before the list itself.
 */
export async function seenUntil(): Promise<string> {
  const { rows } = await database().execute<{ until: string }>(sql`
    select to_char((least(statement_timestamp(), min(xact_start)) - interval '1 second') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as until
    from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and xact_start is not null`);
  return rows[0]?.until ?? new Date(0).toISOString();
}

/**
 * An instant in whole microseconds, as Postgres keeps it: a cursor must tell two of one millisecond
 * apart.
 */
export const microseconds = (at: SQL): SQL<string> => sql<string>`(extract(epoch from ${at}) * 1000000)::bigint::text`;

/** After the place that a cursor of an instant and an id names, in their order. */
export function afterMoment(after: string | undefined, at: SQL, id: SQL): SQL | undefined {
  if (after === undefined) return undefined;
  const [, moment, row] = /^(-?\d{1,17})\.([1-9]\d{0,14})$/.exec(after) ?? [];
  if (!moment || !row) throw new Refusal('bad-input', { fields: { after: 'bad-input' } });
  return sql`(${at}, ${id}) > (timestamptz 'epoch' + ${moment}::bigint * interval '1 microsecond', ${Number(row)}::bigint)`;
}
