import { type SQL, sql } from 'drizzle-orm';
import { database, type Transaction } from '@/db/client';
import { type Cursor, chineseWords, type Term } from './query';
import { isRussianWord, withoutEnding } from './russian';

/** A query of terms in a language as a tsquery. Every word goes in as a parameter. */
export function tsquery(locale: string, groups: Term[][]): SQL {
  if (locale === 'zh') return joined(groups.map(chineseGroup), sql` || `);
  if (locale === 'ru')
    return joined(
      groups.map((group) => joined(group.map(russianTerm), sql` && `)),
      sql` || `,
    );
  const line = groups.map((group) => group.map(websearchTerm).join(' ')).join(' or ');
  return sql`websearch_to_tsquery(search_config(${locale}), ${line})`;
}

const joined = (parts: SQL[], by: SQL) => sql`(${sql.join(parts, by)})`;

function websearchTerm(term: Term): string {
  const text = term.text.replaceAll('"', ' ');
  const word = term.phrase || /^(or|-.*)$/i.test(text) ? `"${text}"` : text;
  return term.not ? `-${word}` : word;
}

function russianTerm(term: Term): SQL {
  const stemmed = (text: string) => sql`websearch_to_tsquery(search_config('ru'), ${text})`;
  const itself = (text: string) => sql`plainto_tsquery('simple', ${text.toLowerCase().replaceAll('ё', 'е')})`;
  const shorter = isRussianWord(term.text) ? withoutEnding(term.text) : null;
  const parts = [
    stemmed(websearchTerm({ ...term, not: false })),
    ...(isRussianWord(term.text) && !term.phrase ? [itself(term.text)] : []),
    ...(shorter && !term.phrase ? [stemmed(shorter), itself(shorter)] : []),
  ];
  return term.not ? sql`!!${joined(parts, sql` || `)}` : joined(parts, sql` || `);
}

function chineseGroup(group: Term[]): SQL {
  const parts = group.map((term) => {
    const words = chineseWords(term.text);
    const single = words.filter((word) => /^\p{Script=Han}$/u.test(word));
    const rest = words.filter((word) => !single.includes(word));
    const all = [
      ...(rest.length > 0 ? [sql`plainto_tsquery('simple', ${rest.join(' ')})`] : []),
      ...single.map((word) => sql`to_tsquery('simple', ${`'${word}':*`})`),
    ];
    return term.not ? sql`!!${joined(all, sql` && `)}` : joined(all, sql` && `);
  });
  return joined(parts, sql` && `);
}

/** A query of the same words of which any may stand alone. */
export function looseGroups(locale: string, groups: Term[][]): Term[][] {
  const terms = groups.flat().filter((term) => !term.not);
  const words = terms.flatMap((term) => (locale === 'zh' ? chineseWords(term.text) : (term.text.match(/[\p{L}\p{N}]+/gu) ?? [])));
  return words.slice(0, 20).map((text) => [{ text, phrase: false, not: false }]);
}

/** Rows below a cursor in a list of the newest first. */
export const below = (published: SQL, id: SQL, after: Cursor) =>
  sql`(${published}, ${id}) < ('epoch'::timestamptz + ${after.value}::bigint * interval '1 microsecond', ${after.id}::bigint)`;

/** An instant as microseconds since 1970, as Postgres keeps it. */
export const micros = (published: SQL) => sql`(extract(epoch from ${published}) * 1000000)::bigint::text`;

/** The first instant of a day of the publication's zone, `plus` days later. */
export const dayStart = (day: string, plus = 0) =>
  sql`((${day}::date + ${plus}::int)::timestamp at time zone coalesce((select value #>> '{}' from settings where key = 'zone'), 'UTC'))`;

const cancelled = '57014';

/** Runs reads that may take at most `milliseconds`; null when they took longer. */
export async function withinTime<Value>(milliseconds: number, read: (tx: Transaction) => Promise<Value>): Promise<Value | null> {
  try {
    return await database().transaction(
      async (tx) => {
        await tx.execute(
          sql`select set_config('statement_timeout', ${String(milliseconds)}, true), set_config('jit', 'off', true), set_config('pg_trgm.word_similarity_threshold', '0.35', true)`,
        );
        return read(tx);
      },
      { accessMode: 'read only' },
    );
  } catch (error) {
    if (codeOf(error) === cancelled) return null;
    throw error;
  }
}

function codeOf(error: unknown): string | null {
  for (let at = error; typeof at === 'object' && at !== null; at = 'cause' in at ? at.cause : null)
    if ('code' in at && typeof at.code === 'string') return at.code;
  return null;
}
