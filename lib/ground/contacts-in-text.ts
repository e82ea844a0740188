import { endOfAddress } from './web-addresses';

/** Written out, or made harmless to look at: hxxp, h**p, spaces around the slashes. */
const schemed = /(?:h(?:tt|xx|\*\*|t\*|\*t)ps?|ftp)\s?:\s?\/\s?\/\s?(?=\S)|\bwww\.(?=[\p{L}\p{N}])/giu;
/**
 * Ends of names under which an address stands without a scheme. Those that are English words count
 * only with a path behind them.
 */
const plainEnds =
  'com|net|org|info|biz|ru|su|cn|xyz|top|shop|online|site|club|store|icu|live|app|link|click|vip|pro|tv|ly|kz|uz|kg|tj|by|ua|tr|az|ge|mn|pk|рф|рус|онлайн|сайт|бел|қаз';
const chineseEnds = '中国|公司|网络|网址|商城|在线';
const wordEnds = 'me|in|am|is|to|it|io|co|cc|ws|gg|im|at|so|link';
// Chinese runs on into an address without a space.
const letter = '(?:(?!\\p{Script=Han})[\\p{L}\\p{N}])';
const label = `${letter}(?:(?:${letter}|-){0,61}${letter})?`;
const point = '(?:[.。．｡]|\\[\\.\\]|\\(\\.\\)|\\s?\\[dot\\]\\s?|\\s?\\(dot\\)\\s?|\\s?\\(точка\\)\\s?)';
// Small letters only at the end: “It ended.In Minsk” and «г.Москва» are missing spaces.
const bare = new RegExp(
  `(?<!${letter}|[@/.-])(?:${label}${point})*(?:${letter}(?:${letter}|-){0,60}${letter}${point}(?:${plainEnds})(?!${letter}|-)(?:\\/\\S*)?|${label}${point}(?:${wordEnds})\\/[^\\s]+)|[\\p{L}\\p{N}-]{2,63}\\.(?:${chineseEnds})(?![\\p{L}\\p{N}])|\\p{Script=Han}{2,30}\\.(?:com|cn|net|org)(?![\\p{L}\\p{N}])`,
  'gu',
);
const telephone = [
  // With the code of a country.
  /(?<![\p{L}\p{N}+])\+\s?\d(?:[\s().-]{0,2}\d){9,14}(?!\p{N})/gu,
  // Russian and Kazakh mobiles, as they are parted; Chinese mobiles.
  /(?<![\p{L}\p{N}+])[78][\s-]?\(?[79]\d\d\)?[\s-]?\d{3}[\s-]?\d\d[\s-]?\d\d(?!\p{N})/gu,
  /(?<![\p{L}\p{N}+])1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\p{N})/gu,
  // After a word that asks to call or write.
  /(?:тел(?:ефон)?|вотсап|ватсап|whatsapp|viber|telegram|phone|call|звони(?:те)?|пиши(?:те)?|电话|手机|微信|薇信|加[vV])\s?[.:：]?\s?\+?\d(?:[\s().-]{0,2}\d){5,14}(?!\p{N})/giu,
];

/** Addresses in a text in whatever way they are written, each by the words that stand there. */
export function addressesIn(text: string): string[] {
  const found: { at: number; end: number }[] = [];
  const add = (at: number, end: number) => {
    if (end > at && !found.some((range) => at < range.end && end > range.at)) found.push({ at, end });
  };
  for (const match of text.matchAll(schemed)) add(match.index, Math.max(endOfAddress(text, match.index + match[0].length), match.index + match[0].length));
  for (const match of text.matchAll(bare))
    add(match.index, Math.max(endOfAddress(text, match.index), match.index + match[0].trimEnd().length - (/[.,;:!?)]$/.test(match[0]) ? 1 : 0)));
  return found.toSorted((a, b) => a.at - b.at).map(({ at, end }) => text.slice(at, end));
}

export const telephonesIn = (text: string): string[] => [
  ...new Set(telephone.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[0].trim()))),
];
