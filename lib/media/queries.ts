import { and, desc, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { media } from '@/db/schema';
import { isOpenTo } from '../articles/editing/embargo';
import type { Actor } from '../ground/actor';
import { creditOf } from './credit';
import { originalOf } from './store';

export type MediaRow = typeof media.$inferSelect;
/** A picture as the library and the picker show it. */
export type Thumb = {
  id: number;
  src: string;
  width: number;
  height: number;
  name: string;
  alt: Partial<Record<string, string>>;
  caption: Partial<Record<string, string>>;
  credit: Partial<Record<string, string>>;
};

export type MediaQuery = { text?: string; trash?: boolean; before?: number };

/**
 * Pictures of the library, the newest first, paged by id; one more than `limit` says that there are
 * more.
 */
export async function listMedia({ text, trash, before }: MediaQuery, limit = 48): Promise<Thumb[]> {
  const like = `%${(text ?? '').toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await database()
    .select()
    .from(media)
    .where(
      and(
        trash ? isNotNull(media.trashedAt) : isNull(media.trashedAt),
        before ? lt(media.id, before) : undefined,
        text
          ? or(sql`lower(${media.originalName}) like ${like}`, sql`lower(${media.alt}::text) like ${like}`, sql`lower(${media.caption}::text) like ${like}`)
          : undefined,
      ),
    )
    .orderBy(desc(media.id))
    .limit(limit + 1);
  return rows.map(toThumb);
}

export const toThumb = (row: MediaRow): Thumb => ({
  id: row.id,
  src: originalOf(row.variants),
  width: row.width,
  height: row.height,
  name: row.originalName,
  alt: row.alt,
  caption: row.caption,
  credit: creditOf(row),
});

export async function getMedia(id: number): Promise<MediaRow | null> {
  const [row] = await database().select().from(media).where(eq(media.id, id));
  return row ?? null;
}

/** The pictures with these numbers, trashed ones too. */
export async function listThumbs(ids: number[]): Promise<Thumb[]> {
  if (ids.length === 0) return [];
  const rows = await database()
    .select()
    .from(media)
    .where(
      sql`${media.id} = any(${sql`array[${sql.join(
        ids.map((id) => sql`${id}`),
        sql`, `,
      )}]::bigint[]`})`,
    );
  return rows.map(toThumb);
}

export type Use = { id: number; locale: string; headline: string; status: string };

/**
 * The articles whose public text or draft shows a picture; `sees` leaves out those that an embargo
 * hides from them.
 */
export async function listUses(id: number, sees?: Actor, limit = 100): Promise<Use[]> {
  const { rows } = await database().execute<{ id: string; locale: string; headline: string; status: string }>(sql`
    select a.id, a.locale, coalesce(d.headline, a.headline) as headline, a.status from articles a left join drafts d on d.article_id = a.id
    where a.id in (
      select id from articles where media_id = ${id}
      union select id from articles where jsonb_path_query_array(body, '$.content[*].attrs.mediaId') @> to_jsonb(${id}::bigint)
      union select article_id from drafts where media_id = ${id}
      union select article_id from drafts where jsonb_path_query_array(body, '$.content[*].attrs.mediaId') @> to_jsonb(${id}::bigint)
    ) and ${sees ? isOpenTo(sees, 'a') : sql`true`} order by a.id desc limit ${limit}`);
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}
