import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import { withDatabase } from '@/testing/database';
import { getArticleById } from '../articles/reading/article-queries';
import { articleJsonLd, siteJsonLd } from '../articles/reading/json-ld';
import { getLatestPage } from '../articles/reading/list-queries';
import { type Locale, locales } from '../ground/locales';
import { createSampleEdition } from '../sample/create';
import { type Feed, writeAtom, writeJsonFeed, writeRss } from './feed';
import { getFeed } from './queries';

withDatabase();

type Element = { name: string; attributes: Record<string, string>; text: string; children: Element[] };

/** Reads XML strictly: whatever is not well formed, or whose prefix is not declared, throws. */
function parse(xml: string): Element {
  const top: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(Object.entries(tag.attributes).map(([name, attribute]) => [name, attribute.value]));
    const element = { name: tag.name, attributes, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return top.children[0] as Element;
}

const all = (element: Element | undefined, name: string) => element?.children.filter((child) => child.name === name) ?? [];
const only = (element: Element | undefined, name: string): Element => {
  const found = all(element, name);
  expect(found, `exactly one ${name}`).toHaveLength(1);
  return found[0] as Element;
};
const isAbsolute = (address: string | undefined) => expect(new URL(address ?? '').protocol).toMatch(/^https?:$/);
const rfc822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/;

function hasNoRelativeAddress(html: string) {
  for (const [, address] of html.matchAll(/\b(?:href|src)="([^"]*)"/g))
    if (!address?.startsWith('#')) isAbsolute(address?.replaceAll('&#38;', '&').replaceAll('&amp;', '&'));
  for (const [, set] of html.matchAll(/\bsrcset="([^"]*)"/g)) for (const part of set?.split(',') ?? []) isAbsolute(part.trim().split(' ')[0]);
  expect(html).not.toMatch(/<(script|style|iframe|form|object)\b|\son\w+=/i);
}

beforeAll(async () => {
  await createSampleEdition();
}, 120_000);

describe.each(locales)('the feeds of the sample edition in %s', (locale) => {
  let feed: Feed;
  beforeAll(async () => {
    feed = (await getFeed(locale as Locale, 'all', '')) as Feed;
    expect(feed.items.length).toBeGreaterThan(10);
  });

  test('RSS 2.0', () => {
    const rss = parse(writeRss(feed));
    expect([rss.name, rss.attributes.version]).toEqual(['rss', '2.0']);
    const channel = only(rss, 'channel');
    for (const name of ['title', 'link', 'description', 'language']) expect(only(channel, name).text.trim()).not.toBe('');
    isAbsolute(only(channel, 'link').text);
    expect(only(channel, 'lastBuildDate').text).toMatch(rfc822);
    const self = only(channel, 'atom:link').attributes;
    expect([self.rel, self.type]).toEqual(['self', 'application/rss+xml']);
    isAbsolute(self.href);
    const items = all(channel, 'item');
    const ids = items.map((item) => only(item, 'guid').text);
    expect(new Set(ids).size).toBe(items.length);
    for (const item of items) {
      expect(only(item, 'title').text).not.toMatch(/<\w/);
      isAbsolute(only(item, 'link').text);
      expect(only(item, 'guid').attributes.isPermaLink).toBe('false');
      expect(only(item, 'pubDate').text).toMatch(rfc822);
      expect(all(item, 'author')).toEqual([]);
      expect(only(item, 'description').text).not.toBe('');
      hasNoRelativeAddress(only(item, 'content:encoded').text);
      expect(all(item, 'enclosure').length).toBeLessThanOrEqual(1);
      for (const { attributes } of all(item, 'enclosure')) {
        isAbsolute(attributes.url);
        expect(Number(attributes.length)).toBeGreaterThan(0);
        expect(attributes.type).toMatch(/^image\//);
      }
    }
  });

  test('Atom 1.0', () => {
    const atom = parse(writeAtom(feed));
    expect([atom.name, atom.attributes.xmlns, atom.attributes['xml:lang']]).toEqual(['feed', 'http://www.w3.org/2005/Atom', feed.language]);
    isAbsolute(only(atom, 'id').text);
    expect(only(atom, 'title').text).not.toBe('');
    expect(only(atom, 'updated').text).toMatch(rfc3339);
    expect(
      all(atom, 'link')
        .map((link) => link.attributes.rel)
        .sort(),
    ).toEqual(['alternate', 'self']);
    const entries = all(atom, 'entry');
    expect(new Set(entries.map((entry) => only(entry, 'id').text)).size).toBe(entries.length);
    for (const entry of entries) {
      expect(new URL(only(entry, 'id').text).protocol).toBe('tag:');
      for (const name of ['published', 'updated']) expect(only(entry, name).text).toMatch(rfc3339);
      expect(only(entry, 'updated').text >= only(entry, 'published').text).toBe(true);
      expect(all(entry, 'link').filter((link) => link.attributes.rel === 'alternate')).toHaveLength(1);
      for (const link of all(entry, 'link')) isAbsolute(link.attributes.href);
      for (const author of all(entry, 'author')) expect(only(author, 'name').text).not.toBe('');
      expect(only(entry, 'content').attributes.type).toBe('html');
      hasNoRelativeAddress(only(entry, 'content').text);
    }
  });

  test('JSON Feed 1.1', () => {
    const json = JSON.parse(writeJsonFeed(feed));
    expect(json).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language: feed.language });
    for (const name of ['home_page_url', 'feed_url', 'icon']) isAbsolute(json[name]);
    expect(json).not.toHaveProperty('author');
    for (const item of json.items) {
      expect(typeof item.id).toBe('string');
      isAbsolute(item.url);
      for (const name of ['date_published', 'date_modified']) expect(item[name]).toMatch(rfc3339);
      hasNoRelativeAddress(item.content_html);
      for (const attachment of item.attachments ?? []) {
        isAbsolute(attachment.url);
        expect(attachment.mime_type).toMatch(/^\w+\/\w+/);
      }
    }
  });

  test('JSON-LD has what schema.org and the search engines ask of a NewsArticle and a WebSite', async () => {
    const page = await getLatestPage(locale, 1, 30);
    for (const card of page?.cards.slice(0, 5) ?? []) {
      const article = await getArticleById(card.id);
      if (!article) throw new Error('no article');
      const data = JSON.parse(JSON.stringify(articleJsonLd(article, locale as Locale, 'Paper')));
      expect(data).toMatchObject({ '@context': 'https://schema.org', '@type': 'NewsArticle', inLanguage: feed.language });
      expect(data.headline.length).toBeGreaterThan(0);
      expect(data.headline.length).toBeLessThanOrEqual(110);
      for (const name of ['datePublished', 'dateModified']) expect(data[name]).toMatch(rfc3339);
      for (const address of [data['@id'], data.mainEntityOfPage, ...data.image]) isAbsolute(address);
      for (const author of [data.author].flat()) {
        expect(['Person', 'NewsMediaOrganization']).toContain(author['@type']);
        expect(author.name).not.toBe('');
        isAbsolute(author.url);
      }
      expect(data.publisher).toMatchObject({ '@type': 'NewsMediaOrganization', name: 'Paper', logo: { '@type': 'ImageObject' } });
      isAbsolute(data.publisher.logo.url);
    }
    const graph = JSON.parse(JSON.stringify(siteJsonLd(locale as Locale, 'Paper', ''))) as { '@graph': Record<string, { target: { urlTemplate: string } }>[] };
    const site = graph['@graph'][1];
    expect(site).toMatchObject({ '@type': 'WebSite', potentialAction: { '@type': 'SearchAction', 'query-input': 'required name=search_term_string' } });
    expect(site?.potentialAction?.target.urlTemplate).toMatch(/^https?:.+\?q=\{search_term_string\}$/);
  });
});
