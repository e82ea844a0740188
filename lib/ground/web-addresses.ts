const pairs: Record<string, string> = { ')': '(', ']': '[', '}': '{', '）': '（', '］': '［', '】': '【', '〕': '〔' };
const openers = new Set(Object.values(pairs));
/**
 * What no address holds as it is typed: spaces, quotation marks but the apostrophe, and the signs
 * that part sentences in any script.
 */
const ends = /[\s\p{Cc}\u00ad\u200b\u2060\ufeff<>"`\\^|«»‹›“”„「」『』《》〈〉⟨⟩〖〗﹙﹚，。、；：？！…—۔،؛؟।॥။၊።។]/u;
/** What may stand in an address but not at its end: there it belongs to the sentence. */
const trailing = /(?![/#%&@\-=])[\p{Po}\p{Pd}\p{Pi}\p{Pf}\p{Ps}]$/u;
/** A sentence in Chinese goes on after a Latin letter without a space. */
const runsOn = /(?:[a-z]|%[\dA-F]{2})\p{Script=Han}$|\d[的和与及或]$/u;
/** “https://a.org/x's page”; but McDonald's is the name of a page. */
const owner = /\/[^A-Z/][^/]*['’]s$/;
export const longestAddress = 1000;

/**
 * Where an address that begins at `start` ends: before a space, before a bracket that closes what
 * was opened outside, before the punctuation of the sentence and before the next address. Brackets
 * that it opens and closes itself are its own.
 */
export function endOfAddress(text: string, start: number): number {
  const open: string[] = [];
  let at = start;
  let isPath = true;
  for (const sign of text.slice(start, start + longestAddress)) {
    if (ends.test(sign)) break;
    if (/[?#]/.test(sign)) isPath = false;
    if (isPath && at > start && (runsOn.test(text.slice(Math.max(start, at - 3), at + sign.length)) || /^[^/]https?:\/\//.test(text.slice(at - 1, at + 8))))
      break;
    if (openers.has(sign)) open.push(sign);
    else if (sign in pairs && open.pop() !== pairs[sign]) break;
    at += sign.length;
  }
  while (at > start && trailing.test(text.slice(start, at))) at -= /[\udc00-\udfff]/.test(text.charAt(at - 1)) ? 2 : 1;
  return owner.test(text.slice(start, at)) ? at - 2 : at;
}

/**
 * Where the address within `(…)` of a Markdown link ends, given where it begins; null where nothing
 * closes it.
 */
export function endOfTarget(text: string, start: number): number | null {
  let depth = 0;
  for (let at = start; at < text.length && at <= start + longestAddress; at += 1) {
    const sign = text.charAt(at);
    if (/\s/.test(sign)) return null;
    if (sign === '(') depth += 1;
    if (sign === ')' && depth === 0) return at;
    if (sign === ')') depth -= 1;
  }
  return null;
}

/**
 * A complete address, or one from `base` on; null for what is none. The language's own `URL.parse`
 * is missing in early Node 20.
 */
export const parseUrl = (text: string, base?: string | URL): URL | null => (URL.canParse(text, base) ? new URL(text, base) : null);
