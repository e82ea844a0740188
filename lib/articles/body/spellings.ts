/** A letter or digit of a script that parts its words: Chinese runs on into its neighbours. */
const sign = '(?:(?!\\p{Script=Han})[\\p{L}\\p{N}])';
/** Written with a hyphen, an apostrophe or an ampersand within. */
const tied = new RegExp(`${sign}{1,40}(?:[-'&]${sign}{1,40}){1,3}`, 'gu');
/** Single letters with points between: `u.s`, `и.о`. */
const pointed = new RegExp(`(?<!${sign})(?:\\p{L}\\.){1,6}\\p{L}(?!${sign})`, 'gu');
/** Digits in threes, however they are parted. */
const thousands = /(?<!\d|\d[.,])\d{1,3}(?:[ ,.']\d{3}){1,5}(?![.,]?\d)/g;
const decimals = /(?<!\d|\d[.,])\d{1,9},\d{1,6}(?![.,]?\d)/g;
const dates = /(?<!\d)\d{1,2}[./]\d{1,2}[./](\d{4})(?!\d)/g;
const numbered = /(?<![\p{L}\p{N}])no(\d{1,9})/gu;
/** A sign with something behind it: without one, a word has no other spelling. */
const hasSign = /[-'&./,]\S|no\d/;

const mostParts = 12;

/** The parts of what is written with strokes between: the database takes the whole for a path. */
const partsOf = (word: string): string[] =>
  word
    .split(/[/?#=:]+/)
    .map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((part) => part !== '' && part.length <= 40)
    .slice(0, mostParts);

type Spelling = { as: string; without: string };

const read = (text: string, pattern: RegExp, change: (found: RegExpMatchArray) => string): Spelling[] =>
  [...text.matchAll(pattern)].map((found) => ({ as: found[0], without: change(found) }));

const readInitials = (text: string) => read(text, pointed, ([found]) => found.replaceAll('.', ''));
const readThousands = (text: string) => read(text, thousands, ([found]) => found.replace(/\D/g, ''));

const possessive = /'s(?![\p{L}\p{N}])/gu;

/**
 * What in one word would be written without its signs elsewhere, as it stands and without. Asked of
 * every word of a text: the slow patterns only where their sign is.
 */
function readWord(word: string): Spelling[] {
  const owned = word.includes("'s") ? word.replace(possessive, '') : word;
  return [
    ...(/[-'&]/.test(owned) ? read(owned, tied, ([found]) => found.replace(/[-'&]/g, '')) : []),
    ...(/\..?\.|^[^.]?\S\.\S$/u.test(word) ? readInitials(word) : []),
    ...(/\d,\d/.test(word) ? read(word, decimals, ([found]) => found.replace(',', '.')) : []),
    ...(/no\d/.test(word) ? read(word, numbered, (found) => found[1] ?? '') : []),
  ];
}

/** What one may look for by itself in a word that the parser of the database takes whole. */
const piecesOf = (word: string): string[] => [
  ...(word.includes('/') ? partsOf(word) : []),
  ...(/\d[./]\d/.test(word) ? [...word.matchAll(dates)].map((found) => found[1] ?? '') : []),
];

/** Abbreviations with points, without them: `US` for U.S. */
export const initialsIn = (text: string): string[] => readInitials(text).map((spelling) => spelling.without);

/**
 * What a text that is written in small letters and plain signs (`searched`) has that others would
 * write otherwise: F16 for F-16, OBrien for O'Brien, US for U.S., 1000000 for 1,000,000.
 */
export function spellingsIn(plain: string): string[] {
  const found = new Set<string>(/\d[ ,.']\d{3}/.test(plain) ? readThousands(plain).map((spelling) => spelling.without) : []);
  for (const word of new Set(plain.split(' '))) {
    if (!hasSign.test(word)) continue;
    for (const spelling of readWord(word)) found.add(spelling.without);
    for (const piece of piecesOf(word)) found.add(piece);
  }
  return [...found];
}

/**
 * The other spellings of the whole of what was asked: `f16` for F-16, `us` for U.S., `1000000` for
 * 1 000 000.
 */
export function spellingsOf(asked: string): string[] {
  const plain = asked.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const all = [...readThousands(plain), ...(plain.includes(' ') ? [] : readWord(plain))];
  return [...new Set(all.filter((spelling) => spelling.as === plain).map((spelling) => spelling.without))];
}
