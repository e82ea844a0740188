import type { Locale } from '@/lib/ground/locales';

/** The language of a text, told by its letters: Han is Chinese, Cyrillic Russian, the rest English. Without letters, the page's. */
export function languageOf(text: string, page: Locale): Locale {
  const prose = text.replace(/https?:\/\/\S+/g, '').slice(0, 5000);
  const count = (pattern: RegExp) => prose.match(pattern)?.length ?? 0;
  // A Chinese sign says about as much as two or three letters.
  const weights: [Locale, number][] = [
    ['zh', 2.5 * count(/\p{Script=Han}/gu)],
    ['ru', count(/\p{Script=Cyrillic}/gu)],
    ['en', count(/\p{Script=Latin}/gu)],
  ];
  const [best] = weights.sort((a, b) => b[1] - a[1]);
  return best && best[1] > 0 ? best[0] : page;
}

const scripts: Record<Locale, RegExp> = { zh: /\p{Script=Han}/u, ru: /\p{Script=Cyrillic}/u, en: /\p{Script=Latin}/u };

/** Where a text begins: Hebrew and Arabic at the right, unless its author has named a language whose letters it has. */
export const directionOf = (text: string, given?: Locale): 'ltr' | 'rtl' =>
  (given === undefined || !scripts[given].test(text)) &&
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text.match(/\p{L}/u)?.[0] ?? '')
    ? 'rtl'
    : 'ltr';
