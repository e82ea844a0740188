import { withoutIgnorable } from './hidden';

/**
 * Letters that look like a Latin one, so that a word is found in whichever letters it is written.
 */
const looks: Record<string, string> = {
  а: 'a',
  в: 'b',
  е: 'e',
  ё: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  ɡ: 'g',
  ɑ: 'a',
  ᴀ: 'a',
  ʙ: 'b',
  ᴄ: 'c',
  ᴅ: 'd',
  ᴇ: 'e',
  ꜰ: 'f',
  ɢ: 'g',
  ʜ: 'h',
  ɪ: 'i',
  ᴊ: 'j',
  ᴋ: 'k',
  ʟ: 'i',
  ᴍ: 'm',
  ɴ: 'n',
  ᴏ: 'o',
  ᴘ: 'p',
  ʀ: 'r',
  ꜱ: 's',
  ᴛ: 't',
  ᴜ: 'u',
  ᴠ: 'v',
  ᴡ: 'w',
  ʏ: 'y',
  ᴢ: 'z',
  ı: 'i',
  α: 'a',
  ο: 'o',
  ν: 'v',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  κ: 'k',
  ι: 'i',
  ε: 'e',
  һ: 'h',
  ӏ: 'i',
  ѵ: 'v',
  ԍ: 'g',
  η: 'n',
  χ: 'x',
  ω: 'w',
  γ: 'y',
  β: 'b',
  ь: 'b',
  ո: 'n',
  օ: 'o',
  ս: 'u',
  հ: 'h',
  ց: 'g',
  '0': 'o',
  '1': 'i',
  l: 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
};

/**
 * Accents and points that an eye overlooks. The signs of vowels that Burmese, Devanagari and their
 * like write as marks are letters to it.
 */
const overlooked = /(?=\p{M})[\p{Script=Inherited}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}]/gu;

/** A text reduced to what the eye sees: two texts that look alike have the same skeleton. */
export function skeleton(text: string): string {
  const plain = withoutIgnorable(text.normalize('NFKD')).replace(overlooked, '').toLowerCase();
  return [...plain].map((letter) => looks[letter] ?? letter).join('');
}

const alphabets = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Georgian', 'Cherokee', 'Coptic', 'Hebrew', 'Arabic', 'Thai', 'Lisu', 'Osage', 'Deseret'];
const scripts = alphabets.map((name) => [name, new RegExp(`\\p{Script=${name}}`, 'u')] as const);

/** The scripts of the letters in a text, of those that are often mixed to deceive. */
export function scriptsOf(text: string): string[] {
  return scripts.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
}
