import type { Element } from './xml';

export const markupOf = (text: string): string => text.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`);

/** What NITF and HTML call differently. */
const names: Record<string, string> = {
  hl1: 'h2',
  hl2: 'h3',
  bq: 'blockquote',
  credit: 'p',
  'media-caption': 'p',
  'media-producer': 'p',
  byttl: 'p',
  tagline: 'p',
  bibliography: 'p',
  fn: 'p',
};
const shared = new Set(
  'a abbr article aside audio b blockquote br caption cite code col colgroup dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i iframe img ins kbd li ol p pre q s samp section small source span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul video'.split(
    ' ',
  ),
);
const blocks = /^(body(\.\w+)?|block|media|custom-table|table-reference|nitf-table|nitf-table-metadata|content|note|abstract)$/;
const voids = new Set(['br', 'col', 'hr', 'img', 'source']);
const kept = ['href', 'src', 'alt', 'colspan', 'rowspan', 'start', 'class', 'title'];

/**
 * An element of XHTML or NITF as HTML. What HTML has no name for is a block or a piece of a line:
 * its words stay.
 */
export function toHtml(element: Element): string {
  if (element.name === 'media' && element.children.some((child) => child.name === 'media-reference')) return mediaHtml(element);
  const own = names[element.name] ?? element.name.toLowerCase();
  const tag = shared.has(own) ? own : blocks.test(own) ? 'div' : 'span';
  const attributes = shared.has(own) ? kept.flatMap((name) => ` ${name}="${markupOf(element.attributes.get(name) ?? '')}"`.replace(/^ \w+=""$/, '')) : [];
  return `<${tag}${attributes.join('')}>${voids.has(tag) ? '' : `${contentHtml(element)}</${tag}>`}`;
}

/** Texts and children in their order: readXml keeps where each child stood. */
export function contentHtml(element: Element): string {
  const parts: string[] = [];
  let at = 0;
  for (const child of element.children) {
    parts.push(markupOf(element.text.slice(at, child.offset)), toHtml(child));
    at = child.offset;
  }
  return parts.join('') + markupOf(element.text.slice(at));
}

const isSaid = (child: Element): boolean => !/^media-(reference|metadata|object)$/.test(child.name);

/** NITF's picture, sound or film: the largest of its files, with all that is said of it. */
function mediaHtml(media: Element): string {
  const width = (child: Element) => Number(child.attributes.get('width') ?? 0);
  const [best] = media.children.filter((child) => child.name === 'media-reference' && child.attributes.get('source')).sort((a, b) => width(b) - width(a));
  const kind = `${media.attributes.get('media-type') ?? ''} ${best?.attributes.get('mime-type') ?? ''}`;
  const source = markupOf(best?.attributes.get('source') ?? '');
  const tag = /audio/.test(kind) ? 'audio' : /video/.test(kind) ? 'video' : 'img';
  const alt = markupOf(best?.attributes.get('alternate-text') ?? '');
  const shown = !best ? '' : tag === 'img' ? `<img src="${source}" alt="${alt}">` : `<${tag} src="${source}"></${tag}>`;
  const words = media.children
    .filter(isSaid)
    .map((child) => (child.name === 'media-producer' ? `<span class="credit">${contentHtml(child)}</span>` : contentHtml(child)));
  return `<figure>${shown}<figcaption>${words.join(' ')}</figcaption></figure>`;
}
