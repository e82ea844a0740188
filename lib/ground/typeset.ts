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

/** The words of a Chinese heading, each with the punctuation that follows or opens it. */
export function chineseRuns(text: string): string[] {
  const words: string[] = [];
  let isOpening = false;
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const last = words.length - 1;
    if (last >= 0 && (isOpening || !(isWordLike || /^[（《“‘「『【〈]/u.test(segment)))) words[last] += segment;
    else words.push(segment);
    isOpening = /[（《“‘「『【〈]$/u.test(segment);
  }
  return words;
}
