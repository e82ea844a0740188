import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { comments } from './comments.ts';
import { people } from './people.ts';
import { createdAt, id, instant, ref } from './shared.ts';

/**
 * The salt with which networks are kept, one a month. When it is removed, the hashes made with it
 * lead nowhere.
 */
export const networkSalts = pgTable('network_salts', {
  /** The month, such as 2026-11. */
  period: text('period').primaryKey(),
  salt: text('salt').notNull(),
  createdAt: createdAt(),
});

/**
 * Networks and addresses that may not write for a time. Known only by the hash of the comment they
 * were blocked for.
 */
export const networkBlocks = pgTable(
  'network_blocks',
  {
    id: id(),
    hash: text('hash').notNull(),
    commentId: ref('comment_id').references(() => comments.id, { onDelete: 'set null' }),
    reason: text('reason').notNull(),
    until: instant('until').notNull(),
    personId: ref('person_id').references(() => people.id, { onDelete: 'set null' }),
    personName: text('person_name').notNull(),
    createdAt: createdAt(),
    liftedAt: instant('lifted_at'),
    liftedByName: text('lifted_by_name'),
  },
  (t) => [index('network_blocks_hash').on(t.hash).where(sql`lifted_at is null`)],
);

/** Proofs of work that were used, until they expire: each counts once. */
export const usedProofs = pgTable(
  'used_proofs',
  {
    signature: text('signature').primaryKey(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('used_proofs_expiry').on(t.expiresAt)],
);

/**
 * What the newsroom has made of the rules that came with the program, and the rules it has added.
 */
export const commentRules = pgTable(
  'comment_rules',
  {
    key: text('key').primaryKey(),
    kind: text('kind').notNull(),
    /** The language of the comments it looks at; null is every one. */
    language: text('language'),
    title: text('title').notNull().default(''),
    words: jsonb('words').$type<string[]>().notNull().default([]),
    amount: integer('amount'),
    /** Since when it is asked; null is off. */
    onSince: instant('on_since'),
    personName: text('person_name').notNull(),
    changedAt: instant('changed_at').notNull().defaultNow(),
    version: integer('version').notNull().default(1),
  },
  (t) => [check('comment_rules_title_size', sql`length(${t.title}) <= 120`)],
);

/**
 * In how many approved and refused comments of a language a word stood. The empty word counts the
 * comments themselves.
 */
export const learnedWords = pgTable(
  'learned_words',
  {
    language: text('language').notNull(),
    word: text('word').notNull(),
    approved: bigint('approved', { mode: 'number' }).notNull().default(0),
    refused: bigint('refused', { mode: 'number' }).notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.language, t.word] })],
);

/** What was learned from one comment, so that it can be unlearned exactly. */
export const commentLessons = pgTable('comment_lessons', {
  commentId: ref('comment_id')
    .primaryKey()
    .references(() => comments.id, { onDelete: 'cascade' }),
  language: text('language').notNull(),
  outcome: text('outcome').$type<'approved' | 'refused'>().notNull(),
  words: jsonb('words').$type<string[]>().notNull(),
});
