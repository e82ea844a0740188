import { eq } from 'drizzle-orm';
import { institutions } from '@/db/schema';
import type { Change } from '../ground/change';
import { found, inEachLanguage } from '../ground/rows';
import { tag } from '../ground/tags';

/** Holds the institution, so that two who add at once do not pass what a page has room for. */
export async function lockInstitution({ tx, touch }: Change, id: number): Promise<void> {
  const { slug } = found(await tx.select({ slug: institutions.slug }).from(institutions).where(eq(institutions.id, id)).for('update'));
  touch({ tags: [tag.institutions], paths: inEachLanguage(`/institutions/${slug}`) });
}
