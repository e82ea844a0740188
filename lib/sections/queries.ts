import { asc, eq } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';
import { sections } from '@/db/schema';
import { inOrder, type Section } from './section';

/** All sections in reading order, with their depth. */
export async function listSections(db: Queryable = database()): Promise<(Section & { depth: number })[]> {
  return inOrder(await db.select().from(sections).orderBy(asc(sections.position), asc(sections.id)));
}

export async function getSection(id: number): Promise<Section | null> {
  const [row] = await database().select().from(sections).where(eq(sections.id, id));
  return row ?? null;
}
