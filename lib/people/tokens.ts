import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';
import { tokens } from '@/db/schema';

export type TokenKind = 'first-run' | 'invitation' | 'reset' | 'sign-up';
export type Token = { id: number; personId: number | null; payload: Record<string, unknown>; expiresAt: Date };

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Makes a secret of 256 bits that is good once, for `minutes`. Only its hash is stored. */
export async function makeToken(
  db: Queryable,
  token: { kind: TokenKind; minutes: number; personId?: number; payload?: Record<string, unknown> },
): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  await db.insert(tokens).values({
    kind: token.kind,
    hash: hashToken(secret),
    personId: token.personId ?? null,
    payload: token.payload ?? {},
    expiresAt: sql`now() + make_interval(mins => ${token.minutes})`,
  });
  return secret;
}

const good = (kind: TokenKind, secret: string) =>
  and(eq(tokens.kind, kind), eq(tokens.hash, hashToken(secret)), isNull(tokens.usedAt), gt(tokens.expiresAt, sql`now()`));

const columns = { id: tokens.id, personId: tokens.personId, payload: tokens.payload, expiresAt: tokens.expiresAt };

/** The token, while it is good, or null. */
export async function getToken(kind: TokenKind, secret: string, db: Queryable = database()): Promise<Token | null> {
  const [found] = await db.select(columns).from(tokens).where(good(kind, secret));
  return found ?? null;
}

/** Uses a token up. Null where it is unknown, used or over. */
export async function spendToken(db: Queryable, kind: TokenKind, secret: string): Promise<Token | null> {
  const [found] = await db.update(tokens).set({ usedAt: sql`now()` }).where(good(kind, secret)).returning(columns);
  return found ?? null;
}

/** Makes the unused tokens of a kind worthless, for one person or for all. */
export async function cancelTokens(db: Queryable, kind: TokenKind, personId?: number): Promise<void> {
  await db
    .update(tokens)
    .set({ usedAt: sql`now()` })
    .where(and(eq(tokens.kind, kind), isNull(tokens.usedAt), personId === undefined ? undefined : eq(tokens.personId, personId)));
}
