import { sql } from 'drizzle-orm';
import { bigint, check, date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
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
  (t) => [
    index('audit_subject').on(t.subjectType, t.subjectId, t.id),
    index('audit_person').on(t.personId, t.id),
    index('audit_action').on(t.action, t.id),
    index('audit_at').on(t.at, t.id),
  ],
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
    index('contact_messages_open').on(t.id).where(sql`answered_at is null and archived_at is null`),
    index('contact_messages_answered').on(t.id).where(sql`answered_at is not null and archived_at is null`),
    index('contact_messages_archived').on(t.id).where(sql`archived_at is not null`),
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
  (t) => [primaryKey({ columns: [t.day, t.locale, t.storyId] }), index('reads_story').on(t.storyId, t.day)],
);

/**
 * Former addresses of sections, institutions, tags and people, and those made by hand. `fromPath`
 * stands without a language where it holds for all of them. `toPath` is always where the reader
 * ends: chains are folded on write.
 */
export const redirects = pgTable(
  'redirects',
  {
    id: id(),
    fromPath: text('from_path').notNull(),
    toPath: text('to_path').notNull(),
    /** `renamed` or `merged` by a verb of the desk, `manual`, or `imported` with an archive. */
    cause: text('cause').notNull(),
    createdAt: createdAt(),
    createdBy: ref('created_by').references(() => people.id, { onDelete: 'set null' }),
  },
  (t) => [
    uniqueIndex('redirects_from').on(t.fromPath),
    index('redirects_to').on(t.toPath),
    index('redirects_trgm').using('gin', sql`(${t.fromPath} || ' ' || ${t.toPath}) gin_trgm_ops`),
    check('redirects_from_form', sql`${t.fromPath} ~ '^/[^?#]*$' and length(${t.fromPath}) <= 300`),
    check('redirects_to_form', sql`${t.toPath} ~ '^(/[^/\\\\]|https://)' and length(${t.toPath}) <= 600`),
    check('redirects_not_itself', sql`${t.fromPath} <> ${t.toPath}`),
    check('redirects_cause', sql`${t.cause} in ('renamed', 'merged', 'manual', 'imported')`),
  ],
);

/** What a merge of tags did, so that it can be taken back. */
export const tagMerges = pgTable(
  'tag_merges',
  {
    id: id(),
    /** The tag that went, as it was. */
    tagId: ref('tag_id').notNull(),
    tag: jsonb('tag').$type<{ slug: string; name: Localized; description: Localized }>().notNull(),
    intoId: ref('into_id').notNull(),
    /** The stories that carried it, with its place among their tags. */
    storyIds: bigint('story_ids', { mode: 'number' }).array().notNull(),
    positions: integer('positions').array().notNull(),
    /** Those of them that did not carry the other tag before. */
    given: bigint('given', { mode: 'number' }).array().notNull(),
    /** The addresses that led to it and were led on to the other tag. */
    led: text('led').array().notNull().default([]),
    mergedAt: instant('merged_at').notNull().defaultNow(),
    mergedBy: ref('merged_by').references(() => people.id, { onDelete: 'set null' }),
    undoneAt: instant('undone_at'),
    undoneBy: ref('undone_by').references(() => people.id, { onDelete: 'set null' }),
  },
  (t) => [index('tag_merges_into').on(t.intoId, t.id)],
);
