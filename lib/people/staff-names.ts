import { eq, ne, or } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { people } from '@/db/schema';
import { getSettings } from '../settings/queries';

/**
 * The names, in every language, of the publication and of those whom readers know as its newsroom.
 */
export async function listStaffNames(tx: Queryable): Promise<string[]> {
  const rows = await tx
    .select({ name: people.name })
    .from(people)
    .where(or(eq(people.public, true), ne(people.role, 'reader')))
    .limit(2000);
  const { name } = await getSettings(tx);
  return [name, ...rows.map((row) => row.name)].flatMap((text) => Object.values(text).filter((words): words is string => Boolean(words)));
}
