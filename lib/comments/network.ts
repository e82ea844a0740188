import { createHmac, randomBytes } from 'node:crypto';
import { desc, lt, sql } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';
import { env } from '@/db/env';
import { comments, networkSalts } from '@/db/schema';

/** Signs with the secret of this installation. */
export function sign(text: string): string {
  const secret = env().AUTH_SECRET ?? env().INTERNAL_SECRET;
  if (!secret) throw new Error('AUTH_SECRET is missing: make one with openssl rand -hex 32.');
  return createHmac('sha256', secret).update(text).digest('base64url');
}

const plainAddress = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase();

/** All eight groups of an IPv6 address, without leading zeros. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const middle = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...middle, ...right].map((group) => group.replace(/^0+(?=.)/, ''));
}

/** The network of an address: /24 of IPv4, /48 of IPv6. Neighbours count as one. */
export function networkOf(address: string): string {
  const plain = plainAddress(address);
  if (/^\d+\.\d+\.\d+\.\d+$/.test(plain)) return plain.split('.').slice(0, 3).join('.');
  return plain.includes(':') ? groupsOf(plain).slice(0, 3).join(':') : plain;
}

const periodOf = (now: Date) => now.toISOString().slice(0, 7);
const hashOf = (salt: string, kind: 'network' | 'address', value: string) => sign(`${kind} ${salt} ${value}`).slice(0, 22);

export type Traces = {
  /** With this month's salt: what is kept. */
  network: string;
  address: string;
  /** With every salt that is not yet forgotten, the newest first: what is looked for. */
  networks: string[];
  addresses: string[];
};

/** An address as it may be kept and found again: salted, with a random salt of its month that is forgotten later. */
export async function tracesOf(db: Queryable, address: string, now = new Date()): Promise<Traces> {
  const salts = await liveSalts(db, now);
  const networks = salts.map((salt) => hashOf(salt, 'network', networkOf(address)));
  const addresses = salts.map((salt) => hashOf(salt, 'address', plainAddress(address)));
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

/** The network as it is kept this month. */
export const networkHash = async (db: Queryable, address: string): Promise<string> => (await tracesOf(db, address)).network;

/** The secret of a receipt: only who was given it can know it, and the same comment has the same. */
export const receiptOf = (commentId: number): string => sign(`receipt ${commentId}`).slice(0, 32);

/** Who likes: the account, else the network. */
export const readerHash = async (db: Queryable, reader: { personId: number | null; address: string }): Promise<string> =>
  reader.personId === null ? networkHash(db, reader.address) : sign(`reader ${reader.personId}`).slice(0, 22);

/** Days after which a comment no longer knows its network, and after which a month's salt is forgotten, counted from the month's end. */
export const networkDays = 35;
const saltDays = 62;

/** Forgets the networks of old comments and the salts of old months. Returns how many comments. */
export async function sweepNetworks(db: Queryable = database()): Promise<number> {
  await db.delete(networkSalts).where(sql`(${networkSalts.period} || '-01')::date + interval '1 month' + make_interval(days => ${saltDays}) < now()`);
  const { rowCount } = await db
    .update(comments)
    .set({ networkHash: null, addressHash: null })
    .where(sql`${comments.networkHash} is not null and ${lt(comments.createdAt, sql`now() - make_interval(days => ${networkDays})`)}`);
  return rowCount ?? 0;
}
