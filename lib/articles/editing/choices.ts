import { asc, inArray, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { institutions, type Localized, people, states, tags } from '@/db/schema';
import type { Person } from '../../ground/actor';
import { type Locale, localized } from '../../ground/locales';
import { may, type Permission } from '../../ground/policy';
import { listSections } from '../../sections/queries';

/**
 * Sections as a list, indented by depth; with `permission`, only those in which the actor holds it.
 */
export async function listSectionChoices(locale: Locale, actor?: Person, permission?: Permission) {
  const rows = await listSections();
  return rows
    .filter(
      (row) => !actor || !permission || may(actor, permission, { sectionId: row.id, ownerId: actor.id, locale: actor.languages[0] ?? locale, status: 'draft' }),
    )
    .map((row) => ({ value: row.id, label: `${'\u00a0\u00a0'.repeat(row.depth)}${localized(row.name, locale)}` }));
}

type Choice = { value: number; label: string };
export type ChosenIds = { tags: number[]; people: number[] };

/**
 * What a story can be filed under, each in its own order; of tags and people, which may be many,
 * those that it has.
 */
export async function listStoryChoices(locale: Locale, chosen: ChosenIds) {
  const db = database();
  const [sections, stateRows, institutionRows, tagRows, personRows] = await Promise.all([
    listSectionChoices(locale),
    db.select({ iso2: states.iso2, name: states.name }).from(states).orderBy(asc(states.position), asc(states.iso2)),
    db.select({ id: institutions.id, name: institutions.shortName }).from(institutions).orderBy(asc(institutions.position)),
    db
      .select({ id: tags.id, name: tags.name })
      .from(tags)
      .where(inArray(tags.id, [0, ...chosen.tags])),
    db
      .select({ id: people.id, name: people.name })
      .from(people)
      .where(inArray(people.id, [0, ...chosen.people])),
  ]);
  const inOrder = (ids: number[], rows: { id: number; name: Localized }[]): Choice[] =>
    ids.flatMap((id) => rows.filter((row) => row.id === id).map((row) => ({ value: id, label: localized(row.name, locale) || `#${id}` })));
  return {
    sections,
    states: stateRows.map((row) => ({ value: row.iso2, label: localized(row.name, locale) })),
    institutions: institutionRows.map((row) => ({ value: row.id, label: localized(row.name, locale) })),
    tags: inOrder(chosen.tags, tagRows),
    people: inOrder(chosen.people, personRows),
  };
}

const mostFound = 20;

/**
 * Tags or possible bylines by a part of their name in any language, those that begin with it first.
 */
export async function findChoices(kind: 'tags' | 'people', typed: string, locale: Locale): Promise<Choice[]> {
  const part = typed
    .trim()
    .slice(0, 80)
    .replace(/[\\%_]/g, '\\$&');
  if (part === '') return [];
  const [from, fits] = kind === 'tags' ? [sql`tags`, sql`true`] : [sql`people`, sql`(public or (disabled_at is null and role <> 'reader'))`];
  const { rows } = await database().execute<{ id: string; name: Localized }>(sql`
    select id, name from ${from}
    where ${fits} and (slug ilike ${`%${part}%`} or exists (select 1 from jsonb_each_text(name) n where n.value ilike ${`%${part}%`}))
    order by not exists (select 1 from jsonb_each_text(name) n where n.value ilike ${`${part}%`}), slug limit ${mostFound}`);
  return rows.map((row) => ({ value: Number(row.id), label: localized(row.name, locale) || `#${row.id}` }));
}
