import path from 'node:path';
import { captionOf } from '../html/caption';
import type { GalleryPicture } from '../html/shortcodes';
import { readPhp } from '../source/php';
import { child, childrenOf, childText, type Element, ownText, readXml } from '../source/xml';
import { SeveralSites } from './unknown-source';
import { indexTables, type Tables } from './wxr-tables';

export const wpNamespace = /wordpress\.org\/export\//;
export const excerptNamespace = /excerpt/;
const heads = new Set(['rss/channel/title', 'rss/channel/link', 'rss/channel/language', 'rss/channel/base_site_url', 'rss/channel/base_blog_url']);

const referred = new Set(['rss/channel/item', 'rss/channel/term', 'rss/channel/category', 'rss/channel/author']);
/** Of so many patterns, each of so many signs, is known what they say. */
const mostPatterns = { count: 2000, text: 200_000 } as const;

type Attachment = GalleryPicture & { parent: string };
/** What items of an export refer to. */
export type Index = {
  attachments: Map<string, Attachment>;
  byParent: Map<string, string[]>;
  languages: Map<string, string>;
  groups: Map<string, string>;
  pages: Map<string, string>;
  /** What stands in several texts (`wp:block`), by its number. */
  patterns: Map<string, string>;
  /** Categories by their numbers, authors by what their address is made of. */
  categories: Map<string, string>;
  authors: Map<string, string>;
  tables: Tables;
  head: Map<string, string>;
};

/** The address of the site, as a file names it at its head. */
export const siteOf = (head: Map<string, string>): string => head.get('base_blog_url') || head.get('link') || head.get('title') || '';

/** Throws SeveralSites. */
export async function indexOf(files: string[]): Promise<Index> {
  const index: Index = {
    attachments: new Map(),
    byParent: new Map(),
    languages: new Map(),
    groups: new Map(),
    pages: new Map(),
    patterns: new Map(),
    categories: new Map(),
    authors: new Map(),
    tables: { html: new Map(), used: new Set() },
    head: new Map(),
  };
  const sites = new Map<string, string>();
  for (const file of files) {
    const head = await indexFile(file, index);
    for (const [name, text] of head) index.head.set(name, index.head.get(name) || text);
    const site = (head.get('base_blog_url') || head.get('link') || '').replace(/^https?:\/\/(www\.)?|\/+$/g, '');
    if (site) sites.set(site, path.basename(file));
  }
  if (sites.size > 1)
    throw new SeveralSites(
      `Import each site by itself: ${[...sites]
        .slice(0, 3)
        .map(([site, file]) => `${file} is of ${site}`)
        .join(', ')}.`,
    );
  return index;
}

/** Adds what a file has that others refer to, and gives what it says of itself. */
async function indexFile(file: string, index: Index): Promise<Map<string, string>> {
  const own = new Map<string, string>();
  for await (const event of readXml(file, (at) => referred.has(at) || heads.has(at))) {
    if (event.kind === 'problem') continue;
    const { element, path: at } = event;
    if (heads.has(at)) own.set(element.name, own.get(element.name) || element.text.trim());
    else if (at === 'rss/channel/term') indexTerm(element, index);
    else if (at === 'rss/channel/category')
      index.categories.set(ownText(childText(element, 'term_id', wpNamespace)), ownText(childText(element, 'category_nicename', wpNamespace)));
    else if (at === 'rss/channel/author') indexAuthor(element, index);
    else {
      indexTables(element, index.tables);
      indexItem(element, childText(element, 'post_type', wpNamespace), index);
    }
  }
  return own;
}

function indexItem(element: Element, type: string, index: Index): void {
  if (type === 'attachment') indexAttachment(element, index);
  else if (type === 'page') indexPage(element, index);
  else if (type === 'wp_block') indexPattern(element, index);
}

/** Polylang's groups of translations: a term whose description is a PHP map of language to post. */
function indexTerm(element: Element, index: Index): void {
  if (childText(element, 'term_taxonomy', wpNamespace) !== 'post_translations') return;
  const map = readPhp(childText(element, 'term_description', wpNamespace));
  if (!(map instanceof Map)) return;
  const group = childText(element, 'term_slug', wpNamespace);
  for (const [language, post] of map) {
    if (language === 'sync' || (typeof post !== 'number' && typeof post !== 'string')) continue;
    index.groups.set(String(post), `polylang:${group}`);
    index.languages.set(String(post), language);
  }
}

/** By the login as WordPress makes an address of it. */
function indexAuthor(element: Element, index: Index): void {
  const login = ownText(childText(element, 'author_login', wpNamespace));
  index.authors.set(
    login
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
    login,
  );
}

function indexPattern(element: Element, index: Index): void {
  const text = child(element, 'encoded', /modules\/content/)?.text ?? '';
  if (index.patterns.size < mostPatterns.count && text.length <= mostPatterns.text)
    index.patterns.set(ownText(childText(element, 'post_id', wpNamespace)), ownText(text));
}

/** Under which group a page is found again by those that stand under it. */
function indexPage(element: Element, index: Index): void {
  const id = childText(element, 'post_id', wpNamespace);
  const polylang = childrenOf(element, 'category').find((child) => child.attributes.get('domain') === 'post_translations');
  index.pages.set(ownText(id), ownText(translationGroupOf(id, polylang?.attributes.get('nicename'), metaOf(element), index)));
}

function indexAttachment(element: Element, index: Index): void {
  const id = ownText(childText(element, 'post_id', wpNamespace));
  if (index.attachments.has(id)) return;
  const url = ownText(childText(element, 'attachment_url', wpNamespace) || childText(element, 'guid'));
  const parent = ownText(childText(element, 'post_parent', wpNamespace));
  const { caption, credit } = captionOf(childText(element, 'encoded', excerptNamespace));
  const alt = ownText(metaOf(element).get('_wp_attachment_image_alt') ?? '');
  index.attachments.set(id, { url, alt, caption: ownText(caption), credit: ownText(credit), parent });
  if (parent === '0') return;
  const siblings = index.byParent.get(parent);
  if (siblings) siblings.push(id);
  else index.byParent.set(parent, [id]);
}

export const metaOf = (element: Element): Map<string, string> =>
  new Map(
    childrenOf(element, 'postmeta', wpNamespace).map((meta) => [childText(meta, 'meta_key', wpNamespace), child(meta, 'meta_value', wpNamespace)?.text ?? '']),
  );

/** Texts of one group are editions of one story. */
export function translationGroupOf(id: string, polylang: string | undefined, meta: Map<string, string>, index: Index): string {
  if (polylang) return `polylang:${polylang}`;
  const wpml = meta.get('_wpml_import_translation_group');
  if (wpml) return `wpml:${wpml}`;
  return index.groups.get(id) ?? `post:${id}`;
}
