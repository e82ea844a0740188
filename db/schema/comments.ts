import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { stories } from './articles.ts';
import { people } from './people.ts';
import { sections } from './places.ts';
import { createdAt, id, instant, type Localized, ref } from './shared.ts';

export const commentStatus = pgEnum('comment_status', ['held', 'approved', 'rejected', 'spam', 'deleted']);

/** Why a rule held a comment: the rule's name and the very words. */
export type HeldFor = { rule: string; marks: string[] };

/** What readers said. One discussion for a story, in all languages. */
export const comments = pgTable(
  'comments',
  {
    id: id(),
    storyId: ref('story_id')
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    parentId: ref('parent_id').references((): AnyPgColumn => comments.id, { onDelete: 'cascade' }),
    /** The comment that begins its thread; null where it begins one itself. A trigger sets it. */
    threadId: ref('thread_id'),
    /** The language of the page it was written on, where its receipt is. */
    locale: text('locale').notNull(),
    /** The language it is written in. */
    language: text('language').notNull(),
    /** The author has named the language; no later text makes it the detected one again. */
    languageGiven: boolean('language_given').notNull().default(false),
    dir: text('dir').notNull().default('ltr'),
    authorName: text('author_name').notNull(),
    /** The same for one author under one name only; says nothing about who it is. */
    authorKey: text('author_key'),
    authorEmail: text('author_email'),
    personId: ref('person_id').references(() => people.id, { onDelete: 'set null' }),
    isStaff: boolean('is_staff').notNull().default(false),
    text: text('text').notNull(),
    status: commentStatus('status').notNull().default('held'),
    heldFor: jsonb('held_for').$type<HeldFor[]>().notNull().default([]),
    receiptHash: text('receipt_hash').notNull(),
    networkHash: text('network_hash'),
    addressHash: text('address_hash'),
    likes: integer('likes').notNull().default(0),
    /** Approved comments that answer it. A trigger counts them. */
    answers: integer('answers').notNull().default(0),
    /** When it was written, in seconds, and six hours for each doubling of likes and answers. */
    interest: bigint('interest', { mode: 'number' }).generatedAlwaysAs(
      sql`floor(extract(epoch from created_at - '1970-01-01 00:00:00+00'::timestamptz) + 21600 * ln(1 + likes + 2 * answers) / ln(2))::bigint`,
    ),
    /** Where readers ask: whether the newsroom calls it the answer. */
    isAnswer: boolean('is_answer').notNull().default(false),
    /** No public answer to it is marked. A trigger keeps it. */
    unanswered: boolean('unanswered').notNull().default(true),
    reports: integer('reports').notNull().default(0),
    /** Approved although it was reported: reports alone do not hide it again before it changes. */
    clearedAt: instant('cleared_at'),
    featured: boolean('featured').notNull().default(false),
    appeal: text('appeal'),
    appealedAt: instant('appealed_at'),
    editedAt: instant('edited_at'),
    /** When everything personal goes, if its author has asked for it and stays with it. */
    eraseAt: instant('erase_at'),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('comments_receipt').on(t.receiptHash),
    index('comments_roots').on(t.storyId, t.id).where(sql`parent_id is null and status in ('approved', 'deleted')`),
    index('comments_liked').on(t.storyId, t.likes, t.id).where(sql`parent_id is null and status in ('approved', 'deleted')`),
    index('comments_interesting').on(t.storyId, t.interest, t.id).where(sql`parent_id is null and status in ('approved', 'deleted')`),
    index('comments_questions').on(t.storyId, t.unanswered, t.id).where(sql`parent_id is null and status in ('approved', 'deleted')`),
    index('comments_marked').on(t.threadId, t.id).where(sql`is_answer`),
    index('comments_answers').on(t.threadId, t.id).where(sql`thread_id is not null and status in ('approved', 'deleted')`),
    index('comments_languages').on(t.storyId, t.language, t.id).where(sql`status = 'approved'`),
    index('comments_languages_liked').on(t.storyId, t.language, t.likes, t.id).where(sql`status = 'approved'`),
    index('comments_languages_interesting').on(t.storyId, t.language, t.interest, t.id).where(sql`status = 'approved'`),
    index('comments_parent').on(t.parentId),
    index('comments_queue').on(t.status, t.id),
    index('comments_queue_language').on(t.status, t.language, t.id),
    index('comments_reported').on(t.id).where(sql`reports > 0 and status in ('held', 'approved')`),
    index('comments_appealed').on(t.id).where(sql`appealed_at is not null and status in ('rejected', 'spam')`),
    index('comments_erase').on(t.eraseAt).where(sql`erase_at is not null`),
    index('comments_network').on(t.networkHash, t.id),
    index('comments_person').on(t.personId, t.id),
    index('comments_address').on(t.addressHash, t.id),
    index('comments_email').on(sql`lower(${t.authorEmail})`, t.id).where(sql`author_email is not null`),
    index('comments_story_status').on(t.storyId, t.status, t.id),
    index('comments_created').on(t.createdAt, t.id),
    index('comments_search').using('gin', sql`(${t.authorName} || ' ' || ${t.text}) gin_trgm_ops`),
    check('comments_text_size', sql`length(${t.text}) between 1 and 5000`),
    check('comments_name_size', sql`length(${t.authorName}) between 1 and 100`),
    check('comments_dir', sql`${t.dir} in ('ltr', 'rtl')`),
  ],
);

/** What a comment said before its author changed it. */
export const commentVersions = pgTable(
  'comment_versions',
  {
    id: id(),
    commentId: ref('comment_id')
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    text: text('text').notNull(),
    at: instant('at').notNull().defaultNow(),
  },
  (t) => [index('comment_versions_comment').on(t.commentId, t.id)],
);

/**
 * What a comment needs here: whether one may be written, until when, and who reads it first. Null
 * asks the wider place: story, section, site.
 */
export const commentTerms = pgTable(
  'comment_terms',
  {
    id: id(),
    sectionId: ref('section_id').references(() => sections.id, { onDelete: 'cascade' }),
    storyId: ref('story_id').references(() => stories.id, { onDelete: 'cascade' }),
    open: boolean('open'),
    /** Days after the first publication. Zero is never. */
    closeDays: integer('close_days'),
    premoderated: boolean('premoderated'),
    /** Minutes between two comments of one reader on a story. Zero is none. */
    slowMinutes: integer('slow_minutes'),
    /** Of a story: its readers ask, and the newsroom answers. */
    questions: boolean('questions').notNull().default(false),
    message: jsonb('message').$type<Localized>().notNull().default({}),
    changedAt: instant('changed_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('comment_terms_section').on(t.sectionId),
    uniqueIndex('comment_terms_story').on(t.storyId),
    check('comment_terms_one_place', sql`num_nonnulls(${t.sectionId}, ${t.storyId}) <= 1`),
    check('comment_terms_questions', sql`${t.storyId} is not null or not ${t.questions}`),
    check('comment_terms_slow', sql`${t.slowMinutes} between 0 and 1440`),
    check('comment_terms_days', sql`${t.closeDays} between 0 and 3650`),
    uniqueIndex('comment_terms_site').on(sql`(true)`).where(sql`section_id is null and story_id is null`),
  ],
);

/** Every decision about a comment. Never changed: a trigger refuses it. */
export const commentDecisions = pgTable(
  'comment_decisions',
  {
    id: id(),
    commentId: ref('comment_id').notNull(),
    personId: ref('person_id'),
    personName: text('person_name').notNull(),
    before: commentStatus('before').notNull(),
    decision: commentStatus('decision').notNull(),
    reason: text('reason'),
    note: text('note').notNull().default(''),
    /** When the appeal was made that it answers. */
    appealedAt: instant('appealed_at'),
    at: instant('at').notNull().defaultNow(),
  },
  (t) => [
    index('comment_decisions_comment').on(t.commentId, t.id),
    index('comment_decisions_person').on(t.personId, t.id),
    index('comment_decisions_at').on(t.at),
  ],
);

export const commentLikes = pgTable(
  'comment_likes',
  {
    commentId: ref('comment_id')
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    readerHash: text('reader_hash').notNull(),
    networkHash: text('network_hash'),
    at: instant('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.readerHash] })],
);

export const reactionKinds = ['useful', 'surprising', 'hopeful', 'worrying'] as const;
export type ReactionKind = (typeof reactionKinds)[number];

/** How a story struck its readers: one row a reader. */
export const storyReactions = pgTable(
  'story_reactions',
  {
    storyId: ref('story_id')
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    readerHash: text('reader_hash').notNull(),
    networkHash: text('network_hash'),
    kind: text('kind').$type<ReactionKind>().notNull(),
    at: instant('at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.storyId, t.readerHash] }),
    index('story_reactions_kind').on(t.storyId, t.kind),
    index('story_reactions_reader').on(t.readerHash),
    check('story_reactions_kind', sql`${t.kind} in ('useful', 'surprising', 'hopeful', 'worrying')`),
  ],
);

export const commentReports = pgTable(
  'comment_reports',
  {
    commentId: ref('comment_id')
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    readerHash: text('reader_hash').notNull(),
    networkHash: text('network_hash').notNull(),
    reason: text('reason').notNull(),
    /** What the reader wrote about it. */
    note: text('note').notNull().default(''),
    receiptHash: text('receipt_hash'),
    /** By what became of this reader's earlier reports. */
    weight: doublePrecision('weight').notNull().default(1),
    outcome: text('outcome').$type<'upheld' | 'dismissed'>(),
    /** The decision that settled it. */
    decisionId: ref('decision_id'),
    at: instant('at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.commentId, t.readerHash] }),
    index('comment_reports_reader').on(t.readerHash).where(sql`outcome is not null`),
    uniqueIndex('comment_reports_receipt').on(t.receiptHash),
    index('comment_reports_at').on(t.at),
    check('comment_reports_note_size', sql`length(${t.note}) <= 1000`),
    check('comment_reports_outcome', sql`${t.outcome} in ('upheld', 'dismissed') and ${t.decisionId} is not null or ${t.outcome} is null`),
  ],
);
