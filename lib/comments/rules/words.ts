import type { Locale } from '@/lib/ground/locales';
import { isLocale } from '@/lib/ground/locales';
import { skeleton } from '../../ground/characters';
import type { HoldReason } from '../comment/held';
import { heldWhere } from '../comment/held';
import { hasForm } from './forms';
import { boundariesOf } from './tokens';
import { wordLists } from './word-lists';

export type WordLists = Partial<Record<string, string[]>>;

const isHan = (word: string) => /\p{Script=Han}/u.test(word);

type Piece = { shown: string; seen: string; masked?: RegExp };

/**
 * Signs that people put between the letters of a word, or in the place of some, so that a program
 * does not see it.
 */
const parting = /[.\-_*·•|/~'’]/gu;
const mask = /[*#%•·?]/u;
/** Letters in black circles and squares, which have no plain form of their own. */
const blackLetters = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]/gu;
const unblacked = (text: string) => text.replace(blackLetters, (sign) => String.fromCharCode(97 + (((sign.codePointAt(0) ?? 0) - 0x1f150) % 32)));

/**
 * The text in pieces: letters and digits; letters joined by single separators, as in f.u.c.k or
 * fu-ck; words with letters masked, as in f*ck. `text` is in its compatible form already.
 */
function piecesOf(text: string, isPlain = false): Piece[] {
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[0]);
  const plain = all(/[\p{L}\p{M}\p{N}\p{Cf}@$]+/gu);
  const spaced = all(/(?<![\p{L}\p{N}])\p{L}(?:[.\-_*\s]\p{L}){2,}(?![\p{L}\p{N}])/gu);
  return [
    ...plain.map((shown) => ({ shown, seen: skeleton(shown) })),
    ...spaced.map((shown) => ({ shown, seen: skeleton(shown.replace(/[.\-_*\s]/g, '')) })),
    ...(isPlain ? [] : disguised(text)),
  ];
}

function disguised(text: string): Piece[] {
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[0]);
  const parted = all(/(?<![\p{L}\p{N}])[\p{L}\p{N}@$]{1,20}(?:[.\-_*·•|/~'’][\p{L}\p{N}@$]{1,20}){1,8}(?![\p{L}\p{N}])/gu);
  const masked = all(/(?<![\p{L}\p{N}])\p{L}{1,20}[*#%•·?]{1,4}\p{L}{1,20}(?![\p{L}\p{N}])/gu);
  return [
    ...parted.map((shown) => ({ shown, seen: skeleton(shown.replace(parting, '')) })),
    ...masked.map((shown) => ({ shown, seen: '', masked: maskOf(shown) })),
  ];
}

const maskOf = (shown: string): RegExp =>
  new RegExp(`^${[...shown].map((sign) => (mask.test(sign) ? '.' : skeleton(sign).replace(/[^\p{L}\p{N}]/gu, '\\$&'))).join('')}$`, 'u');

/** Letters said more than once as one, where that is no spelling: three alike, or a vowel twice. */
const undoubled = (seen: string): string => seen.replace(/(.)\1{2,}/gu, '$1').replace(/([aeiouyаеиоуыэюя])\1/gu, '$1');

/**
 * Han words stand where no letters are between their signs, and begin and end where words do: 去死 is
 * not found in 失去死者. Given with where they stand, signs between their signs included, as in 赌 场.
 */
function findHan(text: string, word: string, boundaries: Set<number>): string[] {
  const pattern = new RegExp([...word].map((sign) => sign.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('[^\\p{L}\\p{N}]{0,2}'), 'gu');
  return [...text.matchAll(pattern)].filter((match) => isWhole(match, boundaries)).map((match) => match[0]);
}

/** A particle may hang on the last sign: 去死吧 is taken for 去 and 死吧. */
function isWhole(match: RegExpMatchArray, boundaries: Set<number>): boolean {
  const begin = match.index ?? 0;
  const end = begin + match[0].length;
  return boundaries.has(begin) && (boundaries.has(end) || /[吧啊呀吗嗎呢哦啦嘛]/.test(match.input?.charAt(end) ?? ''));
}

/**
 * Whole words from the lists, in their forms and in whichever look-alike letters, never inside
 * another word.
 */
export function wordsIn(text: string, lists: WordLists = wordLists): HoldReason[] {
  const read = text.slice(0, 5000);
  const plain = unblacked(read.normalize('NFKC'));
  const pieces = piecesOf(plain);
  const line = ` ${piecesOf(plain, true)
    .map((piece) => piece.seen)
    .join(' ')} `;
  let boundaries: Set<number> | undefined;
  const marks: string[] = [];
  for (const [language, list] of Object.entries(lists))
    for (const word of list ?? []) {
      if (isHan(word)) {
        boundaries ??= boundariesOf(plain, 'zh');
        marks.push(...findHan(plain, word.normalize('NFKC'), boundaries));
      } else if (/[^\p{L}\p{M}\p{N}\p{Cf}@$*]/u.test(word.trim())) {
        const phrase = piecesOf(word, true).map((piece) => piece.seen);
        if (phrase.length > 0 && line.includes(` ${phrase.join(' ')} `)) marks.push(word.trim());
      } else marks.push(...findPieces(pieces, word.trim(), isLocale(language) ? language : null));
    }
  return heldWhere('words', marks);
}

const isWord = (seen: string, wanted: string, isOpen: boolean, language: Locale | null): boolean =>
  isOpen ? seen.startsWith(wanted) : seen === wanted || hasForm(seen, wanted, language);

function findPieces(pieces: Piece[], word: string, language: Locale | null): string[] {
  const isOpen = word.endsWith('*');
  const wanted = skeleton(isOpen ? word.slice(0, -1) : word);
  if (wanted === '') return [];
  return pieces
    .filter(
      ({ seen, masked }) =>
        masked?.test(wanted) ||
        isWord(seen, wanted, isOpen, language) ||
        (seen !== undoubled(seen) && isWord(undoubled(seen), undoubled(wanted), isOpen, language)),
    )
    .map((piece) => piece.shown);
}
