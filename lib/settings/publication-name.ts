import { origin } from '../ground/addresses';
import { localized } from '../ground/locales';
import type { Settings } from './settings';

/** By what a site without a name is known: where it is found. */
export const siteHost = (): string => new URL(origin()).host;

/** What the publication is called in a language. */
export const publicationName = (name: Settings['name'], locale: string): string => localized(name, locale) || siteHost();
