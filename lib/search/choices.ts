import { database } from '@/db/client';
import { institutions, sections, states, tags } from '@/db/schema';
import { type Locale, localized } from '../ground/locales';

export type SearchChoice = { value: string; name: string };

/** A form offers no more names while its reader types. */
const mostNames = 300;

/**
 * The sections and states a search can be narrowed to, named in a language, states in its alphabet;
 * and every name that may be meant while typing.
 */
export async function listChoices(locale: Locale): Promise<{ sections: SearchChoice[]; states: SearchChoice[]; names: string[] }> {
  const [sectionRows, stateRows, institutionRows, tagRows] = await Promise.all([
    database().select({ slug: sections.slug, name: sections.name }).from(sections).orderBy(sections.position),
    database().select({ iso2: states.iso2, name: states.name }).from(states),
    database().select({ name: institutions.name }).from(institutions).orderBy(institutions.position).limit(mostNames),
    database().select({ name: tags.name }).from(tags).orderBy(tags.slug).limit(mostNames),
  ]);
  const collator = new Intl.Collator(locale);
  const named = [...stateRows, ...institutionRows, ...tagRows].map((row) => localized(row.name, locale)).filter(Boolean);
  return {
    names: [...new Set(named)].slice(0, mostNames),
    sections: sectionRows.map((row) => ({ value: row.slug, name: localized(row.name, locale) })),
    states: stateRows.map((row) => ({ value: row.iso2.toLowerCase(), name: localized(row.name, locale) })).sort((a, b) => collator.compare(a.name, b.name)),
  };
}
