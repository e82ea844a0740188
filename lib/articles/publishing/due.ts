import { sql } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';

// Asked every two seconds: what publishing needs, 1.5 MB of program, stays unread.

/** Editions whose time to go out or to be withdrawn has come, by the database's clock. */
export const isEditionDue = sql`((status = 'scheduled' and scheduled_at <= now() and (embargo_until is null or embargo_until <= now())) or (status = 'published' and withdraw_at <= now()))`;

/** Whether any edition is due. */
export async function isAnythingDue(db: Queryable = database()): Promise<boolean> {
  const { rows } = await db.execute<{ due: boolean }>(sql`select exists (select 1 from articles where ${isEditionDue}) as due`);
  return rows[0]?.due === true;
}
