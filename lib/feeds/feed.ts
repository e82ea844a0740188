/**
 * One story in a feed. `id` never changes; times are those of the article; `html` is the full text.
 */
export type FeedItem = {
  id: string;
  url: string;
  title: string;
  summary: string;
  html: string;
  publishedAt: Date;
  updatedAt: Date;
  authors: string[];
  categories: string[];
  image: { url: string; type: string; bytes: number; alt: string } | null;
};

/**
 * `language` is a BCP 47 tag; `home` and `self` are absolute addresses without the feed's file
 * name.
 */
export type Feed = {
  title: string;
  description: string;
  language: string;
  home: string;
  /** Its own address, where that is not the format's name under `home`. */
  self?: string;
  icon: string;
  updatedAt: Date;
  items: FeedItem[];
};

export const feedFormats = {
  'feed.xml': { type: 'application/rss+xml; charset=utf-8', write: writeRss },
  'atom.xml': { type: 'application/atom+xml; charset=utf-8', write: writeAtom },
  'feed.json': { type: 'application/feed+json; charset=utf-8', write: writeJsonFeed },
} as const;
export type FeedName = keyof typeof feedFormats;

/** Text for an XML element or attribute: escaped, without the characters XML 1.0 forbids. */
export function escapeXml(text: string): string {
  return text.replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replace(/[&<>"']/g, (found) => `&#${found.charCodeAt(0)};`);
}

const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;
const selfOf = (feed: Feed, name: FeedName) => feed.self ?? `${feed.home}/${name}`;

/** RSS 2.0 with the full text in content:encoded. */
export function writeRss(feed: Feed): string {
  const items = feed.items.map((item) =>
    [
      '<item>',
      element('title', item.title),
      element('link', item.url),
      `<guid isPermaLink="false">${escapeXml(item.id)}</guid>`,
      element('pubDate', item.publishedAt.toUTCString()),
      ...item.authors.map((name) => element('dc:creator', name)),
      ...item.categories.map((name) => element('category', name)),
      ...(item.summary ? [element('description', item.summary)] : []),
      element('content:encoded', item.html),
      ...(item.image ? [`<enclosure url="${escapeXml(item.image.url)}" length="${item.image.bytes}" type="${escapeXml(item.image.type)}"/>`] : []),
      '</item>',
    ].join(''),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    element('title', feed.title),
    element('link', feed.home),
    element('description', feed.description),
    element('language', feed.language),
    element('lastBuildDate', feed.updatedAt.toUTCString()),
    '<docs>https://www.rssboard.org/rss-specification</docs>',
    '<ttl>5</ttl>',
    `<atom:link href="${escapeXml(selfOf(feed, 'feed.xml'))}" rel="self" type="application/rss+xml"/>`,
    ...items,
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}

/** Atom 1.0 (RFC 4287). */
export function writeAtom(feed: Feed): string {
  const entries = feed.items.map((item) =>
    [
      '<entry>',
      element('id', item.id),
      `<title type="text">${escapeXml(item.title)}</title>`,
      `<link rel="alternate" type="text/html" href="${escapeXml(item.url)}"/>`,
      element('published', item.publishedAt.toISOString()),
      element('updated', item.updatedAt.toISOString()),
      ...item.authors.map((name) => `<author>${element('name', name)}</author>`),
      ...item.categories.map((name) => `<category term="${escapeXml(name)}"/>`),
      ...(item.summary ? [`<summary type="text">${escapeXml(item.summary)}</summary>`] : []),
      `<content type="html">${escapeXml(item.html)}</content>`,
      ...(item.image ? [`<link rel="enclosure" type="${escapeXml(item.image.type)}" length="${item.image.bytes}" href="${escapeXml(item.image.url)}"/>`] : []),
      '</entry>',
    ].join(''),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    element('id', selfOf(feed, 'atom.xml')),
    `<title type="text">${escapeXml(feed.title)}</title>`,
    `<subtitle type="text">${escapeXml(feed.description)}</subtitle>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(selfOf(feed, 'atom.xml'))}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(feed.home)}"/>`,
    element('updated', feed.updatedAt.toISOString()),
    `<author>${element('name', feed.title)}</author>`,
    element('icon', feed.icon),
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

/** JSON Feed 1.1. */
export function writeJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description || undefined,
    language: feed.language,
    home_page_url: feed.home,
    feed_url: selfOf(feed, 'feed.json'),
    icon: feed.icon,
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary || undefined,
      content_html: item.html,
      date_published: item.publishedAt.toISOString(),
      date_modified: item.updatedAt.toISOString(),
      image: item.image?.url,
      language: feed.language,
      authors: item.authors.length > 0 ? item.authors.map((name) => ({ name })) : undefined,
      tags: item.categories.length > 0 ? item.categories : undefined,
      attachments: item.image ? [{ url: item.image.url, mime_type: item.image.type, size_in_bytes: item.image.bytes }] : undefined,
    })),
  });
}
