import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { isLocale, type Locale, locales } from '../locales';

export const deskLanguageCookie = 'desk-language';

/** The language of the browser among ours, by the order of Accept-Language, else English. */
export function preferredLocale(accept: string | null): Locale {
  const wanted = (accept ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', q] = part.trim().split(';q=');
      return { language: tag.slice(0, 2).toLowerCase(), weight: q === undefined ? 1 : Number(q) || 0 };
    })
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of wanted) if (isLocale(language)) return language;
  return locales[0];
}

/** The language in which this browser reads the desk. */
export const deskLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get(deskLanguageCookie)?.value ?? '';
  return isLocale(chosen) ? chosen : preferredLocale((await headers()).get('accept-language'));
});
