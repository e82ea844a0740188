import { visibleText } from '../html/visible';
import { readDate } from '../source/dates';
import type { Reading, SourceDocument, SourceRecord } from '../source/record';
import { child, childrenOf, childText, deepText, type Element, readXml } from '../source/xml';

const heads = new Set(['rss/channel/title', 'rss/channel/link', 'rss/channel/language', 'feed/title', 'feed/id', 'RDF/channel/title', 'RDF/channel/link']);
const items = new Set(['rss/channel/item', 'feed/entry', 'RDF/item']);
const content = /modules\/content/;
const dc = /purl\.org\/dc/;

/** RSS 2.0 and 1.0 and Atom 1.0, as files. */
export function readFeed(file: string): Reading {
  const head = new Map<string, string>();
  return {
    format: 'feed',
    info: () => ({ site: head.get('link') || head.get('id') || head.get('title') || 'feed', language: head.get('language') ?? '' }),
    records: async function* () {
      for await (const event of readXml(file, (path) => heads.has(path) || items.has(path))) {
        if (event.kind === 'problem') yield event;
        else if (heads.has(event.path)) head.set(event.element.name, event.element.text.trim());
        else yield* event.path === 'feed/entry' ? atomRecords(event.element, file) : rssRecords(event.element, file);
      }
    },
  };
}

const nothing = () => ({
  kind: 'document' as const,
  type: 'story' as const,
  slug: '',
  format: 'html' as const,
  state: 'published' as const,
  sections: [],
  comments: [],
  fields: {},
});

function* rssRecords(item: Element, file: string): Generator<SourceRecord> {
  const link = childText(item, 'link');
  const key = childText(item, 'guid') || link || childText(item, 'title');
  const place = { file, line: item.line, id: key.slice(0, 120) };
  const at = readDate(childText(item, 'pubDate')) ?? readDate(childText(item, 'date', dc));
  if (!at) yield { kind: 'problem', place, what: 'bad-date', detail: childText(item, 'pubDate') };
  const full = child(item, 'encoded', content)?.text ?? '';
  const description = child(item, 'description')?.text ?? '';
  const author =
    childText(item, 'creator', dc) ||
    childText(item, 'author')
      .replace(/^.*\((.+)\)$/, '$1')
      .replace(/^\S+@\S+$/, '');
  const enclosure = childrenOf(item, 'enclosure')
    .find((child) => (child.attributes.get('type') ?? '').startsWith('image/'))
    ?.attributes.get('url');
  yield {
    ...nothing(),
    key,
    group: `item:${key}`,
    language: childText(item, 'language', dc),
    title: visibleText(childText(item, 'title')).replace(/\s+/g, ' ').trim(),
    standfirst: full ? visibleText(description).replace(/\s+/g, ' ').trim() : '',
    body: full || description,
    publishedAt: at,
    authors: author ? [author] : [],
    tags: childrenOf(item, 'category')
      .map((child) => child.text.trim())
      .filter(Boolean),
    ...(enclosure ? { picture: { url: enclosure } } : {}),
    ...(link ? { address: link } : {}),
    place,
  } satisfies SourceDocument;
}

/**
 * Text of an Atom construct as HTML: its `type` says whether it is text, HTML or XHTML (RFC 4287,
 * 3.1).
 */
function atomHtml(element: Element | undefined): string {
  if (!element) return '';
  const type = element.attributes.get('type') ?? 'text';
  if (type === 'xhtml') return `<p>${escaped(deepText(element))}</p>`;
  return /html/.test(type) ? element.text : escaped(element.text);
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (found) => `&#${found.charCodeAt(0)};`);

function* atomRecords(entry: Element, file: string): Generator<SourceRecord> {
  const key = childText(entry, 'id') || childText(entry, 'title');
  const place = { file, line: entry.line, id: key.slice(0, 120) };
  const at = readDate(childText(entry, 'published')) ?? readDate(childText(entry, 'updated'));
  if (!at) yield { kind: 'problem', place, what: 'bad-date', detail: childText(entry, 'published') };
  const links = childrenOf(entry, 'link');
  const link = (links.find((link) => (link.attributes.get('rel') ?? 'alternate') === 'alternate') ?? links[0])?.attributes.get('href');
  const full = atomHtml(child(entry, 'content'));
  const summary = atomHtml(child(entry, 'summary'));
  yield {
    ...nothing(),
    key,
    group: `item:${key}`,
    language: entry.attributes.get('lang') ?? '',
    title: visibleText(atomHtml(child(entry, 'title')))
      .replace(/\s+/g, ' ')
      .trim(),
    standfirst: full ? visibleText(summary).replace(/\s+/g, ' ').trim() : '',
    body: full || summary,
    publishedAt: at,
    authors: childrenOf(entry, 'author')
      .map((child) => childText(child, 'name'))
      .filter(Boolean),
    tags: childrenOf(entry, 'category')
      .map((child) => child.attributes.get('label') || child.attributes.get('term') || '')
      .filter(Boolean),
    ...(link ? { address: link } : {}),
    place,
  } satisfies SourceDocument;
}
