import { asc } from 'drizzle-orm';
import { database } from '@/db/client';
import { institutions, states, tags } from '@/db/schema';
import type { Person } from '../../ground/actor';
import { type Locale, localized } from '../../ground/locales';
import { may, type Permission } from '../../ground/policy';
import { listSections } from '../../sections/queries';
import { listBylines } from './queries';

/** Sections as a list, indented by depth; with `permission`, only those in which the actor holds it. */
export async function listSectionChoices(locale: Locale, actor?: Person, permission?: Permission) {
  const rows = await listSections();
  return rows
    .filter(
      (row) => !actor || !permission || may(actor, permission, { sectionId: row.id, ownerId: actor.id, locale: actor.languages[0] ?? locale, status: 'draft' }),
    )
    .map((row) => ({ value: row.id, label: `${'\u00a0\u00a0'.repeat(row.depth)}${localized(row.name, locale)}` }));
}

/** What a story can be filed under, each in its own order. */
export async function listStoryChoices(locale: Locale) {
  const db = database();
  const [sections, stateRows, institutionRows, tagRows, people] = await Promise.all([
    listSectionChoices(locale),
    db.select({ iso2: states.iso2, name: states.name }).from(states).orderBy(asc(states.position), asc(states.iso2)),
    db.select({ id: institutions.id, name: institutions.shortName }).from(institutions).orderBy(asc(institutions.position)),
    db.select({ id: tags.id, name: tags.name }).from(tags).orderBy(asc(tags.slug)).limit(1000),
    listBylines(locale),
  ]);
  return {
    sections,
    states: stateRows.map((row) => ({ value: row.iso2, label: localized(row.name, locale) })),
    institutions: institutionRows.map((row) => ({ value: row.id, label: localized(row.name, locale) })),
    tags: tagRows.map((row) => ({ value: row.id, label: localized(row.name, locale) })),
    people: people.map((person) => ({ value: person.id, label: person.name })),
  };
}
