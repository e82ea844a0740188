import { eq } from 'drizzle-orm';
import { institutions } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { type Change, change } from '../ground/change';
import type { RefusedFields } from '../ground/refusal';
import { found, inEachLanguage, refusing } from '../ground/rows';
import { tag } from '../ground/tags';
import { endRedirectAt, followRedirect } from '../redirects/follow-address';
import type { InstitutionInput } from './institution';
import type { InstitutionRow } from './queries';

export const touchInstitutions = (touch: Change['touch'], slugs: string[]) =>
  touch({ tags: [tag.site, tag.institutions], paths: [...inEachLanguage(''), ...slugs.flatMap((slug) => inEachLanguage(`/institutions/${slug}`))] });

/** Makes an institution, or changes the one with this id. */
export async function saveInstitution(actor: Actor, input: InstitutionInput): Promise<{ id: number; undo?: InstitutionRow }> {
  assertMay(actor, 'institutions.manage');
  const { id, ...values } = input;
  return change(actor, async (c) => {
    const { tx, audit, touch } = c;
    const taken: RefusedFields = { slug: 'slug-taken' };
    if (id === null) {
      const made = found(await refusing(tx.insert(institutions).values(values).returning(), taken));
      await audit({ action: 'institutions.create', subjectType: 'institution', subjectId: made.id, after: made });
      await endRedirectAt(c, `/institutions/${made.slug}`);
      touchInstitutions(touch, [made.slug]);
      return { id: made.id };
    }
    const before = found(await tx.select().from(institutions).where(eq(institutions.id, id)).for('update'));
    const after = found(await refusing(tx.update(institutions).set(values).where(eq(institutions.id, id)).returning(), taken));
    await audit({ action: 'institutions.change', subjectType: 'institution', subjectId: id, before, after });
    await followRedirect(c, actor, `/institutions/${before.slug}`, `/institutions/${after.slug}`, 'renamed');
    touchInstitutions(touch, [after.slug, before.slug]);
    return { id, undo: before };
  });
}
