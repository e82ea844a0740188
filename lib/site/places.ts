import { and, asc, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { institutions, people, sections, tags } from '@/db/schema';

const isSlug = (slug: string) => slug.length <= 120 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug);

export async function getSection(slug: string) {
  if (!isSlug(slug)) return null;
  const [row] = await database().select().from(sections).where(eq(sections.slug, slug));
  return row ?? null;
}

export const listChildSections = (parentId: number) =>
  database().select().from(sections).where(eq(sections.parentId, parentId)).orderBy(asc(sections.position));

export async function getInstitution(slug: string) {
  if (!isSlug(slug)) return null;
  const [row] = await database().select().from(institutions).where(eq(institutions.slug, slug));
  return row ?? null;
}

export async function getTag(slug: string) {
  if (!isSlug(slug)) return null;
  const [row] = await database().select().from(tags).where(eq(tags.slug, slug));
  return row ?? null;
}

/** A person with a public page, or null. Addresses and roles are not read. */
export async function getPerson(slug: string) {
  if (!isSlug(slug)) return null;
  const [row] = await database()
    .select({ id: people.id, slug: people.slug, name: people.name, title: people.title, bio: people.bio })
    .from(people)
    .where(and(eq(people.slug, slug), eq(people.public, true)));
  return row ?? null;
}
