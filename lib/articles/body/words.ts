import { searched } from '../../ground/fold';
import { pinyinWords } from './pinyin';
import { initialsIn, spellingsIn } from './spellings';

/**
 * The form in which search words are kept. A start makes older ones anew
 * (lib/search/renew-words.ts).
 */
export const wordsForm = 4;

const latinCapitals = /(?<![A-Za-z0-9])[A-Z]{2,10}(?![A-Za-z0-9])/g;
const capitals = /(?<![\p{L}\p{N}])\p{Lu}{2,10}(?![\p{L}\p{N}])/gu;
/** What stands between quotation marks is a title or a name as often as not. */
const quoted = /«([^«»\n]{1,60})»|“([^“”\n]{1,60})”|„([^„“”\n]{1,60})[“”]|"([^"\n]{1,60})"/gu;
const capitalised = /(?<![\p{L}\p{N}])\p{Lu}\p{L}{0,9}(?![\p{L}\p{N}])/gu;

/** Words of a text that are names although they say nothing in their language: WHO, «Они», U.S. */
function namesIn(text: string): string[] {
  const isLatin = !/[^\u0000-\u007f]/.test(text);
  const plain = isLatin ? text : text.normalize('NFKC');
  const titles = /["«“„]/.test(plain) ? plain.match(quoted) : null;
  return [
    ...(plain.match(isLatin ? latinCapitals : capitals) ?? []),
    ...(titles ?? []).flatMap((title) => title.match(capitalised) ?? []),
    ...((isLatin ? /[A-Z]\.[A-Z]/ : /\p{Lu}\.\p{Lu}/u).test(plain) ? initialsIn(plain) : []),
  ];
}

/**
 * What the search vector needs beside the text. In Chinese all of it: what the segmenter finds,
 * every pair of characters (simplified) and the title in Latin letters. Elsewhere other spellings
 * of compounds and numbers, a bar, and names: the words of the title, those in capitals and quotes.
 */
export async function searchWords(given: { title: string; text: string }, locale: string): Promise<string> {
  const whole = `${given.title} ${given.text}`;
  if (locale === 'zh') return [...chineseWords(searched(whole)), ...(await pinyinWords(searched(given.title)))].join(' ');
  // Latin letters alone are what most of an English archive has: few need the slow patterns.
  const isPlain = !/[^\u0000-\u007f]/.test(whole) && !/[A-Za-z0-9][-'&./,][A-Za-z0-9]|\d \d{3}/.test(whole);
  const compounds = isPlain ? [] : spellingsIn(searched(whole));
  const names = [...(searched(given.title).match(/\p{L}+/gu) ?? []), ...namesIn(whole)];
  const short = new Set(names.filter((name) => name.length <= 10).map((name) => name.toLowerCase().replaceAll('ё', 'е')));
  return `${compounds.join(' ')}|${[...short].join(' ')}`;
}

/** Signs that stand within a Chinese name or title, and that few type when they look for it. */
const within = /(?<=\p{Script=Han})["'·•‧∙・-]{1,2}(?=\p{Script=Han})/gu;

function chineseWords(plain: string): string[] {
  const found = new Set<string>();
  for (const part of new Intl.Segmenter('zh', { granularity: 'word' }).segment(plain)) if (part.isWordLike) found.add(part.segment);
  for (const spelling of spellingsIn(plain)) found.add(spelling);
  for (const word of plain.match(/(?:(?!\p{Script=Han})[\p{L}\p{N}]){1,40}/gu) ?? []) found.add(word);
  for (const run of plain.replace(within, '').match(/\p{Script=Han}+/gu) ?? []) {
    const characters = [...run];
    for (let at = 0; at + 1 < characters.length; at += 1) found.add(`${characters[at]}${characters[at + 1]}`);
  }
  return [...found];
}
