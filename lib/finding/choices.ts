import { asc } from 'drizzle-orm';
import { database } from '@/db/client';
import { states, tags } from '@/db/schema';
import { listSectionChoices } from '../articles/editing/choices';
import { listBylines } from '../articles/editing/queries';
import { type Locale, localized } from '../ground/locales';

/** What the desk's list can be narrowed by, each in its own order. */
export async function listFindChoices(locale: Locale) {
  const db = database();
  const [sections, stateRows, tagRows, people] = await Promise.all([
    listSectionChoices(locale),
    db.select({ iso2: states.iso2, name: states.name }).from(states).orderBy(asc(states.position), asc(states.iso2)),
    db.select({ slug: tags.slug, name: tags.name }).from(tags).orderBy(asc(tags.slug)).limit(1000),
    listBylines(locale),
  ]);
  return {
    sections,
    states: stateRows.map((row) => ({ value: row.iso2, label: localized(row.name, locale) })),
    tags: tagRows.map((row) => ({ value: row.slug, label: localized(row.name, locale) })),
    people: people.map((person) => ({ value: person.id, label: person.name })),
  };
}
