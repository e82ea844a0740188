import type { Metadata } from 'next';
import { address } from '../ground/addresses';
import { toSecond } from '../ground/clock';
import { type Locale, languageTags, locales } from '../ground/locales';

export type PageDescription = {
  locale: Locale;
  name: string;
  title: string;
  description?: string;
  /** The address without the language. */
  path: string;
  /** Where the page exists, by language; all three at the same path when absent. */
  editions?: Partial<Record<Locale, string>>;
  /** Where this page's feeds lie, without the language: '' for the whole paper. */
  feeds?: string;
  image?: { path: string; alt: string };
  article?: { publishedAt: Date; revisedAt: Date | null; section: string; tags: string[] };
  index?: boolean;
};

const ogLocales: Record<Locale, string> = { en: 'en_GB', ru: 'ru_RU', zh: 'zh_CN' };

/**
 * What a reader page says of itself in its head. hreflang names only what exists; x-default is
 * English where there is one.
 */
export function pageMetadata({ locale, name, title, description, path, editions, feeds, image, article, index = true }: PageDescription): Metadata {
  const url = address(`/${locale}${path}`);
  const existing = editions ?? Object.fromEntries(locales.map((language) => [language, `/${language}${path}`]));
  const languages = Object.fromEntries(locales.flatMap((language) => (existing[language] ? [[languageTags[language], address(existing[language])]] : [])));
  const first = existing.en ?? existing[locale];
  const feedAt = (file: string) => address(`/${locale}${feeds ?? ''}/${file}`);
  const full = path === '' ? title : `${title} — ${name}`;
  const images = image ? [{ url: address(image.path), width: 1200, height: 630, alt: image.alt }] : undefined;
  return {
    title: full,
    description: description || undefined,
    robots: index ? { 'max-image-preview': 'large' } : { index: false },
    manifest: `/${locale}/manifest.webmanifest`,
    icons: {
      icon: [
        { url: '/icons/favicon-32.png', sizes: '32x32' },
        { url: '/icons/icon.svg', type: 'image/svg+xml' },
      ],
      apple: '/icons/apple-touch-icon.png',
    },
    alternates: {
      canonical: url,
      languages: index && first ? { ...languages, 'x-default': address(first) } : undefined,
      types: { 'application/rss+xml': feedAt('feed.xml'), 'application/atom+xml': feedAt('atom.xml'), 'application/feed+json': feedAt('feed.json') },
    },
    openGraph: {
      siteName: name,
      title,
      description: description || undefined,
      url,
      locale: ogLocales[locale],
      images,
      ...(article
        ? {
            type: 'article',
            publishedTime: toSecond(article.publishedAt),
            modifiedTime: toSecond(article.revisedAt ?? article.publishedAt),
            section: article.section,
            tags: article.tags,
          }
        : { type: 'website' }),
    },
    twitter: { card: image ? 'summary_large_image' : 'summary' },
  };
}
