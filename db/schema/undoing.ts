import { integer, jsonb, pgTable } from 'drizzle-orm/pg-core';
import { articleStatus, articles } from './articles.ts';
import { people } from './people.ts';
import { createdAt, instant, ref, type StorySettings } from './shared.ts';

/**
 * What an edition was before someone published it, for as long as that can be taken back; and
 * whether it has gone out since.
 */
export const publishUndos = pgTable('publish_undos', {
  articleId: ref('article_id')
    .primaryKey()
    .references(() => articles.id, { onDelete: 'cascade' }),
  /** The revision that the publication made, and the one before it; 0 where there was none. */
  revision: integer('revision').notNull(),
  revisionBefore: integer('revision_before').notNull(),
  status: articleStatus('status').notNull(),
  publishedAt: instant('published_at'),
  revisedAt: instant('revised_at'),
  scheduledAt: instant('scheduled_at'),
  /** What the public text was translated from; null where nothing was said of it. */
  translation: jsonb('translation').$type<Record<string, unknown>>(),
  /** The settings of its story that went out with it, as they were before and as they went out. */
  settings: jsonb('settings').$type<{ before: Partial<StorySettings>; after: Partial<StorySettings> }>(),
  personId: ref('person_id')
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' }),
  createdAt: createdAt(),
  /** When its page, a feed or a sitemap with it was first given out. */
  fetchedAt: instant('fetched_at'),
});
