import { asc, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { institutions } from '@/db/schema';
import { isSlug } from '../ground/identifiers';

export type InstitutionRow = typeof institutions.$inferSelect;

export const listInstitutions = async (): Promise<InstitutionRow[]> =>
  database().select().from(institutions).orderBy(asc(institutions.position), asc(institutions.id)).limit(500);

export async function getInstitution(id: number): Promise<InstitutionRow | null> {
  const [row] = await database().select().from(institutions).where(eq(institutions.id, id));
  return row ?? null;
}

/** The institution at an address of readers, or null. */
export async function getInstitutionBySlug(slug: string): Promise<InstitutionRow | null> {
  if (!isSlug(slug)) return null;
  const [row] = await database().select().from(institutions).where(eq(institutions.slug, slug));
  return row ?? null;
}
