import { searched } from '../../ground/fold';
import { pinyinWords } from './pinyin';

/**
 * The form in which search words are kept. A start makes older ones anew
 * (lib/search/renew-words.ts).
 */
export const wordsForm = 3;

const compound = /(?:(?!\p{Script=Han})[\p{L}\p{N}]){1,40}(?:-(?:(?!\p{Script=Han})[\p{L}\p{N}]){1,40}){1,3}/gu;

const latinCapitals = /(?<![A-Za-z0-9])[A-Z]{2,10}(?![A-Za-z0-9])/g;

/** Looked for only where a hyphen stands: the pattern is slow, and few words have one. */
function compoundsIn(plain: string): string[] {
  const found = new Set<string>();
  for (const part of plain.split(' ')) if (part.includes('-')) for (const [joined] of part.matchAll(compound)) found.add(joined.replaceAll('-', ''));
  return [...found];
}

/**
 * What the search vector needs beside the text. In Chinese all of it: what the segmenter finds,
 * every pair of characters (simplified) and the title in Latin letters. Elsewhere compounds without
 * hyphens, a bar, and names: the words of the title and those in capitals.
 */
export async function searchWords(given: { title: string; text: string }, locale: string): Promise<string> {
  const whole = `${given.title} ${given.text}`;
  if (locale === 'zh') return [...chineseWords(searched(whole)), ...(await pinyinWords(searched(given.title)))].join(' ');
  const isLatin = !/[^\u0000-\u007f]/.test(whole);
  // Latin letters alone are what most of an English archive has, and need none of the slow
  // patterns.
  const compounds = isLatin && !whole.includes('-') ? [] : compoundsIn(searched(whole));
  const capitals = isLatin ? given.text.match(latinCapitals) : given.text.normalize('NFKC').match(/(?<![\p{L}\p{N}])\p{Lu}{2,10}(?![\p{L}\p{N}])/gu);
  const names = [...(searched(given.title).match(/\p{L}+/gu) ?? []), ...(capitals ?? [])];
  const short = new Set(names.filter((name) => name.length <= 10).map((name) => name.toLowerCase().replaceAll('ё', 'е')));
  return `${compounds.join(' ')}|${[...short].join(' ')}`;
}

function chineseWords(plain: string): string[] {
  const found = new Set<string>();
  for (const part of new Intl.Segmenter('zh', { granularity: 'word' }).segment(plain)) if (part.isWordLike) found.add(part.segment);
  for (const compound of compoundsIn(plain)) found.add(compound);
  for (const run of plain.match(/\p{Script=Han}+/gu) ?? []) {
    const characters = [...run];
    for (let at = 0; at + 1 < characters.length; at += 1) found.add(`${characters[at]}${characters[at + 1]}`);
  }
  return [...found];
}
