import { sql } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';
import { sessions } from '@/db/schema';
import { periods } from '../ground/periods';

/** A session ends by itself this many days after signing in. */
export const sessionDays = periods.sessionDays;

/** Opens a session and returns its id. */
export async function openSession(personId: number, userAgent: string, db: Queryable = database()): Promise<string> {
  const [row] = await db
    .insert(sessions)
    .values({ personId, userAgent: userAgent.slice(0, 300), expiresAt: sql`now() + make_interval(days => ${sessionDays})` })
    .returning({ id: sessions.id });
  if (!row) throw new Error('no session');
  return row.id;
}
