import { languageOf } from '../../comments/comment/language';
import { isLocale, type Locale } from '../../ground/locales';

/**
 * The site's language for a code such as `en-GB`, `zh_Hans` or `ru-RU`; null for a language the
 * site does not have.
 */
export function localeOfCode(code: string): Locale | null {
  const first = code.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  return isLocale(first) ? first : null;
}

/** The language in an address: `/ru/…`, `?lang=ru`, or a host `ru.example.org`. */
function localeInAddress(address: string): Locale | null {
  const url = URL.canParse(address, 'https://site.invalid') ? new URL(address, 'https://site.invalid') : null;
  if (!url) return null;
  const named = url.searchParams.get('lang') ?? url.searchParams.get('language');
  const parts = [named ?? '', url.pathname.split('/')[1] ?? '', url.hostname.split('.')[0] ?? ''];
  for (const part of parts) if (isLocale(part)) return part;
  return null;
}

export type LanguageQuestion = { language: string; address?: string; title: string; text: string };
export type LanguageAnswer = { locale: Locale; how: 'named' | 'mapped' | 'address' | 'site' | 'letters' };

/**
 * The edition that a text belongs to: as the source names it, by its address, by its letters where
 * they are of another script than the site's own language, else the language of the source. `map`
 * holds what a person decided: code to language.
 */
export function languageOfDocument(asked: LanguageQuestion, site: string, map: Record<string, Locale>): LanguageAnswer {
  const code = asked.language.trim().toLowerCase();
  if (code && map[code]) return { locale: map[code], how: 'mapped' };
  const named = localeOfCode(code);
  if (named) return { locale: named, how: 'named' };
  const inAddress = code ? null : localeInAddress(asked.address ?? '');
  if (inAddress) return { locale: inAddress, how: 'address' };
  const own = localeOfCode(site) ?? map[site.toLowerCase()] ?? 'en';
  const letters = languageOf(`${asked.title} ${asked.text.slice(0, 1500)}`, own);
  return letters === own && !code ? { locale: own, how: 'site' } : { locale: letters, how: 'letters' };
}
