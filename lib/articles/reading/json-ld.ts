import { address } from '../../ground/addresses';
import { toSecond } from '../../ground/clock';
import { cutTo } from '../../ground/graphemes';
import { type Locale, languageTags, localized } from '../../ground/locales';
import { articlePath } from '../content/path';
import type { Article } from './article-queries';
import { behindLine } from './behind-words';
import type { Translation } from './translation';

const organisationId = () => address('/#organisation');

export const organisation = (name: string) => ({
  '@type': 'NewsMediaOrganization',
  '@id': organisationId(),
  name,
  url: address('/'),
  logo: { '@type': 'ImageObject', url: address('/icons/icon-512.png') },
});

type Beside = {
  translation?: Translation | null;
  comments?: number;
  translatedTo?: { locale: string; slug: string }[];
  /** What it is a part of. */
  partOf?: object;
};

const workAt = (path: string) => ({ '@type': 'NewsArticle', '@id': `${address(path)}#article` });

/** An article as schema.org NewsArticle. */
export function articleJsonLd(article: Article, locale: Locale, name: string, { translation, comments, translatedTo = [], partOf }: Beside = {}): object {
  const picture = article.picture && [...article.picture.variants].filter((variant) => variant.type === 'image/jpeg').sort((a, b) => b.width - a.width)[0];
  const url = address(`/${locale}/news/${article.slug}`);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': `${url}#article`,
    mainEntityOfPage: url,
    headline: cutTo(article.headline, 110),
    description: article.standfirst || undefined,
    inLanguage: languageTags[locale],
    datePublished: toSecond(article.publishedAt),
    dateModified: toSecond(article.revisedAt ?? article.publishedAt),
    articleSection: localized(article.section.name, locale),
    keywords: article.tags.map((tag) => localized(tag.name, locale)).join(', ') || undefined,
    image: picture ? [address(`/media/${picture.name}`)] : [address(`/${locale}/news/${article.slug}/card.png`)],
    author:
      article.people.length > 0
        ? article.people.map((person) => ({ '@type': 'Person', name: localized(person.name, locale), url: address(`/${locale}/people/${person.slug}`) }))
        : organisation(name),
    publisher: organisation(name),
    wordCount: article.wordCount,
    commentCount: comments,
    discussionUrl: comments === undefined ? undefined : `${url}#comments`,
    translationOfWork: translation?.source.isPublic ? { ...workAt(articlePath(translation.source)), version: translation.revision } : undefined,
    creativeWorkStatus: (translation && behindLine(translation, locale, article.zone)) || undefined,
    workTranslation: translatedTo.length > 0 ? translatedTo.map((edition) => workAt(articlePath({ kind: 'story', ...edition }))) : undefined,
    ...partOf,
  };
}

type PageWords = { slug: string; headline: string; standfirst: string; publishedAt: Date; revisedAt: Date | null };

/** A page of the newsroom's own as schema.org WebPage. */
export function pageJsonLd(page: PageWords, locale: Locale, name: string): object {
  const url = address(`/${locale}/${page.slug}`);
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': url,
    url,
    name: page.headline,
    description: page.standfirst || undefined,
    inLanguage: languageTags[locale],
    datePublished: toSecond(page.publishedAt),
    dateModified: toSecond(page.revisedAt ?? page.publishedAt),
    publisher: organisation(name),
    isPartOf: { '@id': address(`/${locale}#site`) },
  };
}

/** Where the paper says by which rules it works, by the template of the page. */
const policies: Record<string, string[]> = {
  principles: ['publishingPrinciples', 'correctionsPolicy', 'ethicsPolicy'],
  imprint: ['ownershipFundingInfo', 'masthead'],
};

/** The pages that are public in this language, as the properties of a news organisation. */
const policiesOf = (locale: Locale, pages: { template: string | null; slug: string }[]): Record<string, string> =>
  Object.fromEntries(pages.flatMap((page) => (policies[page.template ?? ''] ?? []).map((name) => [name, address(`/${locale}/${page.slug}`)])));

/** The paper itself, with its search, for the front page. */
export function siteJsonLd(locale: Locale, name: string, tagline: string, pages: { template: string | null; slug: string }[] = []): object {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      { ...organisation(name), ...policiesOf(locale, pages) },
      {
        '@type': 'WebSite',
        '@id': address(`/${locale}#site`),
        url: address(`/${locale}`),
        name,
        description: tagline || undefined,
        inLanguage: languageTags[locale],
        publisher: { '@id': organisationId() },
        potentialAction: {
          '@type': 'SearchAction',
          target: { '@type': 'EntryPoint', urlTemplate: `${address(`/${locale}/search`)}?q={search_term_string}` },
          'query-input': 'required name=search_term_string',
        },
      },
    ],
  };
}
