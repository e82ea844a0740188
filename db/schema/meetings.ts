import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { institutions, states } from './places.ts';
import { createdAt, id, instant, type Localized, ref } from './shared.ts';

/** When an institution meets. A day without a time is from midnight to midnight in its zone. */
export const meetings = pgTable(
  'meetings',
  {
    id: id(),
    institutionId: ref('institution_id')
      .notNull()
      .references(() => institutions.id),
    /** The state that it is held in. */
    iso2: text('iso2').references(() => states.iso2),
    title: jsonb('title').$type<Localized>().notNull(),
    place: jsonb('place').$type<Localized>().notNull().default({}),
    note: jsonb('note').$type<Localized>().notNull().default({}),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    isAllDay: boolean('is_all_day').notNull(),
    zone: text('zone').notNull(),
    website: text('website'),
    isCancelled: boolean('is_cancelled').notNull().default(false),
    /** Until someone of the newsroom changes it. */
    isSample: boolean('is_sample').notNull().default(false),
    /**
     * How often it was changed, and when last: calendars take the newer of two (RFC 5545, 3.8.7.4).
     */
    sequence: integer('sequence').notNull().default(0),
    changedAt: instant('changed_at').notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [
    index('meetings_end').on(t.endsAt, t.id),
    index('meetings_start').on(t.startsAt, t.id),
    index('meetings_institution').on(t.institutionId, t.endsAt),
    index('meetings_state').on(t.iso2, t.endsAt),
    check('meetings_order', sql`${t.endsAt} >= ${t.startsAt}`),
  ],
);
