import { inArray, like, or } from 'drizzle-orm';
import { slugify } from 'transliteration';
import type { Queryable } from '@/db/client';
import { people } from '@/db/schema';
import { kept } from '../ground/fold';
import { withoutIgnorable } from '../ground/hidden';

/** A slug for a name in any script that no person has yet. */
export async function freeSlug(db: Queryable, name: string): Promise<string> {
  const base =
    slugify(withoutIgnorable(kept(name)), { lowercase: true, separator: '-' })
      .replace(/[^a-z0-9-]/g, '')
      .replace(/-+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60)
      .replace(/-$/, '') || 'person';
  const taken = await db
    .select({ slug: people.slug })
    .from(people)
    .where(or(inArray(people.slug, [base]), like(people.slug, `${base}-%`)));
  const slugs = new Set(taken.map((row) => row.slug));
  if (!slugs.has(base)) return base;
  let number = 2;
  while (slugs.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
