import { database } from '@/db/client';
import { sections, states } from '@/db/schema';
import { type Locale, localized } from '../ground/locales';

export type Choice = { value: string; name: string };

/** The sections and states a search can be narrowed to, named in a language; states in its alphabet. */
export async function listChoices(locale: Locale): Promise<{ sections: Choice[]; states: Choice[] }> {
  const [sectionRows, stateRows] = await Promise.all([
    database().select({ slug: sections.slug, name: sections.name }).from(sections).orderBy(sections.position),
    database().select({ iso2: states.iso2, name: states.name }).from(states),
  ]);
  const collator = new Intl.Collator(locale);
  return {
    sections: sectionRows.map((row) => ({ value: row.slug, name: localized(row.name, locale) })),
    states: stateRows.map((row) => ({ value: row.iso2.toLowerCase(), name: localized(row.name, locale) })).sort((a, b) => collator.compare(a.name, b.name)),
  };
}
