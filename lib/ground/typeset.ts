import russian from 'hyphen/ru/index.js';
import { type Locale, languageTags } from './locales';

const nbsp = '\u00a0';
const shy = '\u00ad';

/**
 * Russian as it is set: a word of one letter, a number and an initial stay with what follows, a
 * dash with what stands before it. As many characters as before, so that a place in the text is the
 * same place (Milchin, Cheltsova: «Справочник издателя и автора»).
 */
export const bind = (locale: Locale, text: string): string =>
  locale === 'ru'
    ? text
        .replace(/(?<=^|[\s([«„])([А-ЯЁа-яё]) (?=\S)/gu, `$1${nbsp}`)
        .replace(/(?<=^|[\s([«„])([А-ЯЁ]\.) (?=[А-ЯЁ])/gu, `$1${nbsp}`)
        .replace(/(\d|№) (?=[\p{L}\d%])/gu, `$1${nbsp}`)
        .replace(/(?<=\S) (?=—)/gu, nbsp)
    : text;

/**
 * Where long Russian words may be parted in a narrow column; text that has such places already
 * stays as it is.
 */
export const part = (locale: Locale, text: string): string =>
  locale === 'ru' && !text.includes(shy) ? russian.hyphenateSync(text, { minWordLength: 12, hyphenChar: shy }) : text;

/** What ends a sentence before another. */
export const stop = (locale: Locale): string => (locale === 'zh' ? '。' : '. ');
/** What stands between the parts of a line, and between names in a row. */
export const comma = (locale: Locale): string => (locale === 'zh' ? '，' : ', ');
export const nameComma = (locale: Locale): string => (locale === 'zh' ? '、' : ', ');

export type TypesetRun = { text: string; lang?: string; isWhole?: boolean };

const unbroken = String.raw`\p{Lu}\p{Ll}{1,7}(?:-\p{Lu}\p{Ll}{1,7})+`;
const han = String.raw`\p{Script=Han}[\p{Script=Han}\u3000-\u3011]*`;
const cyrillic = String.raw`\p{Script=Cyrillic}[\p{Script=Cyrillic} -]*`;
const special: Record<Locale, RegExp> = {
  en: new RegExp(`(${han})`, 'u'),
  ru: new RegExp(`(${han}|${unbroken})`, 'u'),
  zh: new RegExp(`(${cyrillic})`, 'u'),
};

/**
 * A text in pieces: fragments in another script, by the language whose face they want, and double
 * names that are not to be parted.
 */
export function piecesOf(locale: Locale, text: string): TypesetRun[] {
  const foreign = locale === 'zh' ? 'ru' : 'zh';
  return text.split(special[locale]).flatMap((piece, at) => {
    if (piece === '') return [];
    if (at % 2 === 0) return [{ text: piece }];
    return [/^[\p{Script=Han}]/u.test(piece) || locale === 'zh' ? { text: piece, lang: languageTags[foreign] } : { text: piece, isWhole: true }];
  });
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Particles, and the last characters of words that the segmenter does not know. */
const particle = /^[的地得了着过们家者会场斯]$/u;
const single = /^\p{Script=Han}$/u;
const longestRun = 5;

/**
 * The words of a Chinese heading, each with the punctuation that follows or opens it. A word of one
 * character stays with what follows it, a particle or suffix with what it follows: the segmenter
 * takes names that it does not know and prefixes (本地区) for several words.
 */
export function chineseRuns(text: string): string[] {
  const words: string[] = [];
  let isOpening = false;
  let isLeading = false;
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const last = words.length - 1;
    const run = words[last];
    const isWord = isWordLike === true;
    const follows = isOpening || !(isWord || /^[（《“‘「『【〈]/u.test(segment));
    const belongs = isWord && (particle.test(segment) || (isLeading && run !== undefined && run.length + segment.length <= longestRun));
    if (run !== undefined && (follows || belongs)) words[last] += segment;
    else words.push(segment);
    isOpening = /[（《“‘「『【〈]$/u.test(segment);
    isLeading = isWord && single.test(segment) && !particle.test(segment);
  }
  return words;
}
