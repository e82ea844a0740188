import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { states } from './places.ts';
import { createdAt, id, instant, type Localized } from './shared.ts';

/** When a state does not work, each with where that is from and of when. */
export const stateHolidays = pgTable(
  'state_holidays',
  {
    id: id(),
    iso2: text('iso2')
      .notNull()
      .references(() => states.iso2, { onDelete: 'cascade' }),
    title: jsonb('title').$type<Localized>().notNull(),
    /** First days: 03-08 of each year, 2027-03-09 of that year alone. */
    days: text('days').array().notNull(),
    /** How many days it lasts. */
    length: integer('length').notNull().default(1),
    source: jsonb('source').$type<Localized>().notNull(),
    sourceUrl: text('source_url'),
    /** A year, or a day: 2024, 2024-07-11. */
    asOf: text('as_of').notNull(),
    /** How often it was changed, and when last, for calendars (RFC 5545, 3.8.7.4). */
    sequence: integer('sequence').notNull().default(0),
    changedAt: instant('changed_at').notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [index('state_holidays_state').on(t.iso2, t.id)],
);
