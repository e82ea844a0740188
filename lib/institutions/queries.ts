import { asc, desc, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { institutionDocuments, institutionOfficers, institutions } from '@/db/schema';
import { isSlug } from '../ground/identifiers';
import { type DocumentRow, mostDocuments } from './document';
import { mostOfficers, type OfficerRow } from './officer';

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

/** The documents of an institution, the latest first. */
export const listDocuments = async (institutionId: number): Promise<DocumentRow[]> =>
  database()
    .select()
    .from(institutionDocuments)
    .where(eq(institutionDocuments.institutionId, institutionId))
    .orderBy(desc(institutionDocuments.day), desc(institutionDocuments.id))
    .limit(mostDocuments);

/** Who holds the offices of an institution, in their order. */
export const listOfficers = async (institutionId: number): Promise<OfficerRow[]> =>
  database()
    .select()
    .from(institutionOfficers)
    .where(eq(institutionOfficers.institutionId, institutionId))
    .orderBy(asc(institutionOfficers.position), asc(institutionOfficers.id))
    .limit(mostOfficers);
