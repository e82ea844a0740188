import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { articles } from './articles.ts';
import { people } from './people.ts';
import { createdAt, ref } from './shared.ts';

/**
 * Passages of a translation that someone found right though they are not in its language: a name, a
 * quotation, a code.
 */
export const acceptedPassages = pgTable(
  'accepted_passages',
  {
    articleId: ref('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** A block, a field, or a block's alternative text. */
    key: text('key').notNull(),
    /** Of the words that were accepted; other words need a new look. */
    digest: text('digest').notNull(),
    personId: ref('person_id').references(() => people.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.key] })],
);
