import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { isLocale, type Locale } from '../ground/locales';
import { preferredLocale } from '../ground/preferred-locale';

export const deskLanguageCookie = 'desk-language';

/** The language in which this browser reads the desk. */
export const deskLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get(deskLanguageCookie)?.value ?? '';
  return isLocale(chosen) ? chosen : preferredLocale((await headers()).get('accept-language'));
});
