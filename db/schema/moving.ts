import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { articles } from './articles.ts';
import { media } from './media.ts';
import { people } from './people.ts';
import { createdAt, id, instant, ref } from './shared.ts';

export type ImportCounts = {
  new: number;
  unchanged: number;
  left: number;
  unexplained: number;
  words: number;
  comments: number;
  pictures: number;
  attached?: number;
  missing?: number;
  /**
   * Stories that stood first at their source: with a place on the front page, and those for which
   * none was free.
   */
  placed?: number;
  unplaced?: number;
};

/** One taking over of an archive: what it was, how far it came, and its receipt in numbers. */
export const imports = pgTable(
  'imports',
  {
    id: id(),
    format: text('format').notNull(),
    file: text('file').notNull(),
    site: text('site').notNull(),
    options: jsonb('options').$type<Record<string, unknown>>().notNull().default({}),
    /**
     * `running`, `done`, `stopped` (goes on where it stopped when the same is imported again),
     * `undone`.
     */
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
    /** `narrow`, `wide`, or '' for as wide as the text. */
    width: text('width').notNull().default(''),
    mediaId: ref('media_id').references(() => media.id, { onDelete: 'set null' }),
    problem: text('problem').notNull().default(''),
  },
  (t) => [index('import_pictures_import').on(t.importId, t.id), index('import_pictures_article').on(t.articleId)],
);

/**
 * A survey as the desk shows it: lists with how often each occurs, the most frequent first, and how
 * many there are.
 */
export type SurveySummary = {
  format: string;
  site: string;
  documents: [string, number][];
  languages: [string, number][];
  unknownLanguages: { code: string; count: number; locale: string }[];
  comments: [string, number][];
  authors: { key: string; name: string; count: number; personId: number | null }[];
  authorCount: number;
  sections: { key: string; name: string; count: number; sectionId: number | null }[];
  sectionCount: number;
  tagCount: number;
  /** By ISO code; missing of a dry run that was made before they could be given to others. */
  states?: { code: string; count: number; isHere: boolean }[];
  unknownStates: [string, number][];
  collisions: { place: string; slug: string; becomes: string }[];
  collisionCount: number;
  pictures: number;
  /** How many of them lie in the file itself; missing where it holds no pictures. */
  picturesInside?: number | null;
  /** Texts that stood first at their source. */
  sticky?: number;
  /** Other files in it, which the library does not take: sound, films, documents. */
  otherFiles?: number;
  markup: [string, number][];
  left: [string, number][];
  led: number;
  unusable: string[];
  problems: { place: string; what: string; detail: string }[];
  problemCount: number;
  words: number;
  unexplained: { word: string; place: string }[];
  unexplainedCount: number;
};

/**
 * A file that the desk was given, and what is being done with it: in the background, one step at a
 * time.
 */
export const importJobs = pgTable(
  'import_jobs',
  {
    id: id(),
    fileName: text('file_name').notNull(),
    /** Bytes that were announced, and those that are here. */
    bytes: ref('bytes').notNull(),
    received: ref('received').notNull().default(0),
    /** The reader that was asked for; '' where the file shows what it is. */
    format: text('format').notNull().default(''),
    /** How saved pages are read, as it was given with the file. */
    recipe: jsonb('recipe').$type<Record<string, unknown>>(),
    /**
     * `uploading`, `checking`, `checked`, `importing`, `stopped`, `done`, `failed`, `undoing`,
     * `undone`, `removed`.
     */
    state: text('state').notNull().default('uploading'),
    survey: jsonb('survey').$type<SurveySummary>(),
    options: jsonb('options').$type<Record<string, unknown>>(),
    /** Texts of the present step: seen, and in all. */
    done: integer('done').notNull().default(0),
    total: integer('total').notNull().default(0),
    importId: ref('import_id').references(() => imports.id, { onDelete: 'cascade' }),
    problem: text('problem').notNull().default(''),
    startedBy: ref('started_by').references(() => people.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    /**
     * Of the present step. Whoever works on it says so every second; a silent one is taken over.
     */
    beganAt: instant('began_at'),
    beatAt: instant('beat_at'),
    stopAskedAt: instant('stop_asked_at'),
    stopAskedBy: ref('stop_asked_by').references(() => people.id, { onDelete: 'set null' }),
    endedAt: instant('ended_at'),
  },
  (t) => [
    uniqueIndex('import_jobs_import').on(t.importId),
    index('import_jobs_open').on(t.id).where(sql`state in ('checking', 'importing', 'undoing')`),
    check(
      'import_jobs_state',
      sql`${t.state} in ('uploading', 'checking', 'checked', 'importing', 'stopped', 'done', 'failed', 'undoing', 'undone', 'removed')`,
    ),
    check('import_jobs_size', sql`${t.bytes} between 0 and 4294967296 and ${t.received} between 0 and ${t.bytes}`),
  ],
);
