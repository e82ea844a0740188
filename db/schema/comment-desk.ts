import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgEnum, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { comments } from './comments.ts';
import { people } from './people.ts';
import { createdAt, id, instant, ref } from './shared.ts';

export const standingKind = pgEnum('comment_standing', ['warn', 'mute', 'ban', 'review', 'trust', 'note', 'lift']);

/**
 * What moderators have decided about an author: an account, else the hashes of an address and an
 * e-mail address. A row is never changed (a trigger refuses it); `lift` takes the one it names
 * back.
 */
export const commentStandings = pgTable(
  'comment_standings',
  {
    id: id(),
    kind: standingKind('kind').notNull(),
    /** The comment by which the author was known. */
    commentId: ref('comment_id').notNull(),
    authorId: ref('author_id'),
    emailHash: text('email_hash'),
    addressHash: text('address_hash'),
    /** Trust of a guest holds for this name only. */
    authorName: text('author_name').notNull(),
    until: instant('until'),
    note: text('note').notNull().default(''),
    liftsId: ref('lifts_id'),
    personId: ref('person_id'),
    personName: text('person_name').notNull(),
    at: instant('at').notNull().defaultNow(),
  },
  (t) => [
    index('comment_standings_author').on(t.authorId, t.id),
    index('comment_standings_email').on(t.emailHash, t.id),
    index('comment_standings_address').on(t.addressHash, t.id),
    index('comment_standings_lifts').on(t.liftsId),
    check('comment_standings_note_size', sql`length(${t.note}) <= 1000`),
    check('comment_standings_lift', sql`(${t.kind} = 'lift') = (${t.liftsId} is not null)`),
    check('comment_standings_mute', sql`${t.kind} <> 'mute' or ${t.until} is not null`),
  ],
);

/**
 * A part of a comment that a moderator has covered. Goes with the comment when its author asks to
 * be forgotten.
 */
export const commentRedactions = pgTable(
  'comment_redactions',
  {
    id: id(),
    commentId: ref('comment_id')
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    /** The whole text as it was before. */
    before: text('before').notNull(),
    part: text('part').notNull(),
    start: integer('start').notNull(),
    personId: ref('person_id'),
    personName: text('person_name').notNull(),
    at: instant('at').notNull().defaultNow(),
    undoneAt: instant('undone_at'),
  },
  (t) => [index('comment_redactions_comment').on(t.commentId, t.id)],
);

/** Who has a comment before them right now. */
export const commentPresence = pgTable(
  'comment_presence',
  {
    commentId: ref('comment_id')
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    personId: ref('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    seenAt: instant('seen_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.personId] }), index('comment_presence_comment').on(t.commentId, t.seenAt)],
);

/** Filters of the queue that a moderator keeps under a name, alone or for all moderators. */
export const commentFilters = pgTable(
  'comment_filters',
  {
    id: id(),
    personId: ref('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** As the address of the queue has it. */
    query: text('query').notNull(),
    shared: boolean('shared').notNull().default(false),
    createdAt: createdAt(),
    /** Kept for a day, so that it can be taken back. */
    removedAt: instant('removed_at'),
  },
  (t) => [
    uniqueIndex('comment_filters_name').on(t.personId, t.name).where(sql`removed_at is null`),
    index('comment_filters_shared').on(t.id).where(sql`shared and removed_at is null`),
    check('comment_filters_size', sql`length(${t.name}) between 1 and 60 and length(${t.query}) <= 2000`),
  ],
);

/** Who has taken a comment that waits, or was handed it. */
export const commentAssignments = pgTable(
  'comment_assignments',
  {
    commentId: ref('comment_id')
      .primaryKey()
      .references(() => comments.id, { onDelete: 'cascade' }),
    personId: ref('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    byId: ref('by_id').references(() => people.id, { onDelete: 'set null' }),
    at: instant('at').notNull().defaultNow(),
  },
  (t) => [index('comment_assignments_person').on(t.personId, t.commentId), index('comment_assignments_by').on(t.byId)],
);
