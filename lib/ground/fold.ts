import { withoutIgnorable } from './hidden';
import { simplifiedPairs } from './simplified-pairs';

const pairs = [...simplifiedPairs];
const simplified = new Map(pairs.flatMap((traditional, at) => (at % 2 === 0 ? [[traditional, pairs[at + 1] ?? traditional] as const] : [])));

/**
 * Each Han character as the simplified one that stands for it: so traditional and simplified
 * spellings are one.
 */
export const simplify = (text: string): string =>
  /\p{Script=Han}/u.test(text) ? text.replace(/\p{Script=Han}/gu, (match) => simplified.get(match) ?? match) : text;

/**
 * A text as it is kept: whole characters, composed, without byte order marks. What else nobody sees
 * stays, for the rules to find.
 */
export const kept = (text: string): string => text.toWellFormed().replaceAll('\ufeff', '').normalize('NFC');

const quotes: Record<string, string> = {
  '\u00ab': '"',
  '\u00bb': '"',
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u201f': '"',
  '\u2033': '"',
  '\u300a': '"',
  '\u300b': '"',
  '\u300c': '"',
  '\u300d': '"',
  '\u300e': '"',
  '\u300f': '"',
  '\u301d': '"',
  '\u301e': '"',
  '\u301f': '"',
  '\u02ba': '"',
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u2032': "'",
  '\u2039': "'",
  '\u203a': "'",
  '\u02bb': "'",
  '\u02bc': "'",
  '\u02b9': "'",
  '\u0060': "'",
  '\u00b4': "'",
};
const dashes = /[\u2010-\u2015\u2043\u2212\u02d7\u301c\u30fb\ufe58\ufe63\uff0d]/u;

/**
 * Something known of each unit: looked up, for texts are long, and most of their letters are Latin
 * or Cyrillic.
 */
class ByUnit<Value> {
  private readonly near: (Value | undefined)[] = Array.from({ length: 0x530 });
  private readonly far = new Map<number, Value>();
  get = (unit: number): Value | undefined => (unit < 0x530 ? this.near[unit] : this.far.get(unit));
  set(unit: number, value: Value): Value {
    if (unit < 0x530) this.near[unit] = value;
    else this.far.set(unit, value);
    return value;
  }
}

/** What becomes of signs of one unit, and whether a unit hangs on the sign before it. */
const made = { plain: new ByUnit<string>(), deep: new ByUnit<string>() };
const hanging = new ByUnit<boolean>();

function hangs(unit: number): boolean {
  const found = hanging.get(unit);
  if (found !== undefined) return found;
  // Halves of a character, jamo and line ends are left to the slower way.
  const is =
    (unit >= 0xd800 && unit < 0xe000) ||
    unit === 10 ||
    /[\p{M}\p{Default_Ignorable_Code_Point}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u.test(String.fromCharCode(unit));
  return hanging.set(unit, is);
}

function makeOf(sign: string, deep: boolean): string {
  const plain = plainSign(sign);
  return deep ? simplify(plain.toLowerCase()) : plain;
}

function madeOf(unit: number, deep: boolean): string {
  const memory = deep ? made.deep : made.plain;
  const found = memory.get(unit);
  if (found !== undefined) return found;
  return memory.set(unit, makeOf(String.fromCharCode(unit), deep));
}

/**
 * One sign as it is compared: composed, of ordinary width; every space, quotation mark and dash as
 * its plain one.
 */
function plainSign(sign: string): string {
  // Before all else: a compatible form would take an accent by itself and a double prime apart.
  const quote = quotes[sign];
  if (quote !== undefined) return quote;
  const made = withoutIgnorable(sign.normalize('NFKC').toWellFormed()).normalize('NFC');
  if (made === '') return '';
  if (/^[\s\p{Z}]+$/u.test(made)) return ' ';
  if (dashes.test(made)) return [...made].map((character) => (dashes.test(character) ? '-' : character)).join('');
  return [...made].map((character) => quotes[character] ?? character).join('');
}

/** A letter with its marks, jamo that make a syllable, or any other sign by itself. */
const signs = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+|\r\n|\P{M}[\p{M}\p{Default_Ignorable_Code_Point}]*|\p{M}+/uy;

export type Folded = {
  text: string;
  /**
   * For each unit of the folded text, where its sign begins in the given one, and where it ends.
   */
  from: number[];
  to: number[];
};

/**
 * A text as two hands would type it alike, with the way back: no-break and other spaces as one
 * space, runs of them as one, curly and straight quotation marks alike, dashes alike, one form of
 * each letter. `deep` takes capitals and traditional characters together too.
 */
export function fold(text: string, deep = false): Folded {
  const places: Places = { from: [], to: [] };
  return { text: foldText(text, deep, places), ...places };
}

type Places = Pick<Folded, 'from' | 'to'>;

function foldText(text: string, deep: boolean, places: Places | null): string {
  let folded = '';
  let isSpaced = false;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const isSimple = !hangs(unit) && (at + 1 === text.length || !hangs(text.charCodeAt(at + 1)));
    signs.lastIndex = at;
    const sign = isSimple ? '' : (signs.exec(text)?.[0] ?? text.charAt(at));
    const piece = isSimple ? madeOf(unit, deep) : makeOf(sign, deep);
    const end = at + (isSimple ? 1 : sign.length);
    // Not asked of the text so far: that would be copied whole at every space.
    if (piece === ' ' && isSpaced) {
      if (places) places.to[places.to.length - 1] = end;
    } else {
      for (let place = 0; places && place < piece.length; place += 1) {
        places.from.push(at);
        places.to.push(end);
      }
      folded += piece;
      if (piece !== '') isSpaced = piece.endsWith(' ');
    }
    at = end;
  }
  return folded;
}

/**
 * Where a quote typed by hand stands in a text, each place once, by whole signs. The quote's own
 * edges of space do not count.
 */
export function placesOf(text: string, quote: string): { start: number; end: number }[] {
  const wanted = fold(quote).text.trim();
  if (wanted === '') return [];
  const within = fold(text);
  const places: { start: number; end: number }[] = [];
  for (let at = within.text.indexOf(wanted); at >= 0; at = within.text.indexOf(wanted, at + 1)) {
    const last = at + wanted.length - 1;
    const [start, end] = [within.from[at] ?? 0, within.to[last] ?? 0];
    const isWhole = (at === 0 || within.from[at - 1] !== start) && within.from[last + 1] !== within.from[last];
    if (isWhole && !places.some((place) => place.start === start)) places.push({ start, end });
  }
  return places;
}

/**
 * A text as it is searched: compatible forms as one, nothing that nobody sees, simplified
 * characters, quotation marks straight, spaces plain.
 */
export const searched = (text: string): string =>
  /[^\u0000-\u007f]/.test(text) ? foldText(text, true, null) : text.replace(/\s+/g, ' ').replaceAll('`', "'").toLowerCase();
