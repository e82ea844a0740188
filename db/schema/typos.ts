import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgEnum, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { articles } from './articles.ts';
import { people } from './people.ts';
import { createdAt, id, instant, ref } from './shared.ts';

export const typoStatus = pgEnum('typo_status', ['open', 'accepted', 'declined', 'not_a_typo', 'closed']);
export const rippleStatus = pgEnum('ripple_status', ['open', 'done', 'dismissed']);

const articleId = (name = 'article_id') =>
  ref(name)
    .notNull()
    .references(() => articles.id, { onDelete: 'cascade' });
const person = (name: string) => ref(name).references(() => people.id, { onDelete: 'set null' });

/** What a reader reported: a place as seen in a revision, and how it should read. */
export const typoReports = pgTable(
  'typo_reports',
  {
    id: id(),
    articleId: articleId(),
    locale: text('locale').notNull(),
    block: text('block').notNull(),
    start: integer('start').notNull(),
    end: integer('end').notNull(),
    exact: text('exact').notNull(),
    prefix: text('prefix').notNull(),
    suffix: text('suffix').notNull(),
    revision: integer('revision').notNull(),
    proposal: text('proposal').notNull(),
    note: text('note').notNull().default(''),
    email: text('email'),
    tokenHash: text('token_hash').notNull(),
    reporterHash: text('reporter_hash').notNull().default(''),
    /** Where it came from, salted as in `network_salts`. */
    networkHash: text('network_hash'),
    /**
     * Reports of one reporter share it: the first receipt begins it, whoever shows an earlier
     * receipt goes on with it.
     */
    trail: text('trail').notNull().default(''),
    personId: person('person_id'),
    status: typoStatus('status').notNull().default('open'),
    /** Reports on the same place share it, in whatever revision they saw it. */
    place: text('place').notNull(),
    decidedBy: person('decided_by'),
    decidedAt: instant('decided_at'),
    reason: text('reason').notNull().default(''),
    madeRevision: integer('made_revision'),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('typo_reports_token').on(t.tokenHash),
    index('typo_reports_open').on(t.id.desc()).where(sql`status = 'open'`),
    index('typo_reports_article').on(t.articleId, t.place),
    index('typo_reports_waiting').on(t.place, t.id).where(sql`status = 'open'`),
    index('typo_reports_once').on(t.place, t.reporterHash).where(sql`status = 'open'`),
    index('typo_reports_trail').on(t.trail),
    index('typo_reports_decided').on(t.locale, t.decidedAt).where(sql`status = 'accepted'`),
    index('typo_reports_closed').on(t.decidedAt.desc(), t.id.desc()).where(sql`status <> 'open'`),
    check('typo_reports_range', sql`${t.start} >= 0 and ${t.end} > ${t.start}`),
  ],
);

/** Words that are right although they look wrong. */
export const typoWords = pgTable(
  'typo_words',
  { locale: text('locale').notNull(), word: text('word').notNull(), personId: person('person_id'), createdAt: createdAt() },
  (t) => [primaryKey({ columns: [t.locale, t.word] })],
);

/** Public corrections: what a story said and what it says now. */
export const corrections = pgTable(
  'corrections',
  {
    id: id(),
    articleId: articleId(),
    locale: text('locale').notNull(),
    revision: integer('revision').notNull(),
    said: text('said').notNull(),
    says: text('says').notNull(),
    note: text('note').notNull(),
    isUndone: boolean('is_undone').notNull().default(false),
    at: instant('at').notNull().defaultNow(),
  },
  (t) => [index('corrections_article').on(t.articleId), index('corrections_latest').on(t.locale, t.at.desc())],
);

/** A number, name or date was changed in one edition: look at the others. */
export const rippleTasks = pgTable(
  'ripple_tasks',
  {
    id: id(),
    sourceId: articleId('source_id'),
    targetId: articleId('target_id'),
    revision: integer('revision').notNull(),
    /** The block of the target that probably says the same. */
    block: text('block').notNull(),
    said: text('said').notNull(),
    says: text('says').notNull(),
    status: rippleStatus('status').notNull().default('open'),
    decidedBy: person('decided_by'),
    createdAt: createdAt(),
  },
  (t) => [index('ripple_tasks_open').on(t.id).where(sql`status = 'open'`), uniqueIndex('ripple_tasks_once').on(t.sourceId, t.targetId, t.revision)],
);
