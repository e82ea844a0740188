import { sql } from 'drizzle-orm';
import { check, doublePrecision, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { people } from './people.ts';
import { createdAt, id, instant, type Localized, ref } from './shared.ts';

/** One file in the media store: its name, width and height in pixels, type and size in bytes. */
export type MediaVariant = { name: string; width: number; height: number; type: 'image/webp' | 'image/jpeg'; bytes: number; animated?: true };

/**
 * The part of the original that is shown, as shares of its width and height from the left and the
 * top.
 */
export type MediaCrop = { x: number; y: number; width: number; height: number };

export const media = pgTable(
  'media',
  {
    id: id(),
    hash: text('hash').notNull(),
    originalName: text('original_name').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    variants: jsonb('variants').$type<MediaVariant[]>().notNull(),
    alt: jsonb('alt').$type<Localized>().notNull().default({}),
    caption: jsonb('caption').$type<Localized>().notNull().default({}),
    credit: jsonb('credit').$type<Localized>().notNull().default({}),
    licence: jsonb('licence').$type<Localized>().notNull().default({}),
    /**
     * Where it was taken, the day as the camera had it (`2026-11-20`, or empty), and IPTC's term
     * for how it was made (an address, or empty).
     */
    place: text('place').notNull().default(''),
    takenOn: text('taken_on').notNull().default(''),
    sourceType: text('source_type').notNull().default(''),
    /**
     * Name of the uploaded file in the store, for making the sizes again; empty where only the
     * sizes were kept.
     */
    original: text('original').notNull().default(''),
    crop: jsonb('crop').$type<MediaCrop>(),
    focalX: doublePrecision('focal_x').notNull().default(0.5),
    focalY: doublePrecision('focal_y').notNull().default(0.5),
    uploadedBy: ref('uploaded_by').references(() => people.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    trashedAt: instant('trashed_at'),
  },
  (t) => [
    uniqueIndex('media_hash').on(t.hash),
    index('media_trashed').on(t.trashedAt).where(sql`trashed_at is not null`),
    index('media_recent').on(t.createdAt, t.id),
    check('media_size', sql`${t.width} > 0 and ${t.height} > 0`),
    check('media_focal', sql`${t.focalX} between 0 and 1 and ${t.focalY} between 0 and 1`),
  ],
);

/**
 * Files of the store that no picture needs any longer. They go a day later, when no page that was
 * made with them is left.
 */
export const mediaLeftovers = pgTable('media_leftovers', { name: text('name').primaryKey(), since: instant('since').notNull().defaultNow() }, (t) => [
  index('media_leftovers_since').on(t.since),
]);
