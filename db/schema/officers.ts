import { boolean, index, jsonb, pgTable, smallint } from 'drizzle-orm/pg-core';
import { institutions } from './places.ts';
import { createdAt, id, type Localized, ref } from './shared.ts';

/** Who holds an office of an institution. */
export const institutionOfficers = pgTable(
  'institution_officers',
  {
    id: id(),
    institutionId: ref('institution_id')
      .notNull()
      .references(() => institutions.id),
    name: jsonb('name').$type<Localized>().notNull(),
    /** The office: Secretary-General. */
    role: jsonb('role').$type<Localized>().notNull(),
    /** The year they took it. */
    since: smallint('since'),
    position: smallint('position').notNull().default(0),
    /** Until someone of the newsroom changes it. */
    isSample: boolean('is_sample').notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [index('institution_officers_institution').on(t.institutionId, t.position, t.id)],
);
