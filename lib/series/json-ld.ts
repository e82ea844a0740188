import type { Localized } from '@/db/schema';
import type { Card } from '../articles/reading/cards';
import { address } from '../ground/addresses';
import { type Locale, languageTags, localized } from '../ground/locales';
import type { SeriesPlace } from './queries';

const idOf = (locale: Locale, slug: string) => `${address(`/${locale}/tags/${slug}`)}#series`;

/** What a story says of the series that it is a part of (schema.org isPartOf and position). */
export const partJsonLd = ({ slug, name, part }: SeriesPlace, locale: Locale) => ({
  position: part,
  isPartOf: { '@type': 'CreativeWorkSeries', '@id': idOf(locale, slug), name: localized(name, locale), url: address(`/${locale}/tags/${slug}`) },
});

/** A series with its parts as schema.org CreativeWorkSeries. */
export const seriesJsonLd = (tag: { slug: string; name: Localized; description: Localized }, parts: Card[], locale: Locale) => ({
  '@context': 'https://schema.org',
  '@type': 'CreativeWorkSeries',
  '@id': idOf(locale, tag.slug),
  url: address(`/${locale}/tags/${tag.slug}`),
  name: localized(tag.name, locale),
  description: localized(tag.description, locale) || undefined,
  inLanguage: languageTags[locale],
  hasPart: parts.map((part, at) => ({
    '@type': 'NewsArticle',
    '@id': `${address(`/${locale}/news/${part.slug}`)}#article`,
    headline: part.headline,
    position: at + 1,
  })),
});
