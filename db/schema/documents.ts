import { sql } from 'drizzle-orm';
import { boolean, check, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { institutions } from './places.ts';
import { createdAt, id, type Localized, ref } from './shared.ts';

/** What an institution has adopted or published, and where each language of it is to be read. */
export const institutionDocuments = pgTable(
  'institution_documents',
  {
    id: id(),
    institutionId: ref('institution_id')
      .notNull()
      .references(() => institutions.id),
    title: jsonb('title').$type<Localized>().notNull(),
    /** Its date: 2002-06-07. */
    day: text('day').notNull(),
    /** The address of its text in each language. */
    files: jsonb('files').$type<Localized>().notNull(),
    /** Until someone of the newsroom changes it. */
    isSample: boolean('is_sample').notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    index('institution_documents_institution').on(t.institutionId, t.day, t.id),
    check('institution_documents_day', sql`${t.day} ~ '^\\d{4}-\\d\\d-\\d\\d$'`),
  ],
);
