import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';
import { sessions } from '@/db/schema';
import type { Person } from '../ground/actor';
import { change } from '../ground/change';

const revoked = { revokedAt: sql`now()` };

/** Ends one session, whoever's it is. */
export async function endSession(sessionId: string, db: Queryable = database()): Promise<void> {
  await db
    .update(sessions)
    .set(revoked)
    .where(and(eq(sessions.id, sessionId), isNull(sessions.revokedAt)));
}

/** Ends all sessions of a person, except one where it is given. Returns how many. */
export async function endSessions(db: Queryable, personId: number, except?: string): Promise<number> {
  const ended = await db
    .update(sessions)
    .set(revoked)
    .where(and(eq(sessions.personId, personId), isNull(sessions.revokedAt), except ? ne(sessions.id, except) : undefined))
    .returning({ id: sessions.id });
  return ended.length;
}

/** Signs this browser out. */
export async function signOut(actor: Person): Promise<void> {
  await change(actor, async ({ tx, audit }) => {
    await endSession(actor.sessionId, tx);
    await audit({ action: 'people.sign-out', subjectType: 'person', subjectId: actor.id });
  });
}

/** Ends every other session of the actor. */
export async function signOutElsewhere(actor: Person): Promise<{ ended: number }> {
  return change(actor, async ({ tx, audit }) => {
    const ended = await endSessions(tx, actor.id, actor.sessionId);
    await audit({ action: 'people.sign-out-everywhere', subjectType: 'person', subjectId: actor.id, after: { ended } });
    return { ended };
  });
}
