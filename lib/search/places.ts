import { type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import type { Localized } from '@/db/schema';
import { simplify } from '../ground/fold';
import { listNames } from './names';
import { nearestWord } from './nearest';
import { variantsOf } from './variants';

export type PlaceKind = 'state' | 'institution' | 'section' | 'tag' | 'person';
export type PlaceFound = { kind: PlaceKind; path: string; name: Localized };

const perKind = 4;
const like = (text: string) => `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

/**
 * The statement that finds states, institutions, sections, tags and people by a part of a name in
 * any language. The tables are small.
 */
function placesStatement(texts: string[]): SQL {
  const named = (name: SQL) =>
    sql`(${sql.join(
      texts.map((text) => sql`lower(${name}::text) like ${like(text)}`),
      sql` or `,
    )})`;
  const part = (kind: string, path: SQL, from: SQL, names: SQL = sql`name`) =>
    sql`(select ${kind} as kind, ${path} as path, name from ${from} where ${named(names)} order by length(name::text) limit ${perKind})`;
  return sql.join(
    [
      part('state', sql`'/states/' || lower(iso2)`, sql`states`, sql`(jsonb_path_query_array(name, '$.*') || jsonb_path_query_array(capital, '$.*'))`),
      part(
        'institution',
        sql`'/institutions/' || slug`,
        sql`institutions`,
        sql`(jsonb_path_query_array(name, '$.*') || jsonb_path_query_array(short_name, '$.*'))`,
      ),
      part('section', sql`'/sections/' || slug`, sql`sections`, sql`jsonb_path_query_array(name, '$.*')`),
      part('tag', sql`'/tags/' || slug`, sql`tags`, sql`jsonb_path_query_array(name, '$.*')`),
      part('person', sql`'/people/' || slug`, sql`(select * from people where public) people`, sql`jsonb_path_query_array(name, '$.*')`),
    ],
    sql` union all `,
  );
}

/** The pages whose name has what was asked, also in other letters or typed on the other layout. */
export async function findPlaces(locale: string, text: string): Promise<PlaceFound[]> {
  const least = /\p{Script=Han}/u.test(text) ? 1 : 3;
  const texts = [...new Set([text, simplify(text), ...(await variantsOf(locale, text))])].filter((spelling) => [...spelling].length >= least);
  if (texts.length === 0) return [];
  const { rows } = await database().execute<PlaceFound>(placesStatement(texts));
  return rows;
}

/** The pages whose name is nearest to what was asked, where none has it as it stands. */
export async function findNearestPlaces(locale: string, text: string): Promise<PlaceFound[]> {
  const names = await listNames(locale);
  const meant = text.toLowerCase().replace(/[\p{L}\p{N}]+/gu, (word) => nearestWord(word, names) ?? word);
  return meant === text.toLowerCase() ? [] : findPlaces(locale, meant);
}
