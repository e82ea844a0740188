import { escapeXml } from '../feeds/feed';
import { address } from '../ground/addresses';
import { isLocale, type Locale, languageTags, locales } from '../ground/locales';

/**
 * Article ids per chunk: below the 50,000 addresses and 50 MB that sitemaps.org allows, and small
 * enough to keep.
 */
export const idsPerChunk = 10_000;

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The index of sitemaps (sitemaps.org 0.9) for articles with ids up to `highestId`. */
export function writeSitemapIndex(highestId: number): string {
  const chunks = Array.from({ length: Math.ceil(highestId / idsPerChunk) }, (_, at) => `/sitemaps/articles-${at + 1}.xml`);
  const entries = ['/sitemaps/pages.xml', ...chunks].map((path) => `<sitemap><loc>${escapeXml(address(path))}</loc></sitemap>`);
  return `${head}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</sitemapindex>\n`;
}

export type SitemapEntry = {
  path: string;
  modified: Date | null;
  /** Path in each language the page exists in, its own included. */
  editions: Partial<Record<string, string>>;
};

/**
 * One chunk, each address with its other languages; x-default is the English edition, else the
 * first.
 */
export function writeSitemap(entries: SitemapEntry[]): string {
  const lines = entries.map((entry) => {
    const modified = entry.modified ? `<lastmod>${entry.modified.toISOString()}</lastmod>` : '';
    return `<url><loc>${escapeXml(address(entry.path))}</loc>${modified}${alternates(entry.editions)}</url>`;
  });
  return `${head}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${lines.join('\n')}\n</urlset>\n`;
}

function alternates(editions: SitemapEntry['editions']): string {
  const known = Object.entries(editions).filter((entry): entry is [Locale, string] => isLocale(entry[0]) && Boolean(entry[1]));
  if (known.length < 2) return '';
  const link = (language: string, path: string) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(address(path))}"/>`;
  const fallback = editions.en ?? known[0]?.[1] ?? '';
  return [...known.map(([locale, path]) => link(languageTags[locale], path)), link('x-default', fallback)].join('');
}

/** A page that exists in every language, once per language. */
export function inEveryLanguage(path: string): SitemapEntry[] {
  const editions = Object.fromEntries(locales.map((locale) => [locale, `/${locale}${path}`]));
  return locales.map((locale) => ({ path: `/${locale}${path}`, modified: null, editions }));
}

export type NewsEntry = { path: string; locale: Locale; headline: string; publishedAt: Date };

/** A news sitemap (Google's schema 0.9): of the last two days, at most 1,000 addresses. */
export function writeNewsSitemap(entries: NewsEntry[], publication: Record<Locale, string>): string {
  const lines = entries.slice(0, 1000).map((entry) => {
    const language = entry.locale === 'zh' ? 'zh-cn' : entry.locale;
    return `<url><loc>${escapeXml(address(entry.path))}</loc><news:news><news:publication><news:name>${escapeXml(publication[entry.locale])}</news:name><news:language>${language}</news:language></news:publication><news:publication_date>${entry.publishedAt.toISOString()}</news:publication_date><news:title>${escapeXml(entry.headline)}</news:title></news:news></url>`;
  });
  return `${head}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n${lines.join('\n')}\n</urlset>\n`;
}
