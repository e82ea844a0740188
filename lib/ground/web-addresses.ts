const pairs: Record<string, string> = { ')': '(', ']': '[', '}': '{', '）': '（', '］': '［', '】': '【', '〕': '〔' };
const openers = new Set(Object.values(pairs));
/**
 * What no address holds as it is typed: spaces, quotation marks but the apostrophe, and the signs
 * that part sentences in any script.
 */
const ends = /[\s\p{Cc}\u00ad\u200b\u2060\ufeff<>"`\\^|«»‹›“-„〈-』〖〗，、。；：？！…—۔،؛؟।॥။၊።។]/u;
/** What may stand in an address but not at its end: there it belongs to the sentence. */
const trailing = /(?:(?![/#%&@\-=])[\p{Po}\p{Pd}\p{Pi}\p{Pf}\p{Ps}])+$/u;
export const longestAddress = 1000;

/**
 * Where an address that begins at `start` ends: before a space, before a bracket that closes what
 * was opened outside, and before the punctuation of the sentence. Brackets that it opens and closes
 * itself are its own.
 */
export function endOfAddress(text: string, start: number): number {
  const open: string[] = [];
  let at = start;
  for (const sign of text.slice(start, start + longestAddress)) {
    if (ends.test(sign)) break;
    if (openers.has(sign)) open.push(sign);
    else if (sign in pairs && open.pop() !== pairs[sign]) break;
    at += sign.length;
  }
  return start + text.slice(start, at).replace(trailing, '').length;
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
