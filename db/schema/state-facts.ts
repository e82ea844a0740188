import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { states } from './places.ts';
import { id, type Localized } from './shared.ts';

/** What is known of a state, each with where it is from and of when. */
export const stateFacts = pgTable(
  'state_facts',
  {
    id: id(),
    iso2: text('iso2')
      .notNull()
      .references(() => states.iso2, { onDelete: 'cascade' }),
    /** The name of a fact of the catalogue, or `other`, which brings its own. */
    kind: text('kind').notNull(),
    label: jsonb('label').$type<Localized>().notNull().default({}),
    value: jsonb('value').$type<Localized>().notNull(),
    source: jsonb('source').$type<Localized>().notNull(),
    sourceUrl: text('source_url'),
    /** A year, or a day: 2024, 2024-07-11. */
    asOf: text('as_of').notNull(),
    position: integer('position').notNull().default(0),
  },
  (t) => [index('state_facts_state').on(t.iso2, t.position, t.id)],
);
