import type { Locale } from '@/lib/ground/locales';
import { isLocale } from '@/lib/ground/locales';
import { skeleton } from '../../ground/characters';
import type { Held } from '../comment/held';
import { heldWhere } from '../comment/held';
import { hasForm } from './forms';
import { boundariesOf } from './tokens';
import { wordLists } from './word-lists';

export type WordLists = Partial<Record<string, string[]>>;

const isHan = (word: string) => /\p{Script=Han}/u.test(word);

type Piece = { shown: string; seen: string };

/** The text in pieces: letters and digits, and letters joined by single separators, as in f.u.c.k, taken together. */
function piecesOf(text: string): Piece[] {
  const plain = [...text.matchAll(/[\p{L}\p{M}\p{N}\p{Cf}@$]+/gu)].map((match) => match[0]);
  const spaced = [...text.matchAll(/(?<![\p{L}\p{N}])\p{L}(?:[.\-_*\s]\p{L}){2,}(?![\p{L}\p{N}])/gu)].map((match) => match[0]);
  return [...plain.map((shown) => ({ shown, seen: skeleton(shown) })), ...spaced.map((shown) => ({ shown, seen: skeleton(shown.replace(/[.\-_*\s]/g, '')) }))];
}

/**
 * Han words stand where no letters are between their signs, and begin and end where words do: 去死 is not found in 失去死者.
 * Given with where they stand, signs between their signs included, as in 赌 场.
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

/** Whole words from the lists, in their forms and in whichever look-alike letters, never inside another word. */
export function words(text: string, lists: WordLists = wordLists): Held[] {
  const read = text.slice(0, 5000);
  const pieces = piecesOf(read);
  const line = ` ${pieces.map((piece) => piece.seen).join(' ')} `;
  const plain = read.normalize('NFKC');
  let boundaries: Set<number> | undefined;
  const marks: string[] = [];
  for (const [language, list] of Object.entries(lists))
    for (const word of list ?? []) {
      if (isHan(word)) {
        boundaries ??= boundariesOf(plain, 'zh');
        marks.push(...findHan(plain, word.normalize('NFKC'), boundaries));
      } else if (/[^\p{L}\p{M}\p{N}\p{Cf}@$*]/u.test(word.trim())) {
        const phrase = piecesOf(word).map((piece) => piece.seen);
        if (phrase.length > 0 && line.includes(` ${phrase.join(' ')} `)) marks.push(word.trim());
      } else marks.push(...findPieces(pieces, word.trim(), isLocale(language) ? language : null));
    }
  return heldWhere('words', marks);
}

function findPieces(pieces: Piece[], word: string, language: Locale | null): string[] {
  const isOpen = word.endsWith('*');
  const wanted = skeleton(isOpen ? word.slice(0, -1) : word);
  if (wanted === '') return [];
  return pieces
    .filter((piece) => (isOpen ? piece.seen.startsWith(wanted) : piece.seen === wanted || hasForm(piece.seen, wanted, language)))
    .map((piece) => piece.shown);
}
