import { sql } from 'drizzle-orm';
import { database } from '@/db/client';
import type { Localized } from '@/db/schema';
import { type Card, listCards } from '../articles/reading/cards';

type Part = { slug: string; headline: string };
/**
 * Where a story stands in its series, among the parts that are public in its language. `part`
 * counts from 1.
 */
export type SeriesPlace = { slug: string; name: Localized; part: number; count: number; previous: Part | null; next: Part | null };

const isPart = (tagId: unknown, locale: string) => sql`
  from series_parts p
  join story_tags t on t.tag_id = p.tag_id and t.story_id = p.story_id
  join articles a on a.story_id = p.story_id and a.locale = ${locale} and a.status = 'published' and a.kind = 'story'
  where p.tag_id = ${tagId} order by p.position`;

/**
 * The place of a story in the first of its tags that is a series of several parts; null where there
 * is none.
 */
export async function getPlace(storyId: number, locale: string): Promise<SeriesPlace | null> {
  const { rows: mine } = await database().execute<{ tag_id: string; slug: string; name: Localized }>(sql`
    select p.tag_id, g.slug, g.name from series_parts p
    join story_tags t on t.tag_id = p.tag_id and t.story_id = p.story_id join tags g on g.id = p.tag_id
    where p.story_id = ${storyId} order by t.position limit 1`);
  const [its] = mine;
  if (!its) return null;
  const { rows } = await database().execute<Part & { story_id: string }>(sql`select a.slug, a.headline, a.story_id ${isPart(its.tag_id, locale)}`);
  const at = rows.findIndex((row) => Number(row.story_id) === storyId);
  if (at < 0 || rows.length < 2) return null;
  const partAt = (index: number): Part | null => {
    const row = rows[index];
    return row ? { slug: row.slug, headline: row.headline } : null;
  };
  return { slug: its.slug, name: its.name, part: at + 1, count: rows.length, previous: partAt(at - 1), next: partAt(at + 1) };
}

/** The public parts of a series in their order; none where the tag is no series. */
export async function listParts(tagId: number, locale: string): Promise<Card[]> {
  const { rows } = await database().execute<{ id: string }>(sql`select a.id ${isPart(tagId, locale)}`);
  return listCards(rows.map((row) => Number(row.id)));
}

export type DeskPart = { storyId: number; articleId: number | null; headline: string; locale: string | null; isHere: boolean; carries: boolean };

const told = (locale: string) => sql`
  left join lateral (
    select id, headline, locale, status from articles where story_id = s.id and kind = 'story'
    order by status <> 'published', locale <> ${locale}, locale limit 1
  ) a on true`;

type Row = { story_id: string; id: string | null; headline: string | null; locale: string | null; status: string | null; carries: boolean };

const toPart = (row: Row, locale: string): DeskPart => ({
  storyId: Number(row.story_id),
  articleId: row.id === null ? null : Number(row.id),
  headline: row.headline ?? '',
  locale: row.locale,
  isHere: row.locale === locale && row.status === 'published',
  carries: row.carries,
});

/** The parts of a series as the desk orders them, told in `locale` where they are public in it. */
export async function listDeskParts(tagId: number, locale: string): Promise<DeskPart[]> {
  const { rows } = await database().execute<Row>(sql`
    select s.id as story_id, a.id, a.headline, a.locale, a.status,
      exists (select 1 from story_tags t where t.tag_id = p.tag_id and t.story_id = s.id) as carries
    from series_parts p join stories s on s.id = p.story_id ${told(locale)}
    where p.tag_id = ${tagId} order by p.position`);
  return rows.map((row) => toPart(row, locale));
}

/** Stories that carry the tag and are no part yet, the newest first. */
export async function listCandidates(tagId: number, locale: string, limit = 50): Promise<DeskPart[]> {
  const { rows } = await database().execute<Row>(sql`
    select s.id as story_id, a.id, a.headline, a.locale, a.status, true as carries
    from story_tags t join stories s on s.id = t.story_id and s.kind = 'story' ${told(locale)}
    where t.tag_id = ${tagId} and not exists (select 1 from series_parts p where p.tag_id = t.tag_id and p.story_id = t.story_id)
    order by s.id desc limit ${limit}`);
  return rows.map((row) => toPart(row, locale));
}
