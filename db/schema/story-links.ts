import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { stories } from './articles.ts';
import { people } from './people.ts';
import { institutions, states, tags } from './places.ts';
import { instant, ref } from './shared.ts';

const storyId = () =>
  ref('story_id')
    .notNull()
    .references(() => stories.id, { onDelete: 'cascade' });

export const storyStates = pgTable(
  'story_states',
  {
    storyId: storyId(),
    iso2: text('iso2')
      .notNull()
      .references(() => states.iso2),
    position: integer('position').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.iso2] }), index('story_states_state').on(t.iso2)],
);

export const storyInstitutions = pgTable(
  'story_institutions',
  {
    storyId: storyId(),
    institutionId: ref('institution_id')
      .notNull()
      .references(() => institutions.id),
    position: integer('position').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.institutionId] }), index('story_institutions_institution').on(t.institutionId)],
);

export const storyTags = pgTable(
  'story_tags',
  {
    storyId: storyId(),
    tagId: ref('tag_id')
      .notNull()
      .references(() => tags.id),
    position: integer('position').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.tagId] }), index('story_tags_tag').on(t.tagId)],
);

export const storyPeople = pgTable(
  'story_people',
  {
    storyId: storyId(),
    personId: ref('person_id')
      .notNull()
      .references(() => people.id),
    position: integer('position').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.personId] }), index('story_people_person').on(t.personId)],
);

export const storyRelated = pgTable(
  'story_related',
  {
    storyId: storyId(),
    relatedId: ref('related_id')
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    position: integer('position').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.relatedId] }), check('story_related_other', sql`${t.storyId} <> ${t.relatedId}`)],
);

/** A tag whose stories are told in an order that the desk has chosen. */
export const series = pgTable('series', {
  tagId: ref('tag_id')
    .primaryKey()
    .references(() => tags.id, { onDelete: 'cascade' }),
  madeAt: instant('made_at').notNull().defaultNow(),
  madeBy: ref('made_by').references(() => people.id, { onDelete: 'set null' }),
});

/** The parts of a series. A story that no longer carries the tag is none. */
export const seriesParts = pgTable(
  'series_parts',
  {
    tagId: ref('tag_id')
      .notNull()
      .references(() => series.tagId, { onDelete: 'cascade' }),
    storyId: storyId(),
    position: integer('position').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tagId, t.storyId] }), index('series_parts_story').on(t.storyId)],
);
