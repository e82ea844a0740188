import { fold } from '../ground/fold';

/** A piece of a snippet: text that was found, or the text around it. */
export type SnippetPart = { text: string; found: boolean };

/** Characters of the private use area, which cleaned text does not hold. */
export const opening = '\uE000';
export const closing = '\uE001';

/** Text with private marks around what was found, as pieces. Stray marks vanish. */
export function readMarks(text: string): SnippetPart[] {
  const pieces: SnippetPart[] = [];
  let found = false;
  for (const part of text.split(/([\uE000\uE001])/u)) {
    if (part === opening) found = true;
    else if (part === closing) found = false;
    else if (part !== '') pieces.push({ text: part, found });
  }
  return pieces;
}

/**
 * The part of a text around the first of these words, with each of them marked. For languages
 * without spaces, and for words that the database finds but does not mark.
 */
export function markWords(text: string, words: string[], width = 90): SnippetPart[] {
  // Between Chinese sentences stands no space, also where a paragraph ended.
  const flat = text.replace(/\s+/g, ' ').replace(/(?<=[。，；：！？”』」）]) /gu, '');
  const ranges = findRanges(flat, words);
  const first = ranges[0]?.[0] ?? 0;
  const start = Math.max(0, Math.min(first - Math.floor(width / 4), flat.length - width));
  const end = Math.min(flat.length, start + width);
  const pieces: SnippetPart[] = [];
  let at = start;
  const push = (until: number, found: boolean) => {
    if (until > at) pieces.push({ text: flat.slice(at, until), found });
    at = Math.max(at, until);
  };
  for (const [from, to] of ranges) {
    if (from >= end) break;
    push(Math.min(from, end), false);
    push(Math.min(to, end), true);
  }
  push(end, false);
  if (start > 0) pieces.unshift({ text: '…', found: false });
  if (end < flat.length) pieces.push({ text: '…', found: false });
  return pieces;
}

/** Signs that may stand within a word that was found by its letters: F-16, O'Brien, U.S. */
const sign = "[-'&.,/]?";

/** A word of letters in any spelling, whole; Chinese as it stands. */
function patternOf(word: string): RegExp {
  const letters = [...word].filter((character) => /[\p{L}\p{M}\p{N}]/u.test(character));
  if (letters.some((letter) => /\p{Script=Han}/u.test(letter))) return new RegExp(`(?=(${letters.join('')}))`, 'gu');
  const isNumber = letters.every((letter) => /\d/.test(letter));
  const between = (at: number) => (at === 0 ? '' : isNumber && (letters.length - at) % 3 === 0 ? "[ ,.']?" : sign);
  const edge = '(?:(?!\\p{Script=Han})[\\p{L}\\p{N}])';
  return new RegExp(`(?<!${edge})(?=(${letters.map((letter, at) => between(at) + letter).join('')})(?!${edge}))`, 'gu');
}

/** Where the words stand, joined where they touch, in order. */
function findRanges(text: string, words: string[]): [number, number][] {
  const within = fold(text, true);
  const all: [number, number][] = [];
  for (const word of words.filter((candidate) => /[\p{L}\p{N}]/u.test(candidate)))
    for (const found of within.text.matchAll(patternOf(word))) {
      const end = found.index + (found[1]?.length ?? 0);
      if (all.length < 500) all.push([within.from[found.index] ?? 0, within.to[end - 1] ?? 0]);
    }
  all.sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [from, to] of all) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}
