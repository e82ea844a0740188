import { type SQL, sql } from 'drizzle-orm';
import { database, type Transaction } from '@/db/client';
import { chineseWords, joinedCompound, type SearchCursor, type Term } from './query';
import { isRussianWord, withoutEnding } from './russian';

/** A query of terms in a language as a tsquery. Every word goes in as a parameter. */
export function tsquery(locale: string, groups: Term[][]): SQL {
  if (locale === 'zh') return joined(groups.map(chineseGroup), sql` || `);
  return joined(
    groups.map((group) => wordsGroup(locale, group)),
    sql` || `,
  );
}

const joined = (parts: SQL[], by: SQL) => sql`(${sql.join(parts, by)})`;
const simply = (text: string) => sql`plainto_tsquery('simple', ${text.toLowerCase().replaceAll('ё', 'е')})`;

/**
 * Terms joined by AND. A word that says nothing in its language is left out, unless it is written
 * as a name is (WHO), or unless nothing else was asked: then it is looked for among the names that
 * the index keeps of such words.
 */
function wordsGroup(locale: string, group: Term[]): SQL {
  const whole = joined(
    group.map((term) => wordTerm(locale, term)),
    sql` && `,
  );
  const sought = group.filter((term) => !term.not);
  return sql`case when numnode(${whole}) > 0 then ${whole} else ${joined(
    sought.map((term) => simply(term.text)),
    sql` && `,
  )} end`;
}

function wordTerm(locale: string, term: Term): SQL {
  const stemmed = (text: string) => sql`websearch_to_tsquery(search_config(${locale}), ${text})`;
  const base = stemmed(websearchTerm({ ...term, not: false }));
  const compound = term.phrase ? null : joinedCompound(term.text);
  const shorter = locale === 'ru' && isRussianWord(term.text) && !term.phrase ? withoutEnding(term.text) : null;
  const parts = [
    /^\p{Lu}{2,}$/u.test(term.text) ? sql`case when numnode(${base}) > 0 then ${base} else ${simply(term.text)} end` : base,
    ...(locale === 'ru' && isRussianWord(term.text) && !term.phrase ? [simply(term.text)] : []),
    ...(shorter ? [stemmed(shorter), simply(shorter)] : []),
    ...(compound ? [stemmed(compound), simply(compound), sql`phraseto_tsquery(search_config(${locale}), ${term.text.replaceAll('-', ' ')})`] : []),
  ];
  return term.not ? sql`!!${joined(parts, sql` || `)}` : joined(parts, sql` || `);
}

function websearchTerm(term: Term): string {
  const text = term.text.replaceAll('"', ' ');
  const word = term.phrase || /^(or|-.*)$/i.test(text) ? `"${text}"` : text;
  return term.not ? `-${word}` : word;
}

function chineseGroup(group: Term[]): SQL {
  const parts = group.map((term) => {
    const compounds = term.text.replace(/(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, '');
    const forms = compounds === term.text ? [term.text] : [term.text, compounds];
    const all = joined(
      forms.map((form) => joined(chineseTerm(form), sql` && `)),
      sql` || `,
    );
    return term.not ? sql`!!${all}` : all;
  });
  return joined(parts, sql` && `);
}

function chineseTerm(text: string): SQL[] {
  const words = chineseWords(text);
  const single = words.filter((word) => /^\p{Script=Han}$/u.test(word));
  const rest = words.filter((word) => !single.includes(word));
  return [
    ...(rest.length > 0 ? [sql`plainto_tsquery('simple', ${rest.join(' ')})`] : []),
    ...single.map((word) => sql`to_tsquery('simple', ${`'${word}':*`})`),
  ];
}

/** A query of the same words of which any may stand alone. */
export function looseGroups(locale: string, groups: Term[][]): Term[][] {
  const terms = groups.flat().filter((term) => !term.not);
  const words = terms.flatMap((term) => (locale === 'zh' ? chineseWords(term.text) : (term.text.match(/[\p{L}\p{N}]+/gu) ?? [])));
  return words.slice(0, 20).map((text) => [{ text, phrase: false, not: false }]);
}

/** Rows below a cursor in a list of the newest first. */
export const below = (published: SQL, id: SQL, after: SearchCursor) =>
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
