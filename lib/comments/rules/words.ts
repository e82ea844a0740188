import type { Held } from './held';
import { heldWhere } from './held';
import { skeleton } from './letters';

export type WordLists = Partial<Record<string, string[]>>;

/** Words that hold a comment for a person to read. A star stands for any ending. Chinese ones are found anywhere. */
export const wordLists: WordLists = {
  en: ['casino*', 'viagra', 'cialis', 'idiot*', 'moron*', 'scum', 'fuck*', 'shit*', 'bitch*', 'nigger*', 'faggot*', 'kill yourself'],
  ru: ['казино', 'виагр*', 'идиот*', 'дебил*', 'мраз*', 'сук*', 'бляд*', 'хуй*', 'хуе*', 'пизд*', 'ебан*', 'ублюд*', 'чурк*'],
  zh: ['赌场', '博彩', '代开发票', '傻逼', '操你', '他妈的', '去死', '加微信'],
};

const isHan = (word: string) => /\p{Script=Han}/u.test(word);

/** The text in pieces: letters and digits with the letters joined by single separators, as in f.u.c.k, taken together. */
function pieces(text: string): { shown: string; seen: string }[] {
  const plain = [...text.matchAll(/[\p{L}\p{M}\p{N}\p{Cf}@$]+/gu)].map((match) => match[0]);
  const spaced = [...text.matchAll(/(?<![\p{L}\p{N}])\p{L}(?:[.\-_*\s]\p{L}){2,}(?![\p{L}\p{N}])/gu)].map((match) => match[0]);
  return [...plain.map((shown) => ({ shown, seen: skeleton(shown) })), ...spaced.map((shown) => ({ shown, seen: skeleton(shown.replace(/[.\-_*\s]/g, '')) }))];
}

/** Whole words from the lists of all languages, in whichever look-alike letters, never inside another word. */
export function words(text: string, lists: WordLists = wordLists): Held[] {
  const found = pieces(text.slice(0, 5000));
  const byPiece = new Set(found.map((piece) => piece.seen));
  const marks: string[] = [];
  for (const word of Object.values(lists).flatMap((list) => list ?? [])) {
    if (isHan(word)) {
      if (text.normalize('NFKC').includes(word)) marks.push(word);
      continue;
    }
    const open = word.endsWith('*');
    const wanted = skeleton(open ? word.slice(0, -1) : word);
    if (wanted.includes(' ')) {
      if (` ${found.map((piece) => piece.seen).join(' ')} `.includes(` ${wanted} `)) marks.push(word);
    } else if (open || byPiece.has(wanted)) {
      marks.push(...found.filter((piece) => (open ? piece.seen.startsWith(wanted) : piece.seen === wanted)).map((piece) => piece.shown));
    }
  }
  return heldWhere('words', marks);
}
