import { asc } from 'drizzle-orm';
import { database } from '@/db/client';
import { institutions, states } from '@/db/schema';
import { type Locale, localized } from '../ground/locales';
import { strings } from '../ground/messages';
import { listPublicPeople } from '../people/queries';
import { listSections } from '../sections/queries';
import { listTags } from '../tags/queries';

type Choice<Value> = { value: Value; label: string };

/** What the blocks of a page can be filled from, in the language of the desk. */
export type BlockChoices = { people: Choice<number>[]; sources: { label: string; options: Choice<string>[] }[] };

/** People offered by name: as many as one can look through. */
const mostPeople = 300;
const mostTags = 500;

export async function listBlockChoices(locale: Locale): Promise<BlockChoices> {
  const [persons, sections, institutionRows, stateRows, tagRows] = await Promise.all([
    listPublicPeople(mostPeople),
    listSections(),
    database().select({ id: institutions.id, name: institutions.shortName }).from(institutions).orderBy(asc(institutions.position)).limit(500),
    database().select({ iso2: states.iso2, name: states.name }).from(states).orderBy(asc(states.position), asc(states.iso2)),
    listTags(mostTags),
  ]);
  const { sources } = strings(locale, 'editor').blocks;
  const indent = (depth: number) => '\u00a0\u00a0'.repeat(depth);
  return {
    people: persons.map((person) => ({ value: person.id, label: localized(person.name, locale) || `#${person.id}` })),
    sources: [
      {
        label: sources.sections,
        options: sections.map((section) => ({ value: `section:${section.id}`, label: indent(section.depth) + localized(section.name, locale) })),
      },
      {
        label: sources.institutions,
        options: institutionRows.map((institutionRow) => ({ value: `institution:${institutionRow.id}`, label: localized(institutionRow.name, locale) })),
      },
      { label: sources.states, options: stateRows.map((stateRow) => ({ value: `state:${stateRow.iso2}`, label: localized(stateRow.name, locale) })) },
      { label: sources.tags, options: tagRows.map((tagRow) => ({ value: `tag:${tagRow.id}`, label: localized(tagRow.name, locale) || tagRow.slug })) },
    ].filter((group) => group.options.length > 0),
  };
}
