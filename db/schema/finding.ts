import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { articleStatus, articles, stories } from './articles.ts';
import { people } from './people.ts';
import { createdAt, id, instant, ref, tsvector } from './shared.ts';

const articleId = () =>
  ref('article_id')
    .primaryKey()
    .references(() => articles.id, { onDelete: 'cascade' });

/**
 * What the desk's list is filtered and ordered by, of every edition outside the trash. Written by
 * triggers only.
 */
export const deskRows = pgTable(
  'desk_rows',
  {
    articleId: articleId(),
    storyId: ref('story_id').notNull(),
    locale: text('locale').notNull(),
    status: articleStatus('status').notNull(),
    sectionId: ref('section_id').notNull(),
    ownerId: ref('owner_id'),
    /** When its words last changed, in the draft or in public. */
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [
    index('desk_rows_changed').on(t.changedAt.desc().nullsFirst(), t.articleId.desc().nullsFirst()),
    index('desk_rows_status').on(t.status, t.changedAt.desc().nullsFirst(), t.articleId.desc().nullsFirst()),
    index('desk_rows_section').on(t.sectionId, t.changedAt.desc().nullsFirst(), t.articleId.desc().nullsFirst()),
    index('desk_rows_owner').on(t.ownerId, t.changedAt.desc().nullsFirst(), t.articleId.desc().nullsFirst()),
    index('desk_rows_story').on(t.storyId),
  ],
);

/**
 * The words of drafts that hold something unpublished, for the desk's search. Written by a job
 * (lib/finding/index-drafts.ts).
 */
export const draftWords = pgTable(
  'draft_words',
  { articleId: articleId(), locale: text('locale').notNull(), version: integer('version').notNull(), search: tsvector('search').notNull() },
  (t) => [index('draft_words_search').using('gin', t.search)],
);

/** Drafts whose words the job has not seen yet. Written by a trigger. */
export const draftWordsDue = pgTable('draft_words_due', { articleId: articleId(), createdAt: createdAt() });

/** Filters of the desk's list that someone keeps for themselves. */
export const deskViews = pgTable(
  'desk_views',
  {
    id: id(),
    personId: ref('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** As the address of the list has it. */
    query: text('query').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('desk_views_name').on(t.personId, t.name),
    check('desk_views_size', sql`length(${t.name}) between 1 and 60 and length(${t.query}) <= 1000`),
  ],
);

/** Stories that others are begun from. */
export const storyTemplates = pgTable(
  'story_templates',
  {
    storyId: ref('story_id')
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    madeBy: ref('made_by').references(() => people.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.storyId] })],
);
