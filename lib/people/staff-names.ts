import { eq, ne, or } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { people } from '@/db/schema';

/** The names, in every language, of those whom readers know as the newsroom. */
export async function listStaffNames(tx: Queryable): Promise<string[]> {
  const rows = await tx
    .select({ name: people.name })
    .from(people)
    .where(or(eq(people.public, true), ne(people.role, 'reader')))
    .limit(2000);
  return rows.flatMap((row) => Object.values(row.name).filter((name) => name !== undefined));
}
