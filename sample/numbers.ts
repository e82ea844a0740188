import type { SampleEdition, SampleLocale } from './story';

const scales: Record<SampleLocale, [RegExp, number][]> = {
  en: [
    [/^[\s\u00a0]?thousand/, 1e3],
    [/^[\s\u00a0]?million/, 1e6],
    [/^[\s\u00a0]?billion/, 1e9],
  ],
  ru: [
    [/^[\s\u00a0]?тысяч/, 1e3],
    [/^[\s\u00a0]?миллион/, 1e6],
    [/^[\s\u00a0]?миллиард/, 1e9],
  ],
  zh: [
    [/^万亿/, 1e12],
    [/^亿/, 1e8],
    [/^万/, 1e4],
  ],
};

const decimal = (locale: SampleLocale, text: string) => (locale === 'ru' ? text.replace(',', '.') : text.replaceAll(',', ''));

/** Numbers written in digits, as values: “1,520”, “1 520” and “0.152万” come out alike. */
export function numbersIn(locale: SampleLocale, text: string): Set<number> {
  const plain = text
    // A decade is its first year, a century is written in letters by the other languages.
    .replace(/(\d{2})世纪(\d0)年代/g, (_, century, decade) => `${Number(century) - 1}${decade} `)
    .replace(/\d+世纪|(?<!\d)\d0年代/g, ' ')
    // Months have names elsewhere.
    .replace(/(?<!\d)\d{1,2}月/g, ' ')
    // A clock shows its hour; an address, a footnote and an ordinal of a list are no facts.
    .replace(/(\d{1,2}):00/g, '$1')
    .replace(/\]\([^)]*\)|\[\^\d+\]:?|^\d+\. /gm, ' ')
    .replace(/(\d)[\u00a0\u202f ](?=\d{3}(?!\d))/g, '$1');
  const found = new Set<number>();
  for (const match of plain.matchAll(/\d+(?:[.,]\d+)*/g)) {
    const after = plain.slice(match.index + match[0].length);
    const scale = scales[locale].find(([word]) => word.test(after))?.[1] ?? 1;
    const value = Number(decimal(locale, match[0]));
    if (!Number.isNaN(value)) found.add(Math.round(value * scale * 1e6) / 1e6);
  }
  return found;
}

export const factsOf = (edition: SampleEdition) => [edition.headline, edition.standfirst, edition.body].join('\n');
