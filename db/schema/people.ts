import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgEnum, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant, type Localized, ref } from './shared.ts';

export const personRole = pgEnum('person_role', ['reader', 'contributor', 'translator', 'editor', 'moderator', 'administrator']);

export const people = pgTable(
  'people',
  {
    id: id(),
    slug: text('slug').notNull(),
    name: jsonb('name').$type<Localized>().notNull(),
    title: jsonb('title').$type<Localized>().notNull().default({}),
    bio: jsonb('bio').$type<Localized>().notNull().default({}),
    email: text('email'),
    passwordHash: text('password_hash'),
    role: personRole('role').notNull().default('reader'),
    languages: text('languages').array().notNull().default(sql`'{}'`),
    sectionIds: integer('section_ids').array().notNull().default(sql`'{}'`),
    totpSecret: text('totp_secret'),
    recoveryHashes: text('recovery_hashes').array().notNull().default(sql`'{}'`),
    disabledAt: instant('disabled_at'),
    public: boolean('public').notNull().default(false),
    /** Since when they want to be told by mail as well; null while they do not. */
    mailNoticesSince: instant('mail_notices_since'),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('people_slug').on(t.slug),
    uniqueIndex('people_email').on(sql`lower(${t.email})`),
    check('people_slug_form', sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    check('people_password_needs_email', sql`${t.passwordHash} is null or ${t.email} is not null`),
  ],
);

/** A story that a reader has saved in a browser, as browser/saved.ts keeps it. */
export type SavedStory = { locale: string; slug: string; headline: string; savedAt: string };

/**
 * What an account carries over devices: saved stories, the last saved first, and how the paper
 * looks.
 */
export const carriedReading = pgTable('carried_reading', {
  personId: ref('person_id')
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  saved: jsonb('saved').$type<SavedStory[]>().notNull().default([]),
  look: jsonb('look').$type<Record<string, string>>().notNull().default({}),
  changedAt: instant('changed_at').notNull().defaultNow(),
});

export const sessions = pgTable(
  'sessions',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    personId: ref('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    userAgent: text('user_agent').notNull().default(''),
    createdAt: createdAt(),
    seenAt: instant('seen_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (t) => [index('sessions_person').on(t.personId), index('sessions_expires').on(t.expiresAt)],
);

export const tokens = pgTable(
  'tokens',
  {
    id: id(),
    kind: text('kind').notNull(),
    hash: text('hash').notNull(),
    personId: ref('person_id').references(() => people.id, { onDelete: 'cascade' }),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull().default({}),
    createdAt: createdAt(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [uniqueIndex('tokens_hash').on(t.hash), index('tokens_expires').on(t.expiresAt)],
);

export const rateLimits = pgTable(
  'rate_limits',
  {
    key: text('key').primaryKey(),
    hits: integer('hits').notNull(),
    resetsAt: instant('resets_at').notNull(),
  },
  (t) => [index('rate_limits_resets').on(t.resetsAt)],
);
