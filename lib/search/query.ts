import { fold, searched } from '../ground/fold';
import { isIso2, isSlug } from '../ground/identifiers';

/**
 * What a reader asked, cleaned: never longer than `longest` characters, without control characters.
 */
export type SearchQuery = {
  text: string;
  section: string | null;
  state: string | null;
  institution: string | null;
  tag: string | null;
  /** Days of the publication's zone, yyyy-mm-dd, both included. */
  from: string | null;
  to: string | null;
  /** The newest first; else by worth. */
  sort: 'date' | null;
  after: SearchCursor | null;
};

/**
 * Where a page begins: after this score or this instant (microseconds since 1970), then by article.
 */
export type SearchCursor = { by: 'score' | 'date'; value: string; id: number };

export const longest = 200;

type Given = Record<string, string | string[] | undefined>;

/** Reads the address of a search page. What cannot be understood is left out; nothing throws. */
export function readSearch(given: Given): SearchQuery {
  const single = (name: string) => {
    const value = given[name];
    return cleanText((Array.isArray(value) ? value[0] : value) ?? '');
  };
  const slug = (name: string) => (isSlug(single(name)) ? single(name) : null);
  const state = single('state').toUpperCase();
  const [from, to] = [readDay(single('from')), readDay(single('to'))];
  return {
    text: single('q'),
    section: slug('section'),
    state: isIso2(state) ? state : null,
    institution: slug('institution'),
    tag: slug('tag'),
    from: from && to && from > to ? to : from,
    to: from && to && from > to ? from : to,
    sort: single('sort') === 'date' ? 'date' : null,
    after: readCursor(single('after')),
  };
}

/**
 * A line of text as it may be searched: composed, without control characters, at most `longest`
 * characters.
 */
export function cleanText(text: string): string {
  return text
    .slice(0, longest * 4)
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Co}\uFFFD]+/gu, ' ')
    .replace(/(?!\u200c)[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed();
}

/** A day as yyyy-mm-dd that exists in the calendar, or null. */
export function readDay(text: string): string | null {
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : null;
}

export function writeCursor(cursor: SearchCursor): string {
  return `${cursor.by === 'score' ? 's' : 'd'}:${cursor.value}:${cursor.id}`;
}

function readCursor(text: string): SearchCursor | null {
  const found = /^([sd]):(\d{1,16}(?:\.\d{1,20})?(?:e[+-]?\d{1,3})?):(\d{1,15})$/.exec(text);
  if (!found?.[1] || !found[2] || !found[3]) return null;
  if (found[1] === 'd' && !(Number(found[2]) <= 8.64e15 && Number.isInteger(Number(found[2])))) return null;
  if (!Number.isFinite(Number(found[2]))) return null;
  return { by: found[1] === 's' ? 'score' : 'date', value: found[2], id: Number(found[3]) };
}

export const isFiltered = (query: SearchQuery): boolean =>
  [query.section, query.state, query.institution, query.tag, query.from, query.to].some((value) => value !== null);

/** The address of a search, without what is empty. */
export function searchPath(locale: string, query: Partial<Omit<SearchQuery, 'after'>>, after: SearchCursor | null = null): string {
  const params = new URLSearchParams();
  if (query.text) params.set('q', query.text);
  for (const name of ['section', 'state', 'institution', 'tag', 'from', 'to'] as const) {
    const value = query[name];
    if (value) params.set(name, name === 'state' ? value.toLowerCase() : value);
  }
  if (query.sort) params.set('sort', query.sort);
  if (after) params.set('after', writeCursor(after));
  const tail = params.toString();
  return `/${locale}/search${tail ? `?${tail}` : ''}`;
}

/**
 * One thing to find: a word, or a phrase whose words stand together; `not` excludes. Groups are
 * joined by OR.
 */
export type Term = { text: string; phrase: boolean; not: boolean };

/**
 * "a b" phrases in quotation marks of any kind, -word, OR between words: as websearch_to_tsquery
 * reads them. At most 20 terms.
 */
export function readTerms(text: string): Term[][] {
  const groups: Term[][] = [[]];
  let count = 0;
  // A dash before a word excludes it only where a hyphen was typed.
  const plain = fold(text.replace(/(?<=^|\s)[\u2010-\u2015\u2212]+/gu, ' ')).text;
  for (const found of plain.matchAll(/(-?)(?:"([^"]*)"?|(\d{1,3}(?: \d{3}){1,5}(?![^\s"]))|([^\s"]+))/gu)) {
    const [, minus, quoted, number, word] = found;
    const phrase = quoted ?? number;
    if (word !== undefined && /^(or|или|或)$/i.test(word) && !minus) {
      if (groups.at(-1)?.length) groups.push([]);
      continue;
    }
    const words = (phrase ?? word ?? '').trim();
    if (!/[\p{L}\p{N}]/u.test(words)) continue;
    count += 1;
    if (count > 20) break;
    groups.at(-1)?.push({ text: words, phrase: phrase !== undefined, not: minus === '-' });
  }
  return groups.filter((group) => group.some((term) => !term.not));
}

/**
 * The words of a query that a title may be searched for, without those that are excluded, lower
 * case.
 */
export function wordsOfQuery(groups: Term[][]): string[] {
  const words = groups.flat().flatMap((term) => (term.not ? [] : (term.text.match(/[\p{L}\p{N}]+/gu) ?? [])));
  return [...new Set(words.map((word) => word.toLowerCase()))];
}

/** Whether a word is parts tied by hyphens and nothing else. */
export const isHyphened = (text: string): boolean => /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+){1,3}$/u.test(text);

/**
 * Chinese text as words of the index: each pair of neighbouring characters, a single character as
 * itself, other words whole.
 */
export function chineseWords(text: string): string[] {
  const words: string[] = [];
  for (const run of searched(text).match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []) {
    const characters = [...run];
    if (!/\p{Script=Han}/u.test(run)) words.push(...(run.match(/[\p{L}\p{N}]+/gu) ?? []));
    else if (characters.length === 1) words.push(run);
    else for (let at = 0; at + 1 < characters.length; at += 1) words.push(`${characters[at]}${characters[at + 1]}`);
  }
  return [...new Set(words)].slice(0, 60);
}
