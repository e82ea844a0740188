import { asc, eq } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';
import { sections } from '@/db/schema';
import { isSlug } from '../ground/identifiers';
import { inOrder } from '../ground/tree';
import type { Section } from './section';

/** All sections in reading order, with their depth. */
export async function listSections(db: Queryable = database()): Promise<(Section & { depth: number })[]> {
  return inOrder(await db.select().from(sections).orderBy(asc(sections.position), asc(sections.id)));
}

export async function getSection(id: number): Promise<Section | null> {
  const [row] = await database().select().from(sections).where(eq(sections.id, id));
  return row ?? null;
}

/** The section at an address of readers, or null. */
export async function getSectionBySlug(slug: string): Promise<Section | null> {
  if (!isSlug(slug)) return null;
  const [row] = await database().select().from(sections).where(eq(sections.slug, slug));
  return row ?? null;
}

export const listChildSections = (parentId: number): Promise<Section[]> =>
  database().select().from(sections).where(eq(sections.parentId, parentId)).orderBy(asc(sections.position));
