import { createHmac } from 'node:crypto';
import { lt, sql } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';
import { env } from '@/db/env';
import { comments } from '@/db/schema';

function sign(text: string): string {
  const secret = env().AUTH_SECRET ?? env().INTERNAL_SECRET;
  if (!secret) throw new Error('AUTH_SECRET is missing: make one with openssl rand -hex 32.');
  return createHmac('sha256', secret).update(text).digest('base64url');
}

/** The network of an address: the first three numbers, or the first four groups. Neighbours count as one. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, '');
  if (/^\d+\.\d+\.\d+\.\d+$/.test(plain)) return plain.split('.').slice(0, 3).join('.');
  if (!plain.includes(':')) return plain;
  const [head = ''] = plain.split('::');
  return [...head.split(':'), '0', '0', '0', '0'].slice(0, 4).join(':').toLowerCase();
}

/** A network as it is kept: salted anew every month, so that old hashes lead nowhere. */
export const networkHash = (address: string, now = new Date()): string => sign(`network ${now.toISOString().slice(0, 7)} ${networkOf(address)}`).slice(0, 22);

/** The secret of a receipt: only who was given it can know it, and the same comment has the same. */
export const receiptOf = (commentId: number): string => sign(`receipt ${commentId}`).slice(0, 32);

/** Who likes: the account, else the network. */
export const readerHash = (reader: { personId: number | null; address: string }): string =>
  reader.personId === null ? networkHash(reader.address) : sign(`reader ${reader.personId}`).slice(0, 22);

/** Forgets the networks of comments older than a month. Returns how many. */
export async function sweepNetworks(db: Queryable = database()): Promise<number> {
  const { rowCount } = await db
    .update(comments)
    .set({ networkHash: null })
    .where(sql`${comments.networkHash} is not null and ${lt(comments.createdAt, sql`now() - interval '35 days'`)}`);
  return rowCount ?? 0;
}
