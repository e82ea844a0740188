import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { people, sessions } from '@/db/schema';
import type { Person } from '../ground/actor';
import { localized } from '../ground/locales';

/**
 * The person whose live session this is, or null: revoked, over, disabled and deleted all count as
 * none.
 */
export async function getSessionPerson(sessionId: string, address: string): Promise<Person | null> {
  if (!/^[0-9a-f-]{36}$/.test(sessionId)) return null;
  const [row] = await database()
    .select({
      id: people.id,
      name: people.name,
      role: people.role,
      languages: people.languages,
      sectionIds: people.sectionIds,
      isStale: lt(sessions.seenAt, sql`now() - interval '1 minute'`),
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(eq(sessions.id, sessionId), isNull(sessions.revokedAt), gt(sessions.expiresAt, sql`now()`), isNull(people.disabledAt)));
  if (!row) return null;
  if (row.isStale) await database().update(sessions).set({ seenAt: sql`now()` }).where(eq(sessions.id, sessionId));
  return {
    kind: 'person',
    id: row.id,
    name: localized(row.name, 'en'),
    role: row.role,
    languages: row.languages,
    sectionIds: row.sectionIds,
    sessionId,
    address,
  };
}
