const pairs: Record<string, string> = { ')': '(', ']': '[', '}': '{', '）': '（', '］': '［', '】': '【', '〕': '〔' };
const openers = new Set(Object.values(pairs));
/**
 * Where an address is over: spaces, quotation marks but the apostrophe, and what parts sentences in
 * any script; before its question, also where a sentence in Chinese goes on after a Latin letter
 * without a space, and where the next address begins.
 */
const ends =
  /[\s\p{Cc}\xad\u200b\u2060<>"`\\^|—]|(?![\0-\x7f（）［］【】〔〕‘’·])[\p{Po}\p{Ps}\p{Pe}\p{Pi}\p{Pf}]|(?<=^[^?#]*)(?:(?<=[a-z]|%..)\p{sc=Han}|(?<=\d)[的和与及或]|(?<=[^/])https?:\/\/)/u;
/** What may stand in an address but not at its end: there it belongs to the sentence. */
const trailing = /(?:(?![/#%&@\-=])[\p{Po}\p{Pd}\p{Pi}\p{Pf}\p{Ps}])+$/u;
/** “https://a.org/x's page”; but McDonald's is the name of a page. */
const owner = /(?<=\/[^A-Z/][^/]*)['’]s$/;
export const longestAddress = 1000;

/**
 * Where an address that begins at `start` ends: before a space, before a bracket that closes what
 * was opened outside, before the punctuation of the sentence and before the next address. Brackets
 * that it opens and closes itself are its own.
 */
export function endOfAddress(text: string, start: number): number {
  const [given = ''] = text.slice(start, start + longestAddress).split(ends, 1);
  const open: string[] = [];
  let length = 0;
  for (const sign of given) {
    if (openers.has(sign)) open.push(sign);
    else if (sign in pairs && open.pop() !== pairs[sign]) break;
    length += sign.length;
  }
  return start + given.slice(0, length).replace(trailing, '').replace(owner, '').length;
}

/**
 * Where the address within `(…)` of a Markdown link ends, given where it begins; null where nothing
 * closes it.
 */
export function endOfTarget(text: string, start: number): number | null {
  let depth = 0;
  let at = start;
  for (const sign of text.slice(start, start + longestAddress + 1)) {
    if (/\s/.test(sign)) break;
    if (sign === '(') depth += 1;
    if (sign === ')' && depth-- === 0) return at;
    at += sign.length;
  }
  return null;
}

/**
 * A complete address, or one from `base` on; null for what is none. The language's own `URL.parse`
 * is missing in early Node 20.
 */
export const parseUrl = (text: string, base?: string | URL): URL | null => (URL.canParse(text, base) ? new URL(text, base) : null);
