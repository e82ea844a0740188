import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { makeArticle as make, makeSection } from '@/db/factories';
import { sections } from '@/db/schema';

/**
 * An article of a journey's own. Its section stands below one of the paper's: at the top it would
 * be in the menu and at the foot of every page that another journey looks at.
 */
export async function makeArticle(given: Parameters<typeof make>[0], db: Database): ReturnType<typeof make> {
  if (given?.sectionId !== undefined || given?.storyId !== undefined) return make(given, db);
  return make({ ...given, sectionId: await makeOwnSection(db) }, db);
}

/** A section that no other journey writes in. */
export async function makeOwnSection(db: Database, given: Parameters<typeof makeSection>[0] = {}): Promise<number> {
  const [above] = await db.select({ id: sections.id }).from(sections).where(eq(sections.slug, 'security'));
  return makeSection({ parentId: above?.id, ...given }, db);
}
