import { cache } from 'react';
import { getArticle } from '../articles/reading/article-queries';
import { isLocale, type Locale } from '../ground/locales';

/** Settings of every reader page live in the page itself: the framework reads them from its text. */
export type ReaderParams<Key extends string = never> = { params: Promise<Record<'locale' | Key, string>> };

/** The language an address names; English for one that is not published, together with `known: false`. */
export async function readLocale(params: Promise<{ locale: string }>): Promise<{ locale: Locale; known: boolean }> {
  const { locale } = await params;
  return isLocale(locale) ? { locale, known: true } : { locale: 'en', known: false };
}

/** What an address under /news means; asked once for a page and its head. */
export const findArticle = cache(getArticle);
