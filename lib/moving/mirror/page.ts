import { parse, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { parseUrl } from '../../ground/web-addresses';
import { attribute, type ElementNode, type HtmlNode, isElement, parseHtml } from '../html/tree';
import { placeOf, requestOf } from './place';

export type Sentences = { comment: string; contact: string; search: string };
export type Rewriting = {
  /** The path that the page was asked by. */
  path: string;
  /** The site's own origins, as they stand in its pages. */
  origins: ReadonlySet<string>;
  sentences: (language: string) => Sentences;
  /** Whether the mirror has an address; links to others lead to the site itself. */
  takes: (url: URL) => boolean;
  /** The address that the site calls its own. */
  origin: string;
};
export type Rewritten = { html: string; requests: string[] };

/** Stands for the site while its addresses are read. */
export const here = 'http://mirror.invalid';

/** An address as it stands on a page, when it is one of the site's own; null otherwise. */
export function addressOfPage(raw: string, { path, origins }: Pick<Rewriting, 'path' | 'origins'>): URL | null {
  const url = parseUrl(raw.trim(), `${here}${path}`);
  if (url && origins.has(url.origin)) return new URL(`${here}${url.pathname}${url.search}${url.hash}`);
  return url?.origin === here ? url : null;
}

const isAbsolute = (raw: string): boolean => /^\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(raw);
const refused = new Set(['button', 'input', 'select', 'textarea']);

/**
 * A page of the site as it stands in a mirror: its links lead to the mirror's own files, forms are
 * gone or replaced by a sentence. `requests` is what else of the site it needs.
 */
export function rewritePage(html: string, rewriting: Rewriting): Rewritten {
  const document = parse(html);
  const root = document.childNodes.find((node): node is ElementNode => isElement(node) && node.tagName === 'html');
  const sentences = rewriting.sentences(root ? attribute(root, 'lang') : '');
  const requests = new Set<string>();
  const waiting: (Tree.Document | ElementNode)[] = [document];
  for (let parent = waiting.pop(); parent; parent = waiting.pop()) {
    parent.childNodes = parent.childNodes.flatMap((node) => (isElement(node) ? kept(node, sentences, rewriting) : [node]));
    for (const child of parent.childNodes) {
      if (!isElement(child)) continue;
      child.parentNode = parent;
      readdress(child, rewriting, requests);
      waiting.push(child);
    }
  }
  return { html: serialize(document), requests: [...requests] };
}

/** What stands for an element: itself, a sentence, or nothing. */
function kept(element: ElementNode, sentences: Sentences, rewriting: Rewriting): HtmlNode[] {
  const { tagName } = element;
  if (tagName === 'form') return insteadOfForm(element, sentences);
  if (refused.has(tagName) && attribute(element, 'form')) return [];
  if (tagName === 'link' && attribute(element, 'rel') === 'search') return [];
  if (tagName !== 'a') return [element];
  const own = addressOfPage(attribute(element, 'href'), rewriting);
  return own && element.attrs.some((attr) => attr.name === 'href') && !placeOf(own) ? [] : [element];
}

function insteadOfForm(form: ElementNode, sentences: Sentences): HtmlNode[] {
  const name = /\/search$/.test(attribute(form, 'action')) ? 'search' : attribute(form, 'data-form');
  if (name !== 'search' && name !== 'comment' && name !== 'contact') return [];
  const [paragraph] = parseHtml('<p class="mt-3 text-soft print:hidden"></p>').filter(isElement);
  if (!paragraph) return [];
  const id = attribute(form, 'id');
  if (id) paragraph.attrs.push({ name: 'id', value: id });
  paragraph.childNodes = parseHtml(sentences[name].replace(/[&<>]/g, (found) => `&#${found.charCodeAt(0)};`));
  return [paragraph];
}

/** What tells search engines where a page belongs; nobody follows it. */
const isElsewhere = (element: ElementNode): boolean =>
  element.tagName === 'link' && (attribute(element, 'rel') === 'canonical' || attribute(element, 'hreflang') !== '');

const addresses = new Set(['href', 'src', 'poster', 'xlink:href']);

function readdress(element: ElementNode, rewriting: Rewriting, requests: Set<string>): void {
  for (const attr of element.attrs) {
    const name = attr.prefix ? `${attr.prefix}:${attr.name}` : attr.name;
    if (addresses.has(name) && isElsewhere(element)) continue;
    else if (addresses.has(name)) attr.value = rewritten(attr.value, element.tagName === 'a', rewriting, requests);
    else if (name === 'srcset' || name === 'imagesrcset')
      attr.value = attr.value
        .split(/,\s+/)
        .map((part) => part.replace(/^\s*(\S+)/, (_all, raw: string) => rewritten(raw, true, rewriting, requests)))
        .join(', ');
    else if (name === 'content' && /^(og:image|twitter:image)$/.test(attribute(element, 'property') || attribute(element, 'name')))
      rewritten(attr.value, false, rewriting, requests);
  }
}

/**
 * The mirror's address for one on a page. Whole addresses that say where a page belongs stay; what
 * a reader follows does not.
 */
function rewritten(raw: string, isFollowed: boolean, rewriting: Rewriting, requests: Set<string>): string {
  if (raw.trim().startsWith('#') || raw.trim() === '') return raw;
  const own = addressOfPage(raw, rewriting);
  const place = own && placeOf(own);
  if (!own || !place) return raw;
  if (!rewriting.takes(own)) return `${rewriting.origin}${own.pathname}${own.search}${own.hash}`;
  requests.add(requestOf(own));
  return isAbsolute(raw) && !isFollowed ? raw : `${place.href}${own.hash}`;
}
