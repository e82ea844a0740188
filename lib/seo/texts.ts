import { escapeMarkdown } from '../articles/body/markdown';
import { escapeXml } from '../feeds/feed';
import { address, origin } from '../ground/addresses';
import { cutTo } from '../ground/graphemes';
import { type Locale, languageNames, languageTags, locales } from '../ground/locales';
import { light } from '../ground/palette';
import type { NewsEntry } from './sitemaps';

/** robots.txt (RFC 9309). */
export function writeRobots(): string {
  return [
    'User-agent: *',
    'Disallow: /desk',
    'Disallow: /api/',
    ...locales.map((locale) => `Disallow: /${locale}/search?`),
    '',
    `Sitemap: ${address('/sitemap.xml')}`,
    `Sitemap: ${address('/news-sitemap.xml')}`,
    '',
  ].join('\n');
}

const yearOfHours = 8760;

/**
 * security.txt (RFC 9116). It expires a year from the start of the current month, so that the text
 * is stable within it.
 */
export function writeSecurity(contact: string | null, now: Date): string {
  const month = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1);
  const expires = new Date(month + yearOfHours * 3_600_000);
  return [
    `Contact: ${contactUri(contact)}`,
    `Expires: ${expires.toISOString().replace('.000Z', 'Z')}`,
    `Preferred-Languages: ${locales.join(', ')}`,
    `Canonical: ${address('/.well-known/security.txt')}`,
    '',
  ].join('\n');
}

function contactUri(contact: string | null): string {
  if (contact && /^(https:\/\/|mailto:|tel:)[^\s]+$/.test(contact)) return contact;
  if (contact && /^[^\s@:]+@[^\s@:]+$/.test(contact)) return `mailto:${contact}`;
  return address('/en/contact');
}

/** An OpenSearch 1.1 description of the search in one language. */
export function writeOpenSearch(locale: Locale, name: string, description: string): string {
  const short = cutTo(name, 16);
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml(short)}</ShortName>
<Description>${escapeXml(cutTo(description || name, 1024))}</Description>
<Language>${languageTags[locale]}</Language>
<InputEncoding>UTF-8</InputEncoding>
<Image width="192" height="192" type="image/png">${escapeXml(address('/icons/icon-192.png'))}</Image>
<Url type="text/html" method="get" template="${escapeXml(address(`/${locale}/search`))}?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(address(`/${locale}/opensearch.xml`))}"/>
</OpenSearchDescription>
`;
}

type Guide = {
  name: string;
  tagline: string;
  sections: { slug: string; name: string }[];
  latest: Record<Locale, NewsEntry[]>;
  /** The newsroom's own pages. */
  pages: { locale: Locale; slug: string; headline: string }[];
};

/** llms.txt: what the site is and where its texts are, in Markdown. */
export function writeLlms(guide: Guide): string {
  const latest = locales.map((locale) => {
    const lines = guide.latest[locale].map(
      (entry) => `- [${escapeMarkdown(entry.headline)}](${address(`${entry.path}.md`)}): ${entry.publishedAt.toISOString().slice(0, 10)}`,
    );
    return [`## Latest in ${languageNames[locale]}`, '', ...lines, ''].join('\n');
  });
  const pages = guide.pages.map((page) => `- [${escapeMarkdown(page.headline)}](${address(`/${page.locale}/${page.slug}.md`)}): ${languageNames[page.locale]}`);
  return [
    `# ${escapeMarkdown(guide.name)}`,
    '',
    `> ${escapeMarkdown((guide.tagline || guide.name).replace(/\s+/g, ' '))}`,
    '',
    `Published in ${locales.map((locale) => `${languageNames[locale]} (${origin()}/${locale})`).join(', ')}. Every article is Markdown at its address plus \`.md\`, and full text in the feeds. Editions of one story link to each other.`,
    '',
    '## Sections',
    '',
    ...guide.sections.map(
      (section) =>
        `- [${escapeMarkdown(section.name)}](${address(`/en/sections/${section.slug}`)}): [feed](${address(`/en/sections/${section.slug}/feed.json`)})`,
    ),
    '',
    '## Everything',
    '',
    ...locales.map((locale) => `- [${languageNames[locale]}: feed of full texts](${address(`/${locale}/feed.json`)})`),
    `- [Sitemap](${address('/sitemap.xml')})`,
    '',
    ...(pages.length > 0 ? ['## About the paper', '', ...pages, ''] : []),
    ...latest,
  ].join('\n');
}

/** A web app manifest in one language. */
export function writeManifest(locale: Locale, name: string, description: string, shortcuts: { name: string; path: string }[]): string {
  const icon = (size: number, purpose: 'any' | 'maskable', file: string) => ({ src: `/icons/${file}`, sizes: `${size}x${size}`, type: 'image/png', purpose });
  return JSON.stringify({
    id: `/${locale}`,
    name,
    short_name: cutTo(name, 12),
    description,
    lang: languageTags[locale],
    dir: 'ltr',
    start_url: `/${locale}`,
    scope: '/',
    display: 'standalone',
    background_color: light.paper,
    theme_color: light.paper,
    categories: ['news'],
    icons: [icon(192, 'any', 'icon-192.png'), icon(512, 'any', 'icon-512.png'), icon(512, 'maskable', 'maskable-512.png')],
    shortcuts: shortcuts.map((shortcut) => ({ name: shortcut.name, url: shortcut.path })),
  });
}
