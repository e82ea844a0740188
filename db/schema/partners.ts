import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { articles } from './articles.ts';
import { people } from './people.ts';
import { createdAt, id, instant, ref } from './shared.ts';

/**
 * Papers of this program whose stories this one takes. The key opens their read API, the secret
 * proves what they send.
 */
export const partners = pgTable(
  'partners',
  {
    id: id(),
    name: text('name').notNull(),
    site: text('site').notNull(),
    key: text('key').notNull(),
    secret: text('secret').notNull().default(''),
    /** How far their lists have been read. */
    articlesSince: instant('articles_since').notNull().defaultNow(),
    correctionsAfter: ref('corrections_after').notNull().default(0),
    withdrawnSince: instant('withdrawn_since').notNull().defaultNow(),
    /** When they are asked again: at once where they have said that something changed. */
    dueAt: instant('due_at').notNull().defaultNow(),
    askedAt: instant('asked_at'),
    heardAt: instant('heard_at'),
    /** Why the last question was not answered; '' where it was. */
    problem: text('problem').notNull().default(''),
    createdAt: createdAt(),
    createdBy: ref('created_by').references(() => people.id, { onDelete: 'set null' }),
    removedAt: instant('removed_at'),
  },
  (t) => [index('partners_due').on(t.dueAt).where(sql`removed_at is null`), check('partners_site', sql`length(${t.site}) <= 300`)],
);

/**
 * What a partner has published: offered, and from the moment an editor takes it, the text here that
 * came of it.
 */
export const partnerArticles = pgTable(
  'partner_articles',
  {
    partnerId: ref('partner_id')
      .notNull()
      .references(() => partners.id, { onDelete: 'cascade' }),
    /** The number of the article at its source. */
    remoteId: ref('remote_id').notNull(),
    /** The story there, by which editions of one story come together here too. */
    remoteStoryId: ref('remote_story_id').notNull(),
    locale: text('locale').notNull(),
    headline: text('headline').notNull(),
    url: text('url').notNull(),
    revision: integer('revision').notNull(),
    changedAt: instant('changed_at').notNull(),
    articleId: ref('article_id').references(() => articles.id, { onDelete: 'set null' }),
    takenAt: instant('taken_at'),
    takenBy: ref('taken_by').references(() => people.id, { onDelete: 'set null' }),
  },
  (t) => [
    primaryKey({ columns: [t.partnerId, t.remoteId] }),
    index('partner_articles_changed').on(t.changedAt.desc().nullsFirst(), t.remoteId.desc().nullsFirst()),
    index('partner_articles_story').on(t.partnerId, t.remoteStoryId),
    uniqueIndex('partner_articles_article').on(t.articleId),
  ],
);

/**
 * Something that the source of a text here has corrected or withdrawn, for an editor to decide on.
 */
export const partnerTasks = pgTable(
  'partner_tasks',
  {
    id: id(),
    partnerId: ref('partner_id')
      .notNull()
      .references(() => partners.id, { onDelete: 'cascade' }),
    articleId: ref('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** `correction`, `withdrawal` or `return`: public there again. */
    kind: text('kind').notNull(),
    /**
     * The number of the correction, or of the article, at the source, and when it happened there.
     */
    remoteId: ref('remote_id').notNull(),
    at: instant('at').notNull(),
    said: text('said').notNull().default(''),
    says: text('says').notNull().default(''),
    note: text('note').notNull().default(''),
    createdAt: createdAt(),
    /** `accepted` or `dismissed`, by whom and when; empty while it is open. */
    outcome: text('outcome').notNull().default(''),
    settledAt: instant('settled_at'),
    settledBy: ref('settled_by').references(() => people.id, { onDelete: 'set null' }),
  },
  (t) => [
    uniqueIndex('partner_tasks_once').on(t.partnerId, t.kind, t.remoteId, t.at),
    index('partner_tasks_open').on(t.id).where(sql`outcome = ''`),
    index('partner_tasks_article').on(t.articleId),
    check('partner_tasks_kind', sql`${t.kind} in ('correction', 'withdrawal', 'return')`),
    check('partner_tasks_outcome', sql`${t.outcome} in ('', 'accepted', 'dismissed') and (${t.outcome} = '') = (${t.settledAt} is null)`),
  ],
);
