import { sql } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';
import type { Actor } from './actor';
import { widthsOf } from './network-address';
import { periods } from './periods';
import { Refusal } from './refusal';
import { sign } from './sign';

/**
 * Who is counted. `reader`: the browser's own name for them, else where they come from (an address
 * of IPv4, a /64 of IPv6), and their network with a larger number. `network`: where they come from
 * alone, and no name is given. `actor`: the account.
 */
export type Limit = { points: number; seconds: number; by: 'reader' | 'network' | 'actor' };

export type Tally = { key: string; points: number };

/**
 * So many times as many uses as one reader has are left to a host, and to the wider networks around
 * it.
 */
export const networkFactors = [10, 40, 160] as const;
/** The same where a host is counted itself. */
const hostFactors = [1, 4, 16] as const;

/** What one use counts against. */
export function talliesOf(name: string, { by, points }: Pick<Limit, 'by' | 'points'>, actor: Actor): Tally[] {
  if (actor.kind === 'system') return [{ key: `${name}:${actor.name}`, points }];
  if (by === 'actor' && actor.kind === 'person') return [{ key: `${name}:person ${actor.id}`, points }];
  const networks = widthsOf(actor.address);
  const factors = by === 'network' ? hostFactors : networkFactors;
  const wide = networks.map((network, at) => ({ key: `${name}:network ${network}`, points: points * (factors[at] ?? 1) }));
  if (by === 'network') return wide;
  const shown = actor.kind === 'guest' && actor.reader?.isNew === false ? `reader ${actor.reader.id}` : `host ${networks[0]}`;
  return [{ key: `${name}:${actor.kind === 'person' ? `person ${actor.id}` : shown}`, points }, ...wide];
}

/**
 * Counts one use by this actor against what `talliesOf` names. Throws Refusal('too-fast') past any
 * of it.
 */
export const spendAs = (actor: Actor, name: string, limit: Limit, db: Queryable = database()): Promise<void> =>
  spendAll(talliesOf(name, limit, actor), limit.seconds, db);

const hashed = (key: string): string => sign(`limit ${key}`);

/**
 * Counts one use of `key` in a window of `seconds` that opens with its first use, in Postgres, so
 * that it holds across restarts and instances. Throws Refusal('too-fast') past `points`. Keys are
 * signed: without the secret no address is found in them.
 */
export async function spend(key: string, limit: { points: number; seconds: number }, db: Queryable = database()): Promise<void> {
  await spendAll([{ key, points: limit.points }], limit.seconds, db);
}

/**
 * Counts one use of each key, in one statement and always in the same order, so that two at once
 * never wait for each other.
 */
export async function spendAll(tallies: Tally[], seconds: number, db: Queryable = database()): Promise<void> {
  const most = new Map(tallies.map(({ key, points }) => [hashed(key), points]));
  const keys = [...most.keys()].sort();
  const { rows } = await db.execute<{ key: string; hits: number; wait: number }>(sql`
    insert into rate_limits (key, hits, resets_at)
    select key, 1, now() + make_interval(secs => ${seconds}) from unnest(${sql.param(keys)}::text[]) with ordinality as given (key, place) order by place
    on conflict (key) do update set
      hits = case when rate_limits.resets_at <= now() then 1 else rate_limits.hits + 1 end,
      resets_at = case when rate_limits.resets_at <= now() then excluded.resets_at else rate_limits.resets_at end
    returning key, hits, ceil(extract(epoch from resets_at - now()))::int as wait`);
  const waits = rows.filter((row) => row.hits > (most.get(row.key) ?? 0)).map((row) => row.wait);
  if (waits.length > 0) throw new Refusal('too-fast', { values: { seconds: Math.max(1, ...waits) } });
}

/** Forgets the uses of a key, after a success that should not count against it. */
export async function forgive(key: string, db: Queryable = database()): Promise<void> {
  await db.execute(sql`delete from rate_limits where key = ${hashed(key)}`);
}

/**
 * Takes back one use of a key that others share, after a success that should not count against
 * them.
 */
export async function refund(key: string, db: Queryable = database()): Promise<void> {
  await db.execute(sql`update rate_limits set hits = greatest(hits - 1, 0) where key = ${hashed(key)}`);
}

/** Removes windows that are over. Returns how many. */
export async function sweepLimits(db: Queryable = database()): Promise<number> {
  const { rowCount } = await db.execute(sql`delete from rate_limits where resets_at < now() - make_interval(hours => ${periods.limitHours})`);
  return rowCount ?? 0;
}
