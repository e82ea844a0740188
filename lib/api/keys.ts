import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { apiKeys } from '@/db/schema';
import { type ApiScope, apiScopes, hashKey } from './key';

const mostShown = 200;

/** All keys, those that are good first. */
export async function listKeys() {
  const { id, name, start, perMinute, createdAt, lastUsedAt, revokedAt } = apiKeys;
  const rows = await database()
    .select({ id, name, start, perMinute, createdAt, lastUsedAt, revokedAt, scopes: apiKeys.scopes })
    .from(apiKeys)
    .orderBy(sql`${revokedAt} is not null`, desc(id))
    .limit(mostShown);
  return rows.map((row) => ({ ...row, scopes: apiScopes.filter((apiScope) => row.scopes.includes(apiScope)) }));
}

/** `createdBy`: who made it, for whom it moderates. */
export type ApiKey = { id: number; name: string; scopes: ApiScope[]; perMinute: number; createdBy: number | null };

/** The key that is good, or null. When it was last used is noted once a minute. */
export async function findKey(key: string): Promise<ApiKey | null> {
  const isGood = and(eq(apiKeys.hash, hashKey(key)), isNull(apiKeys.revokedAt));
  const [row] = await database()
    .select({
      id: apiKeys.id,
      name: apiKeys.name,
      createdBy: apiKeys.createdBy,
      scopes: apiKeys.scopes,
      perMinute: apiKeys.perMinute,
      isNoted: sql<boolean>`coalesce(${apiKeys.lastUsedAt} > now() - interval '1 minute', false)`,
    })
    .from(apiKeys)
    .where(isGood);
  if (!row) return null;
  if (!row.isNoted) await database().update(apiKeys).set({ lastUsedAt: sql`now()` }).where(eq(apiKeys.id, row.id));
  return { ...row, scopes: apiScopes.filter((apiScope) => row.scopes.includes(apiScope)) };
}
