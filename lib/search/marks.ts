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
 * without spaces.
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

/** Where the words stand, joined where they touch, in order. */
function findRanges(text: string, words: string[]): [number, number][] {
  const within = fold(text, true);
  const all: [number, number][] = [];
  for (const word of words.filter((candidate) => candidate !== '')) {
    for (let at = within.text.indexOf(word); at >= 0 && all.length < 500; at = within.text.indexOf(word, at + 1))
      all.push([within.from[at] ?? 0, within.to[at + word.length - 1] ?? 0]);
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
