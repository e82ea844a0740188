import { randomBytes } from 'node:crypto';
import { desc, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { networkSalts } from '@/db/schema';
import { hostOf, networkOf } from './network-address';
import { periods } from './periods';
import type { Reader } from './reader';
import { sign } from './sign';

/**
 * The month in which so many days after its end its salt is forgotten: what was kept with it can
 * never be found again.
 */
const saltDays = periods.saltDays;

const periodOf = (now: Date) => now.toISOString().slice(0, 7);
const hashOf = (salt: string, kind: 'network' | 'address', value: string) => sign(`${kind} ${salt} ${value}`).slice(0, 22);

export type Traces = {
  /**
   * With this month's salt: what is kept. `address` is the host: an address of IPv4, a /64 of IPv6.
   */
  network: string;
  address: string;
  /** With every salt that is not yet forgotten, the newest first: what is looked for. */
  networks: string[];
  addresses: string[];
};

/**
 * An address as it may be kept and found again: salted, with a random salt of its month that is
 * forgotten later.
 */
export async function tracesOf(db: Queryable, address: string, now = new Date()): Promise<Traces> {
  const salts = await liveSalts(db, now);
  const networks = salts.map((salt) => hashOf(salt, 'network', networkOf(address)));
  const addresses = salts.map((salt) => hashOf(salt, 'address', hostOf(address)));
  return { network: networks[0] ?? '', address: addresses[0] ?? '', networks, addresses };
}

async function liveSalts(db: Queryable, now: Date): Promise<string[]> {
  const read = () => db.select().from(networkSalts).orderBy(desc(networkSalts.period)).limit(6);
  const rows = await read();
  if (rows[0]?.period === periodOf(now)) return rows.map((row) => row.salt);
  await db
    .insert(networkSalts)
    .values({ period: periodOf(now), salt: randomBytes(16).toString('base64url') })
    .onConflictDoNothing();
  return (await read()).map((row) => row.salt);
}

export const sweepSalts = (db: Queryable) =>
  db.delete(networkSalts).where(sql`(${networkSalts.period} || '-01')::date + interval '1 month' + make_interval(days => ${saltDays}) < now()`);

/**
 * Whoever sends something, as far as this program can know: an account, else what the browser
 * shows, else where it comes from.
 */
export type Sender = { kind: 'guest' | 'person'; id?: number; address: string; reader?: Reader };

export type Identity = {
  /** Kept with what was sent, and the same the next time. */
  reader: string;
  traces: Traces;
  /** Nobody has shown this identity before: another press of the same button makes another one. */
  isNew: boolean;
  /** Known only by where it comes from: others may be behind the same address. */
  isHost: boolean;
};

/** What an account is kept as beside its likes and reports. */
export const readerOfPerson = (personId: number): string => sign(`reader ${personId}`).slice(0, 22);

/** What an author is known by under one name: names of one reader cannot be told to be theirs. */
export const authorKeyOf = (reader: string, name: string): string => sign(`author ${reader} ${name}`).slice(0, 5);

export async function identityOf(db: Queryable, sender: Sender): Promise<Identity> {
  const traces = await tracesOf(db, sender.address);
  if (sender.kind === 'person') return { reader: readerOfPerson(sender.id ?? 0), traces, isNew: false, isHost: false };
  if (!sender.reader) return { reader: traces.address, traces, isNew: false, isHost: true };
  return { reader: sign(`reader cookie id ${sender.reader.id}`).slice(0, 22), traces, isNew: sender.reader.isNew, isHost: sender.reader.isNew };
}
