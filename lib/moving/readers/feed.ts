import { createHash } from 'node:crypto';
import { captionOf } from '../html/caption';
import { visibleText } from '../html/visible';
import { readDate } from '../source/dates';
import type { Reading, SourceDocument, SourceRecord } from '../source/record';
import { type Element, readXml } from '../source/xml';
import { contentHtml, markupOf } from '../source/xml-html';

const heads = new Set(['rss/channel/title', 'rss/channel/link', 'rss/channel/language', 'feed/title', 'feed/id', 'RDF/channel/title', 'RDF/channel/link']);
const items = new Set(['rss/channel/item', 'rss/item', 'feed/entry', 'RDF/item']);
const content = /modules\/content/;
const dc = /purl\.org\/dc/;
const media = /search\.yahoo\.com\/mrss/;
/** A feed's own elements: those of RSS have no namespace, or that of 0.90 to 1.0. */
const rss = /^$|purl\.org\/(?:rss|net\/rss)|netscape\.com\/rdf/i;
const atom = /w3\.org\/2005\/atom|purl\.org\/atom/i;

const childrenOf = (element: Element, name: string, uri = rss): Element[] => element.children.filter((part) => part.name === name && uri.test(part.uri));
const child = (element: Element, name: string, uri = rss): Element | undefined => childrenOf(element, name, uri)[0];
const childText = (element: Element, name: string, uri = rss): string => child(element, name, uri)?.text.trim() ?? '';
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);
const line = (html: string): string => visibleText(html).replace(/\s+/g, ' ').trim();

/** RSS 2.0 and 1.0 and Atom 1.0, as files. */
export function readFeed(file: string): Reading {
  const head = new Map<string, string>();
  let language = '';
  return {
    format: 'feed',
    info: () => ({ site: head.get('link') || head.get('id') || head.get('title') || 'feed', language: head.get('language') ?? language }),
    records: async function* () {
      for await (const event of readXml(file, (path) => heads.has(path) || items.has(path))) {
        if (event.kind === 'problem') yield event;
        else if (heads.has(event.path)) {
          if ((event.path.startsWith('feed/') ? atom : rss).test(event.element.uri)) head.set(event.element.name, event.element.text.trim());
          language ||= event.element.attributes.get('lang') ?? '';
        } else yield* event.path === 'feed/entry' ? atomRecords(event.element, file) : rssRecords(event.element, file);
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

const absolute = (address: string, base = ''): string => (address && base && URL.canParse(address, base) ? new URL(address, base).href : address);

function* rssRecords(item: Element, file: string): Generator<SourceRecord> {
  const given = childText(item, 'link') || (child(item, 'guid')?.attributes.get('isPermaLink') === 'false' ? '' : childText(item, 'guid'));
  const link = absolute(given, item.attributes.get('base'));
  const key = childText(item, 'guid') || link || item.attributes.get('about') || childText(item, 'title') || digest(childText(item, 'description'));
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
  const beside = filesOf(item, childrenOf(item, 'enclosure'), 'url');
  yield {
    ...nothing(),
    key,
    group: `item:${key}`,
    language: childText(item, 'language', dc) || (item.attributes.get('lang') ?? ''),
    title: line(childText(item, 'title')),
    standfirst: full ? line(description) : '',
    body: (full || description) + beside.html,
    publishedAt: at,
    authors: author ? [author] : [],
    tags: [...childrenOf(item, 'category'), ...childrenOf(item, 'subject', dc)].map((part) => part.text.trim()).filter(Boolean),
    ...beside.picture,
    ...addressOf(link, item),
    place,
  } satisfies SourceDocument;
}

/** Where a text stood, and what the addresses in it stand against. */
function addressOf(link: string, item: Element, base = item.attributes.get('base')): { address?: string; base?: string } {
  const address = URL.canParse(link) || link.startsWith('/') ? { address: link } : {};
  return { ...address, ...(base && URL.canParse(base) ? { base } : {}) };
}

/**
 * The files that come with a text: the first picture stands at its top, all else behind it, so that
 * readers and the receipt see it.
 */
function filesOf(item: Element, enclosures: Element[], name: string): { html: string; picture: Pick<SourceDocument, 'picture'> } {
  const base = item.attributes.get('base') ?? '';
  const grouped = childrenOf(item, 'group', media).flatMap((part) => childrenOf(part, 'content', media).slice(0, 1));
  const found = [...enclosures, ...grouped, ...childrenOf(item, 'content', media), ...childrenOf(item, 'thumbnail', media)].map((part) => ({
    url: absolute(part.attributes.get(part.uri.includes('yahoo') ? 'url' : name) ?? '', base),
    kind: part.name === 'thumbnail' ? 'image' : `${part.attributes.get('type') ?? ''} ${part.attributes.get('medium') ?? ''}`,
    isLesser: part.name === 'thumbnail',
    ...captionOf(child(part, 'description', media)?.text ?? ''),
    credit: line(childText(part, 'credit', media)),
  }));
  const files = [...new Map(found.filter(({ url }) => url !== '').map((part) => [part.url, part])).values()];
  const pictures = files.filter(({ kind }) => /image/.test(kind));
  const [first] = pictures;
  const others = files.filter((part) => part !== first && !part.isLesser);
  const html = others.map(({ url, kind, caption, credit }) => {
    const source = markupOf(url);
    const said = `<figcaption>${markupOf([caption, credit].filter(Boolean).join(' '))}</figcaption>`;
    if (/image/.test(kind)) return `<figure><img src="${source}">${said}</figure>`;
    const player = /audio/.test(kind) ? 'audio' : /video/.test(kind) ? 'video' : '';
    return player ? `<figure><${player} src="${source}"></${player}>${said}</figure>` : `<p><a href="${source}">${source}</a></p>`;
  });
  return { html: html.join(''), picture: first ? { picture: { url: first.url, caption: first.caption, credit: first.credit } } : {} };
}

/**
 * Text of an Atom construct as HTML: its `type` says whether it is text, HTML or XHTML (RFC 4287,
 * 3.1).
 */
function atomHtml(element: Element | undefined): string {
  if (!element) return '';
  const type = element.attributes.get('type') ?? 'text';
  if (/xhtml|\+xml/.test(type)) return contentHtml(element);
  return /html/.test(type) ? element.text : markupOf(element.text);
}

function* atomRecords(entry: Element, file: string): Generator<SourceRecord> {
  const key = childText(entry, 'id', atom) || childText(entry, 'title', atom);
  const place = { file, line: entry.line, id: key.slice(0, 120) };
  const at = ['published', 'issued', 'created', 'updated', 'modified'].map((name) => readDate(childText(entry, name, atom))).find(Boolean) ?? null;
  if (!at) yield { kind: 'problem', place, what: 'bad-date', detail: childText(entry, 'published', atom) };
  const links = childrenOf(entry, 'link', atom);
  const isRel = (part: Element, rel: string) => (part.attributes.get('rel') ?? 'alternate') === rel;
  const base = entry.attributes.get('base') ?? '';
  const link = absolute(
    (links.find((part) => isRel(part, 'alternate')) ?? links.find((part) => !isRel(part, 'enclosure')))?.attributes.get('href') ?? '',
    base,
  );
  const body = child(entry, 'content', atom);
  const full = atomHtml(body);
  const summary = atomHtml(child(entry, 'summary', atom));
  const beside = filesOf(
    entry,
    links.filter((part) => isRel(part, 'enclosure')),
    'href',
  );
  yield {
    ...nothing(),
    key,
    group: `item:${key}`,
    language: body?.attributes.get('lang') ?? entry.attributes.get('lang') ?? '',
    title: line(atomHtml(child(entry, 'title', atom))),
    standfirst: full ? line(summary) : '',
    body: (full || summary) + beside.html,
    publishedAt: at,
    authors: childrenOf(entry, 'author', atom)
      .map((part) => childText(part, 'name', atom))
      .filter(Boolean),
    tags: childrenOf(entry, 'category', atom)
      .map((part) => part.attributes.get('label') || part.attributes.get('term') || '')
      .filter(Boolean),
    ...beside.picture,
    ...addressOf(link, entry, absolute(body?.attributes.get('base') ?? base, base || link)),
    place,
  } satisfies SourceDocument;
}
