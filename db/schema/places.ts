import { sql } from 'drizzle-orm';
import { check, doublePrecision, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, type Localized, ref } from './shared.ts';

export const sections = pgTable(
  'sections',
  {
    id: id(),
    slug: text('slug').notNull(),
    name: jsonb('name').$type<Localized>().notNull(),
    description: jsonb('description').$type<Localized>().notNull().default({}),
    parentId: ref('parent_id'),
    position: integer('position').notNull().default(0),
  },
  (t) => [
    uniqueIndex('sections_slug').on(t.slug),
    check('sections_slug_form', sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    check('sections_not_own_parent', sql`${t.parentId} is distinct from ${t.id}`),
  ],
);

export const stateGroups = pgTable(
  'state_groups',
  {
    id: id(),
    key: text('key').notNull(),
    name: jsonb('name').$type<Localized>().notNull(),
    /** What one state of the group is: a member state. */
    singular: jsonb('singular').$type<Localized>().notNull().default({}),
    colour: text('colour').notNull(),
    position: integer('position').notNull().default(0),
  },
  (t) => [uniqueIndex('state_groups_key').on(t.key)],
);

export const states = pgTable(
  'states',
  {
    iso2: text('iso2').primaryKey(),
    groupId: ref('group_id')
      .notNull()
      .references(() => stateGroups.id),
    since: integer('since').notNull(),
    name: jsonb('name').$type<Localized>().notNull(),
    officialName: jsonb('official_name').$type<Localized>().notNull(),
    capital: jsonb('capital').$type<Localized>().notNull(),
    zone: text('zone').notNull(),
    lat: doublePrecision('lat').notNull(),
    lon: doublePrecision('lon').notNull(),
    description: jsonb('description').$type<Localized>().notNull().default({}),
    position: integer('position').notNull().default(0),
  },
  (t) => [
    index('states_group').on(t.groupId),
    check('states_iso2_form', sql`${t.iso2} ~ '^[A-Z]{2}$'`),
    check('states_lat', sql`${t.lat} between -90 and 90`),
    check('states_lon', sql`${t.lon} between -180 and 180`),
  ],
);

export const institutions = pgTable(
  'institutions',
  {
    id: id(),
    slug: text('slug').notNull(),
    name: jsonb('name').$type<Localized>().notNull(),
    shortName: jsonb('short_name').$type<Localized>().notNull(),
    description: jsonb('description').$type<Localized>().notNull().default({}),
    place: jsonb('place').$type<Localized>().notNull().default({}),
    website: text('website'),
    since: integer('since'),
    position: integer('position').notNull().default(0),
  },
  (t) => [uniqueIndex('institutions_slug').on(t.slug)],
);

export const tags = pgTable(
  'tags',
  {
    id: id(),
    slug: text('slug').notNull(),
    name: jsonb('name').$type<Localized>().notNull(),
    description: jsonb('description').$type<Localized>().notNull().default({}),
  },
  (t) => [uniqueIndex('tags_slug').on(t.slug)],
);
