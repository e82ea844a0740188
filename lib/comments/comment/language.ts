import type { Locale } from '@/lib/ground/locales';

const han = /\p{Script=Han}/u;
const cyrillic = /\p{Script=Cyrillic}/u;
const latin = /\p{Script=Latin}/u;
/** Of each unit of UTF-16: 0 not asked yet, else which script it is of, 4 for any other. */
const scriptsOf = new Uint8Array(0x10000);
const scriptOf = (sign: string): number => (han.test(sign) ? 1 : cyrillic.test(sign) ? 2 : latin.test(sign) ? 3 : 4);

function scriptAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xdc00) return scriptOf(text.slice(at, at + 2));
  if (scriptsOf[unit] === 0) scriptsOf[unit] = scriptOf(text.charAt(at));
  return scriptsOf[unit] ?? 4;
}

/**
 * The language of a text, told by its letters: Han is Chinese, Cyrillic Russian, the rest English.
 * Without letters, the page's.
 */
export function languageOf(text: string, page: Locale): Locale {
  const prose = text.replace(/https?:\/\/\S+/g, '').slice(0, 5000);
  const counts = [0, 0, 0, 0, 0];
  for (let at = 0; at < prose.length; at += 1) {
    const script = scriptAt(prose, at);
    counts[script] = (counts[script] ?? 0) + 1;
  }
  // A Chinese sign says about as much as two or three letters.
  const weights: [Locale, number][] = [
    ['zh', 2.5 * (counts[1] ?? 0)],
    ['ru', counts[2] ?? 0],
    ['en', counts[3] ?? 0],
  ];
  const [best] = weights.sort((a, b) => b[1] - a[1]);
  return best && best[1] > 0 ? best[0] : page;
}

const scripts: Record<Locale, RegExp> = { zh: han, ru: cyrillic, en: latin };

/**
 * Where a text begins: Hebrew and Arabic at the right, unless its author has named a language whose
 * letters it has.
 */
export const directionOf = (text: string, given?: Locale): 'ltr' | 'rtl' =>
  (given === undefined || !scripts[given].test(text)) &&
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text.match(/\p{L}/u)?.[0] ?? '')
    ? 'rtl'
    : 'ltr';
