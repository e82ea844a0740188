import { eq } from 'drizzle-orm';
import { sections } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { type Change, change } from '../ground/change';
import { Refusal, type RefusedFields } from '../ground/refusal';
import { found, inEachLanguage, refusing } from '../ground/rows';
import { tag } from '../ground/tags';
import { isLoop } from '../ground/tree';
import { endRedirectAt, followRedirect } from '../redirects/follow-address';
import type { Section, SectionInput } from './section';

/** What a change of a section makes stale: its name stands in the menu of every page. */
export const touchSections = (touch: Change['touch'], slugs: string[]) =>
  touch({ tags: [tag.site, tag.sections], paths: [...inEachLanguage(''), ...slugs.flatMap((slug) => inEachLanguage(`/sections/${slug}`))] });

/** Makes a section, or changes the one with this id. Returns its id, and what it was, for undo. */
export async function saveSection(actor: Actor, input: SectionInput): Promise<{ id: number; undo?: Section }> {
  assertMay(actor, 'sections.manage');
  const { id, ...values } = input;
  return change(actor, async (c) => {
    const { tx, audit, touch } = c;
    const all = await tx.select().from(sections).for('update');
    if (values.parentId !== null && !all.some((section) => section.id === values.parentId))
      throw new Refusal('bad-input', { fields: { parentId: 'not-found' } });
    const taken: RefusedFields = { slug: 'slug-taken' };
    if (id === null) {
      const made = found(await refusing(tx.insert(sections).values(values).returning(), taken));
      await audit({ action: 'sections.create', subjectType: 'section', subjectId: made.id, after: made });
      await endRedirectAt(c, `/sections/${made.slug}`);
      touchSections(touch, [made.slug]);
      return { id: made.id };
    }
    const before = found(all.filter((section) => section.id === id));
    if (isLoop(all, id, values.parentId)) throw new Refusal('bad-input', { fields: { parentId: 'bad-parent' } });
    const after = found(await refusing(tx.update(sections).set(values).where(eq(sections.id, id)).returning(), taken));
    await audit({ action: 'sections.change', subjectType: 'section', subjectId: id, before, after });
    await followRedirect(c, actor, `/sections/${before.slug}`, `/sections/${after.slug}`, 'renamed');
    touchSections(touch, [after.slug, before.slug]);
    return { id, undo: before };
  });
}
