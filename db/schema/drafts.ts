import { sql } from 'drizzle-orm';
import { type AnyPgColumn, boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { articles, type BodyNode } from './articles.ts';
import { media } from './media.ts';
import { people } from './people.ts';
import { createdAt, id, instant, ref } from './shared.ts';

const articleId = () =>
  ref('article_id')
    .notNull()
    .references(() => articles.id, { onDelete: 'cascade' });
const person = (name: string) => ref(name).references(() => people.id, { onDelete: 'set null' });

/**
 * What is being written. An article without a row here has nothing unpublished. `base_revision` is
 * what it was begun from.
 */
export const drafts = pgTable(
  'drafts',
  {
    articleId: ref('article_id')
      .primaryKey()
      .references(() => articles.id, { onDelete: 'cascade' }),
    version: integer('version').notNull().default(1),
    slug: text('slug').notNull().default(''),
    headline: text('headline').notNull().default(''),
    standfirst: text('standfirst').notNull().default(''),
    dateline: text('dateline').notNull().default(''),
    body: jsonb('body').$type<BodyNode>().notNull(),
    mediaId: ref('media_id').references(() => media.id, { onDelete: 'set null' }),
    pictureAlt: text('picture_alt').notNull().default(''),
    pictureCaption: text('picture_caption').notNull().default(''),
    pictureCredit: text('picture_credit').notNull().default(''),
    baseRevision: integer('base_revision').notNull().default(0),
    ownerId: person('owner_id'),
    updatedBy: person('updated_by'),
    updatedAt: instant('updated_at').notNull().defaultNow(),
    /** When it came to differ from what is public; null while it does not. */
    changedAt: instant('changed_at'),
    /**
     * The edition it is translated from, and that edition's revision as the translator last saw it.
     */
    sourceArticleId: ref('source_article_id').references(() => articles.id, { onDelete: 'set null' }),
    sourceRevision: integer('source_revision'),
    /**
     * Passages whose changes in the source have been carried over: passage to a digest of the
     * source's words.
     */
    sourceDone: jsonb('source_done').$type<Record<string, string>>().notNull().default({}),
    /**
     * The source's words where no public revision has them: it was begun from what was not public
     * yet.
     */
    sourceBase: jsonb('source_base'),
    /** A machine proposed the translation. */
    machine: boolean('machine').notNull().default(false),
    reviewedBy: person('reviewed_by'),
    reviewedVersion: integer('reviewed_version'),
    scheduledBy: person('scheduled_by'),
  },
  (t) => [index('drafts_owner').on(t.ownerId), index('drafts_media').on(t.mediaId), check('drafts_version', sql`${t.version} > 0`)],
);

/**
 * What the public text of an edition was translated from, and what of the source's changes it has:
 * the draft's, when it was published.
 */
export const translations = pgTable(
  'translations',
  {
    articleId: ref('article_id')
      .primaryKey()
      .references(() => articles.id, { onDelete: 'cascade' }),
    sourceArticleId: ref('source_article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    sourceRevision: integer('source_revision').notNull().default(0),
    sourceDone: jsonb('source_done').$type<Record<string, string>>().notNull().default({}),
    sourceBase: jsonb('source_base'),
    machine: boolean('machine').notNull().default(false),
    personId: person('person_id'),
    at: instant('at').notNull().defaultNow(),
  },
  (t) => [index('translations_source').on(t.sourceArticleId)],
);

/** Each saved state of a draft, thinned as it ages: the base of a merge, and a way back. */
export const draftVersions = pgTable(
  'draft_versions',
  {
    articleId: articleId(),
    version: integer('version').notNull(),
    content: jsonb('content').notNull(),
    personId: person('person_id'),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.version] })],
);

/**
 * What each save did to a draft, step by step, for those who have it open. Kept for two days; a
 * verb that changes a draft leaves none.
 */
export const draftSteps = pgTable(
  'draft_steps',
  {
    articleId: articleId(),
    /** The version of the draft that it made. */
    version: integer('version').notNull(),
    /** The open page that sent it. */
    client: text('client').notNull(),
    /** JSON, as text: half a character may stand in a step, which jsonb refuses. */
    steps: text('steps').notNull(),
    fields: jsonb('fields').$type<Record<string, unknown>>().notNull(),
    personId: person('person_id'),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.version] })],
);

export const previewLinks = pgTable(
  'preview_links',
  {
    id: id(),
    hash: text('hash').notNull(),
    articleId: articleId(),
    madeBy: person('made_by'),
    createdAt: createdAt(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (t) => [uniqueIndex('preview_links_hash').on(t.hash), index('preview_links_article').on(t.articleId)],
);

export const presence = pgTable(
  'presence',
  {
    articleId: articleId(),
    personId: ref('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    seenAt: instant('seen_at').notNull().defaultNow(),
    /** Where they are in the text, as it is at a version of the draft. */
    cursor: jsonb('cursor').$type<{ version: number; anchor: number; head: number }>(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.personId] })],
);

/** Marginal notes on a block of a draft. */
export const draftNotes = pgTable(
  'draft_notes',
  {
    id: id(),
    articleId: articleId(),
    blockId: text('block_id').notNull().default(''),
    /** The note that this one answers; a thread is closed by its first. */
    replyTo: ref('reply_to').references((): AnyPgColumn => draftNotes.id, { onDelete: 'cascade' }),
    text: text('text').notNull(),
    personId: person('person_id'),
    createdAt: createdAt(),
    closedAt: instant('closed_at'),
    closedBy: person('closed_by'),
  },
  (t) => [index('draft_notes_article').on(t.articleId), check('draft_notes_size', sql`length(${t.text}) between 1 and 2000`)],
);
