import type { Locale } from '@/lib/ground/locales';
import { skeleton } from '../../ground/characters';

const endings = (list: string) => new Set(list.split(' ').map(skeleton).concat(''));

/** The regular endings of nouns and adjectives in Russian, and of nouns and verbs in English. */
const russian = endings(
  'а я ы и у ю е ё о ь й ой ей ою ею ом ем ём ам ям ами ями ах ях ов ев ёв ий ый ая яя ое ее ые ие ого его ому ему ым им ых их ыми ими ую юю ьё ья ью ьи ьям ьями ьях',
);
const english = endings('s es ed ing er ers y');
const russianLast = new Set([...'аяыиуюеёоьй'].map((letter) => skeleton(letter)));

/** Whether `seen` is a regular form of `wanted`. Both are skeletons. */
export function hasForm(seen: string, wanted: string, language: Locale | null): boolean {
  if (language === 'en') return follows(seen, wanted, english);
  if (language !== 'ru') return false;
  const letters = [...wanted];
  // A word of three letters has no stem worth the name: only endings put after it count.
  const stem = letters.length > 3 && russianLast.has(letters.at(-1) ?? '') ? letters.slice(0, -1).join('') : wanted;
  return follows(seen, stem, russian);
}

const follows = (seen: string, stem: string, known: Set<string>) => seen.startsWith(stem) && known.has(seen.slice(stem.length));
