import { type SQL, sql } from 'drizzle-orm';
import { database, type Transaction } from '@/db/client';
import { spellingsOf } from '../articles/body/spellings';
import { chineseWords, isHyphened, type SearchCursor, type Term } from './query';
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
    sought.map((term) => joined([term.text, ...spellingsOf(term.text)].map(simply), sql` || `)),
    sql` && `,
  )} end`;
}

function wordTerm(locale: string, term: Term): SQL {
  const stemmed = (text: string) => sql`websearch_to_tsquery(search_config(${locale}), ${text})`;
  const base = stemmed(websearchTerm({ ...term, not: false }));
  const isWord = locale === 'ru' && isRussianWord(term.text) && !term.phrase;
  const shorter = isWord ? withoutEnding(term.text) : null;
  const parts = [
    named(term, base),
    ...(isWord ? [simply(term.text)] : []),
    ...(shorter ? [stemmed(shorter), simply(shorter)] : []),
    ...spelled(locale, term, base),
    ...(isHyphened(term.text) && !term.phrase ? [apart(locale, term.text.split('-'))] : []),
    ...(term.text.includes('/') && !term.phrase ? [sql`plainto_tsquery(search_config(${locale}), ${term.text.replace(/[/?#=:]+/g, ' ')})`] : []),
  ];
  return term.not ? sql`!!${joined(parts, sql` || `)}` : joined(parts, sql` || `);
}

/**
 * What is written with signs, without them. Of words that say nothing (И. В.) it is not asked
 * beside others, but of a name in capitals (AT&T).
 */
function spelled(locale: string, term: Term, base: SQL): SQL[] {
  const spellings = term.phrase && !isNumber(term.text) ? [] : spellingsOf(term.text);
  if (spellings.length === 0) return [];
  const all = joined(
    spellings.flatMap((spelling) => [sql`websearch_to_tsquery(search_config(${locale}), ${spelling})`, simply(spelling)]),
    sql` || `,
  );
  return [/^[\p{Lu}\p{N}&'-]+$/u.test(term.text) ? all : sql`case when numnode(${base}) > 0 then ${all} else ''::tsquery end`];
}

const isNumber = (text: string) => /^[\d ,.']+$/.test(text);

/** Words one behind the other; nothing where one is left out: `S 400` is more than any 400. */
function apart(locale: string, words: string[]): SQL {
  const phrase = sql`phraseto_tsquery(search_config(${locale}), ${words.join(' ')})`;
  return sql`case when numnode(${phrase}) >= ${2 * words.length - 1}::int then ${phrase} else ''::tsquery end`;
}

/**
 * A name of capitals that says nothing as a word is looked for as it stands; a compound with digits
 * in quotes must be one.
 */
function named(term: Term, base: SQL): SQL {
  if (/^\p{Lu}{2,}$/u.test(term.text)) return sql`case when numnode(${base}) > 0 then ${base} else ${simply(term.text)} end`;
  if (term.phrase && isHyphened(term.text) && /-\d/.test(term.text)) return sql`(${base} && ${simply(term.text.replaceAll('-', ''))})`;
  return base;
}

function websearchTerm(term: Term): string {
  // The index has parted numbers from the hyphen before them.
  const text = term.text.replaceAll('"', ' ').replace(term.phrase ? /-(?=\d)/g : /^$/, ' ');
  const word = term.phrase || /^(or|-.*)$/i.test(text) ? `"${text}"` : text;
  return term.not ? `-${word}` : word;
}

function chineseGroup(group: Term[]): SQL {
  const parts = group.map((term) => {
    const tied = term.text.replace(/(?<=[\p{L}\p{N}])[-'&](?=[\p{L}\p{N}])/gu, '');
    const forms = [...new Set([term.text, tied, ...spellingsOf(term.text)])];
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
