import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { stories } from './articles.ts';
import { people } from './people.ts';
import { createdAt, id, instant, type Localized, ref } from './shared.ts';

export const settings = pgTable('settings', {
  key: text('key').primaryKey(),
  value: jsonb('value').notNull(),
  changedAt: instant('changed_at').notNull().defaultNow(),
  changedBy: ref('changed_by').references(() => people.id, { onDelete: 'set null' }),
});

export const fundingNotices = pgTable('funding_notices', {
  id: id(),
  notice: jsonb('notice').$type<Localized>().notNull(),
  label: jsonb('label').$type<Localized>().notNull().default({}),
  since: date('since', { mode: 'string' }).notNull(),
  until: date('until', { mode: 'string' }),
});

/** What each committed change touched, in commit order: see docs/caching.md. */
export const invalidations = pgTable(
  'invalidations',
  {
    id: id(),
    tags: text('tags').array().notNull(),
    paths: text('paths').array().notNull(),
    cause: text('cause').notNull(),
    createdAt: createdAt(),
  },
  (t) => [check('invalidations_some', sql`cardinality(${t.tags}) > 0`), index('invalidations_created').on(t.createdAt)],
);

export const auditLog = pgTable(
  'audit_log',
  {
    id: id(),
    at: instant('at').notNull().defaultNow(),
    personId: ref('person_id'),
    personName: text('person_name').notNull(),
    action: text('action').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id').notNull(),
    before: jsonb('before'),
    after: jsonb('after'),
  },
  (t) => [index('audit_subject').on(t.subjectType, t.subjectId, t.id), index('audit_person').on(t.personId, t.id), index('audit_action').on(t.action, t.id)],
);

export const contactMessages = pgTable(
  'contact_messages',
  {
    id: id(),
    locale: text('locale').notNull(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    subject: text('subject').notNull(),
    message: text('message').notNull(),
    createdAt: createdAt(),
    answeredAt: instant('answered_at'),
    answeredBy: ref('answered_by').references(() => people.id, { onDelete: 'set null' }),
    answer: text('answer'),
    archivedAt: instant('archived_at'),
  },
  (t) => [
    index('contact_messages_recent').on(t.createdAt.desc(), t.id.desc()),
    check('contact_message_size', sql`length(${t.message}) between 1 and 5000`),
    check('contact_answer_signed', sql`(${t.answeredAt} is null) = (${t.answer} is null)`),
  ],
);

export const reads = pgTable(
  'reads',
  {
    storyId: ref('story_id')
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    locale: text('locale').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    count: integer('count').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.day, t.locale, t.storyId] })],
);
