import type { media } from '@/db/schema';
import { locales, localized } from '../ground/locales';

type Credited = Pick<typeof media.$inferSelect, 'credit' | 'licence'>;

/** The credit as an article takes it over: with the licence, which readers have a right to know. */
export function creditOf({ credit, licence }: Credited): Partial<Record<string, string>> {
  const told = locales.map((locale) => [locale, [credit[locale], localized(licence, locale)].filter(Boolean).join(' · ')] as const);
  return Object.fromEntries(told.filter(([, text]) => text !== ''));
}
