import { desc, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { makePerson } from '@/db/factories';
import { auditLog, invalidations, people } from '@/db/schema';
import type { Actor, Person, Role } from '@/lib/ground/actor';
import { openSession } from '@/lib/people/open-session';

/** A person of this role in the database, signed in. */
export async function signedIn(role: Role, given: Parameters<typeof makePerson>[0] = {}): Promise<Person> {
  const id = await makePerson({ email: `${role}-${crypto.randomUUID()}@people.example`, role, ...given });
  const [row] = await database().select().from(people).where(eq(people.id, id));
  return {
    kind: 'person',
    id,
    name: row?.name.en ?? '',
    role,
    languages: row?.languages ?? [],
    sectionIds: row?.sectionIds ?? [],
    sessionId: await openSession(id, 'test'),
    address: '203.0.113.1',
  };
}

/**
 * A person of this role in the database, as a verb is given them: no session was opened for them.
 */
export const actorOf = async (role: Role, more: Partial<Person> = {}): Promise<Person> => ({
  kind: 'person',
  id: await makePerson({ role }),
  name: role,
  role,
  languages: [],
  sectionIds: [],
  sessionId: crypto.randomUUID(),
  address: 'test',
  ...more,
});

export const someGuest: Actor = { kind: 'guest', address: '203.0.113.9' };

/** The newest audit row. */
export async function lastAudit() {
  const [row] = await database().select().from(auditLog).orderBy(desc(auditLog.id)).limit(1);
  return row;
}

/** The newest invalidation. */
export async function lastTouched() {
  const [row] = await database().select().from(invalidations).orderBy(desc(invalidations.id)).limit(1);
  return row;
}
