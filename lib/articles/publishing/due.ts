import { sql } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';

// Asked every two seconds: nothing here needs what publishing takes, a megabyte and a half of program.

/** Editions whose time to go out or to be withdrawn has come, by the database's clock. */
export const isDue = sql`((status = 'scheduled' and scheduled_at <= now() and (embargo_until is null or embargo_until <= now())) or (status = 'published' and withdraw_at <= now()))`;

/** Whether any edition is due. */
export async function isAnythingDue(db: Queryable = database()): Promise<boolean> {
  const { rows } = await db.execute<{ due: boolean }>(sql`select exists (select 1 from articles where ${isDue}) as due`);
  return rows[0]?.due === true;
}
