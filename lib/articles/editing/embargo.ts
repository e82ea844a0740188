import { type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles } from '@/db/schema';
import { type Actor, actorId } from '../../ground/actor';
import { localized } from '../../ground/locales';

/**
 * The people who may see an edition while its embargo lasts, by the database's clock; null without
 * one.
 */
export const embargoedFor = (): SQL<number[] | null> => sql<number[] | null>`
  case when ${articles.embargoUntil} > now()
    then coalesce((select json_agg(e.person_id) from embargo_people e where e.article_id = ${articles.id}), '[]'::json) end`;

/**
 * True of the rows of `articles` (or of what `alias` calls it) that are not hidden from this person
 * by an embargo.
 */
export function isOpenTo(actor: Actor, alias = 'articles'): SQL {
  const a = sql.identifier(alias);
  if (actor.kind === 'system') return sql`true`;
  return sql`(${a}.embargo_until is null or ${a}.embargo_until <= now()
    or exists (select 1 from embargo_people e where e.article_id = ${a}.id and e.person_id = ${actorId(actor) ?? 0}))`;
}

export type EmbargoMember = { id: number; name: string };
export type Embargo = { articleId: number; locale: string; until: Date; named: EmbargoMember[] };

const names = (rows: { id: number; name: Record<string, string> }[], locale: string): EmbargoMember[] =>
  rows.map((row) => ({ id: Number(row.id), name: localized(row.name, locale) }));

/** The people named for an edition's embargo. */
export async function listNamed(articleId: number, locale: string): Promise<EmbargoMember[]> {
  const { rows } = await database().execute<{ id: number; name: Record<string, string> }>(
    sql`select p.id, p.name from embargo_people e join people p on p.id = e.person_id where e.article_id = ${articleId} order by p.id`,
  );
  return names(rows, locale);
}

/** People of the desk who can be named. */
export async function listNameable(locale: string): Promise<EmbargoMember[]> {
  const { rows } = await database().execute<{ id: number; name: Record<string, string> }>(
    sql`select id, name from people where disabled_at is null and email is not null and role in ('contributor', 'translator', 'editor', 'administrator') order by id limit 500`,
  );
  return names(rows, locale);
}

/**
 * Every embargo that lasts, without a word of what is under it: for administrators, who may add
 * themselves.
 */
export async function listEmbargoes(locale: string, limit = 200): Promise<Embargo[]> {
  const { rows } = await database().execute<{ id: string; locale: string; until: string; named: { id: number; name: Record<string, string> }[] }>(sql`
    select a.id, a.locale, a.embargo_until as until,
           coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name) order by p.id)
                     from embargo_people e join people p on p.id = e.person_id where e.article_id = a.id), '[]'::json) as named
    from articles a where a.embargo_until > now() order by a.embargo_until limit ${limit}`);
  return rows.map((row) => ({ articleId: Number(row.id), locale: row.locale, until: new Date(row.until), named: names(row.named, locale) }));
}
