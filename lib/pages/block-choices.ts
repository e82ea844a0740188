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
    people: persons.map((one) => ({ value: one.id, label: localized(one.name, locale) || `#${one.id}` })),
    sources: [
      { label: sources.sections, options: sections.map((one) => ({ value: `section:${one.id}`, label: indent(one.depth) + localized(one.name, locale) })) },
      { label: sources.institutions, options: institutionRows.map((one) => ({ value: `institution:${one.id}`, label: localized(one.name, locale) })) },
      { label: sources.states, options: stateRows.map((one) => ({ value: `state:${one.iso2}`, label: localized(one.name, locale) })) },
      { label: sources.tags, options: tagRows.map((one) => ({ value: `tag:${one.id}`, label: localized(one.name, locale) || one.slug })) },
    ].filter((group) => group.options.length > 0),
  };
}
