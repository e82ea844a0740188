import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { database } from '@/db/client';
import { env } from '@/db/env';
import { people, sessions } from '@/db/schema';
import type { Actor, Person } from '../ground/actor';
import { localized } from '../ground/locales';
import { clientAddress } from '../ground/origin';
import { readerCookie, readReader } from '../ground/reader';
import { isSecure, readSessionId, sessionCookie } from './auth';

/** The person whose live session this is, or null: revoked, over, disabled and deleted all count as none. */
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

/** Who is asking: the session is looked up for every request, and kept no longer than it. */
export const currentActor = cache(async (): Promise<Actor> => {
  const address = clientAddress(await headers(), env().TRUSTED_PROXIES);
  const jar = await cookies();
  const sessionId = await readSessionId(jar.get(sessionCookie())?.value);
  const person = sessionId && (await getSessionPerson(sessionId, address));
  return person || { kind: 'guest', address, reader: readReader(jar.get(readerCookie(isSecure()))?.value) ?? undefined };
});
