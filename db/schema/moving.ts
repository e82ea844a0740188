import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { articles } from './articles.ts';
import { media } from './media.ts';
import { people } from './people.ts';
import { createdAt, id, instant, ref } from './shared.ts';

export type ImportCounts = { new: number; unchanged: number; left: number; unexplained: number; words: number; comments: number; pictures: number };

/** One taking over of an archive: what it was, how far it came, and its receipt in numbers. */
export const imports = pgTable(
  'imports',
  {
    id: id(),
    format: text('format').notNull(),
    file: text('file').notNull(),
    site: text('site').notNull(),
    options: jsonb('options').$type<Record<string, unknown>>().notNull().default({}),
    /** `running`, `done`, `stopped` (goes on where it stopped when the same is imported again), `undone`. */
    state: text('state').notNull().default('running'),
    counts: jsonb('counts').$type<ImportCounts>().notNull(),
    startedBy: ref('started_by').references(() => people.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    seenAt: instant('seen_at').notNull().defaultNow(),
    finishedAt: instant('finished_at'),
    undoneAt: instant('undone_at'),
  },
  (t) => [check('imports_state', sql`${t.state} in ('running', 'done', 'stopped', 'undone')`)],
);

/** What of a source became what here, so that it is known again and can be taken back. */
export const importItems = pgTable(
  'import_items',
  {
    site: text('site').notNull(),
    /** `story`, `article`, `comment`, `section`, `tag`, `person`, `media`, `redirect`. */
    kind: text('kind').notNull(),
    sourceKey: text('source_key').notNull(),
    importId: ref('import_id')
      .notNull()
      .references(() => imports.id),
    targetId: ref('target_id').notNull(),
    /** Digest of the source's words; '' for what is only made once. */
    hash: text('hash').notNull().default(''),
    /** Custom fields of the source, kept as they were. */
    fields: jsonb('fields').$type<Record<string, string>>(),
  },
  (t) => [primaryKey({ columns: [t.site, t.kind, t.sourceKey] }), index('import_items_import').on(t.importId, t.kind, t.targetId)],
);

/** What of a source is not here, in its own words, with the reason. */
export const importLosses = pgTable(
  'import_losses',
  {
    id: id(),
    importId: ref('import_id')
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    /** File, line and the source's own number, as the receipt shows them. */
    place: text('place').notNull(),
    reason: text('reason').notNull(),
    text: text('text').notNull(),
    words: integer('words').notNull(),
  },
  (t) => [index('import_losses_import').on(t.importId, t.id)],
);

/** Pictures that imported texts show. `mediaId` is empty until the file is here. */
export const importPictures = pgTable(
  'import_pictures',
  {
    id: id(),
    importId: ref('import_id')
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    articleId: ref('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** The block that stands for it; '' for the picture at the top. */
    blockId: text('block_id').notNull(),
    url: text('url').notNull(),
    alt: text('alt').notNull().default(''),
    caption: text('caption').notNull().default(''),
    credit: text('credit').notNull().default(''),
    mediaId: ref('media_id').references(() => media.id, { onDelete: 'set null' }),
    problem: text('problem').notNull().default(''),
  },
  (t) => [index('import_pictures_import').on(t.importId, t.id), index('import_pictures_article').on(t.articleId)],
);
