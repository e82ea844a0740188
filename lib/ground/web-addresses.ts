/** Each that opens before the one that closes it. */
const brackets = '()[]{}（）［］【】〔〕';
/**
 * What no address holds as it is typed: spaces, quotation marks but the apostrophe, and the signs
 * beyond ASCII that part sentences in any script.
 */
const ends = /[\s\p{Cc}\u00ad\u200b\u2060<>"`\\^|«»‹›“-„〈-』〖〗…—]|(?![!-~])\p{Term}/u;
/** What may stand in an address but not at its end: there it belongs to the sentence. */
const trailing = /(?:(?![/#%&@\-_\p{Pe}])\p{P})+$/u;
/** “https://a.org/x's page”; but McDonald's is the name of a page. */
const owner = /(?<=\/[^A-Z/][^/]*)['’]s$/;
const longestAddress = 1000;

/**
 * Where an address runs into the next word: Chinese behind `.com`, `.html` or a sign in percents;
 * behind a letter with a particle (`/docs了解`), at length, or where the sentence ran into it too.
 * All else is the name of the page: /wiki/上海的历史, /wiki/iPhone手机, /wiki/2024年.
 */
const nextWord =
  /(?<=..[^/:=&])https?:|(?<=\/[!-.0-~]*(?:\.[a-z]+|%..|[a-z\d](?=[的了和与及或是在等这那看点])|[a-z](?=[㐀-鿿]{9})|(?<=^[㐀-鿿].*[a-z])))[㐀-鿿](?![㐀-鿿]*\.\w)/i;

/**
 * Where an address that begins at `start` ends: before a space, before a bracket that closes what
 * was opened outside, before the punctuation of the sentence and before its next word. Brackets
 * that it opens and closes itself are its own.
 */
export function endOfAddress(text: string, start: number): number {
  const open: number[] = [];
  let address = '';
  for (const sign of text.slice(start, start + longestAddress)) {
    const at = brackets.indexOf(sign);
    if (ends.test(sign) || (at % 2 === 1 && open.pop() !== at - 1)) break;
    if (at % 2 === 0) open.push(at);
    address += sign;
  }
  const [path = ''] = address.split(/[?#]/, 1);
  const next = ((text[start - 1] ?? ' ') + path).search(nextWord);
  if (next > 0) address = path.slice(0, next - 1);
  return start + address.replace(trailing, '').replace(owner, '').length;
}

/**
 * Where the address within `(…)` of a Markdown link ends, given where it begins; null where nothing
 * closes it.
 */
export function endOfTarget(text: string, start: number): number | null {
  let depth = 0;
  for (let at = start; at <= start + longestAddress; at += 1) {
    const sign = text.charAt(at);
    if (!/\S/.test(sign)) return null;
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return at;
  }
  return null;
}

/**
 * A complete address, or one from `base` on; null for what is none. The language's own `URL.parse`
 * is missing in early Node 20.
 */
export const parseUrl = (text: string, base?: string | URL): URL | null => (URL.canParse(text, base) ? new URL(text, base) : null);
