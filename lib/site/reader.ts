import { cache } from 'react';
import { getArticle } from '../articles/reading/article-queries';
import { isLocale, type Locale } from '../ground/locales';

/** The parts of a reader page's address. */
export type AddressParts<Key extends string = never> = Record<'locale' | Key, string>;
export type ReaderParams<Key extends string = never> = { params: Promise<AddressParts<Key>> };

/**
 * The language an address names; English for one that is not published, together with `known:
 * false`.
 */
export const readLanguage = ({ locale }: { locale: string }): { locale: Locale; known: boolean } =>
  isLocale(locale) ? { locale, known: true } : { locale: 'en', known: false };

/** What an address under /news means; asked once for a page and its head. */
export const findArticle = cache(getArticle);
