import { isLocale, type Locale } from './locales';

/** Languages whose readers more likely know Russian than English. */
const nearRussian = new Set(['be', 'uk', 'kk', 'ky', 'tg', 'uz', 'tk', 'hy', 'az', 'ka', 'mn', 'tt', 'ba', 'ce', 'os']);

/**
 * The best language for an Accept-Language header (RFC 9110, 12.5.4): highest quality first;
 * English when none fits.
 */
export function preferredLocale(header: string | null): Locale {
  const wanted = (header ?? '')
    .slice(0, 1000)
    .split(',')
    .map((part, position) => {
      const [range = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { language: range.toLowerCase().split('-')[0] ?? '', quality: Number(quality ?? 1), position };
    })
    .filter((choice) => choice.quality > 0)
    .sort((a, b) => b.quality - a.quality || a.position - b.position);
  const languages = wanted.map((choice) => choice.language);
  return languages.find(isLocale) ?? (languages.some((language) => nearRussian.has(language)) ? 'ru' : 'en');
}
