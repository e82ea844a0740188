import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { storyKind } from './articles.ts';
import { instant, ref } from './shared.ts';

/**
 * Editions that were public and are gone with their rows, as an undone import's are: their
 * addresses go on answering 410, and copies hear of it. Written by a trigger.
 */
export const removedArticles = pgTable(
  'removed_articles',
  {
    articleId: ref('article_id').primaryKey(),
    storyId: ref('story_id').notNull(),
    kind: storyKind('kind').notNull(),
    locale: text('locale').notNull(),
    slug: text('slug').notNull(),
    headline: text('headline').notNull(),
    removedAt: instant('removed_at').notNull().defaultNow(),
  },
  (t) => [index('removed_articles_address').on(t.locale, t.slug), index('removed_articles_told').on(t.removedAt, t.articleId)],
);
