import { eq } from 'drizzle-orm';
import { tags } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { type Change, change } from '../ground/change';
import type { RefusedFields } from '../ground/refusal';
import { found, inEachLanguage, refusing } from '../ground/rows';
import { tag } from '../ground/tags';
import { endRedirectAt, followRedirect } from '../redirects/follow-address';
import type { TagRow } from './desk-queries';
import type { TagInput } from './tag';

/** A tag's name stands under each of its articles, so every page may show it. */
export const touchTags = (touch: Change['touch'], slugs: string[]) =>
  touch({ tags: [tag.site, tag.tags], paths: slugs.flatMap((slug) => inEachLanguage(`/tags/${slug}`)) });

/** Makes a tag, or renames the one with this id. */
export async function saveTag(actor: Actor, input: TagInput): Promise<{ id: number; undo?: TagRow }> {
  assertMay(actor, 'tags.manage');
  const { id, ...values } = input;
  return change(actor, async (c) => {
    const { tx, audit, touch } = c;
    const taken: RefusedFields = { slug: 'slug-taken' };
    if (id === null) {
      const made = found(await refusing(tx.insert(tags).values(values).returning(), taken));
      await audit({ action: 'tags.create', subjectType: 'tag', subjectId: made.id, after: made });
      await endRedirectAt(c, `/tags/${made.slug}`);
      touchTags(touch, [made.slug]);
      return { id: made.id };
    }
    const before = found(await tx.select().from(tags).where(eq(tags.id, id)).for('update'));
    const after = found(await refusing(tx.update(tags).set(values).where(eq(tags.id, id)).returning(), taken));
    await audit({ action: 'tags.rename', subjectType: 'tag', subjectId: id, before, after });
    await followRedirect(c, actor, `/tags/${before.slug}`, `/tags/${after.slug}`, 'renamed');
    touchTags(touch, [after.slug, before.slug]);
    return { id, undo: before };
  });
}
