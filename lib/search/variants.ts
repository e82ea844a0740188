import { pinyinPairs } from '../articles/body/pinyin';

const latinKeys = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const russianKeys = 'ёйцукенгшщзхъфывапролджэячсмитьбю';
const toRussian = new Map([...latinKeys].map((key, at) => [key, russianKeys[at] ?? key]));
const toLatin = new Map([...russianKeys].map((key, at) => [key, latinKeys[at] ?? key]));

const cyrillic = /\p{Script=Cyrillic}/u;
const latin = /[a-z]/i;

/** The same keys with the keyboard set to the other alphabet: ghjtpl is «проезд». */
export function otherLayout(text: string): string {
  const keys = cyrillic.test(text) ? toLatin : toRussian;
  return [...text.toLowerCase()].map((key) => keys.get(key) ?? key).join('');
}

// After the usual English spelling of Russian names (BGN/PCGN), the longer groups first.
const groups: [RegExp, string][] = Object.entries({
  shch: 'щ',
  zh: 'ж',
  kh: 'х',
  ts: 'ц',
  ch: 'ч',
  sh: 'ш',
  yu: 'ю',
  ya: 'я',
  yo: 'ё',
  ye: 'е',
  ...Object.fromEntries([...'abvgdeziyklmnoprstufhcjwxq'].map((letter, at) => [letter, [...'абвгдезийклмнопрстуфхкжвкк'][at] ?? ''])),
}).map(([letters, letter]) => [new RegExp(letters, 'g'), letter]);

/** A word in the letters of the other alphabet: khorgos and Хоргос. */
export async function inOtherLetters(text: string): Promise<string> {
  if (cyrillic.test(text)) {
    // Tables of all scripts, 2.5 MB, of which few searches have need.
    const { transliterate } = await import('transliteration');
    return transliterate(text.replace(/х/gi, 'kh')).toLowerCase();
  }
  return groups.reduce((said, [letters, letter]) => said.replace(letters, letter), text.toLowerCase());
}

/**
 * What else may have been meant where nothing has these words: other letters, or the other layout
 * of the keys. The given words are not among them.
 */
export async function variantsOf(locale: string, text: string): Promise<string[]> {
  if (locale === 'zh' && latin.test(text))
    return [pinyinPairs(text)].filter((spelling): spelling is string => spelling !== null && spelling !== text.toLowerCase());
  const isForeign = locale === 'ru' ? latin.test(text) : cyrillic.test(text);
  if (!isForeign) return [];
  const variants = [otherLayout(text), await inOtherLetters(text)];
  return [...new Set(variants)].filter((variant) => variant !== text.toLowerCase());
}
