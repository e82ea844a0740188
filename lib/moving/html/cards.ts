import MarkdownIt from 'markdown-it';
import { isRecord, listOf, type Raw, stringOf } from '../source/json';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`);
const deepest = 60;
const markdown = new MarkdownIt({ html: true });

const parse = (text: string): Raw | null => {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
};

/** Ghost's Lexical documents as HTML; '' for what is none. Cards give what readers saw of them. */
export function lexicalToHtml(text: string): string {
  const document = text === '' ? null : parse(text);
  return document && isRecord(document.root) ? children(document.root, 0) : '';
}

const children = (node: Raw, depth: number): string =>
  depth > deepest
    ? ''
    : listOf(node.children)
        .map((record) => lexical(record, depth + 1))
        .join('');

const formats: [number, string][] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
];

function lexical(node: Raw, depth: number): string {
  const inner = () => children(node, depth);
  switch (node.type) {
    case 'text':
    case 'extended-text':
      return formats.reduce((html, [bit, tag]) => (Number(node.format) & bit ? `<${tag}>${html}</${tag}>` : html), escaped(stringOf(node.text)));
    case 'linebreak':
      return '<br>';
    case 'paragraph':
      return `<p>${inner()}</p>`;
    case 'heading':
    case 'extended-heading':
      return `<${/^h[1-6]$/.test(stringOf(node.tag)) ? node.tag : 'h2'}>${inner()}</${/^h[1-6]$/.test(stringOf(node.tag)) ? node.tag : 'h2'}>`;
    case 'quote':
    case 'extended-quote':
    case 'aside':
      return `<blockquote><p>${inner()}</p></blockquote>`;
    case 'list':
      return node.listType === 'number' ? `<ol start="${Number(node.start) || 1}">${inner()}</ol>` : `<ul>${inner()}</ul>`;
    case 'listitem':
      return `<li>${inner()}</li>`;
    case 'link':
    case 'autolink':
      return `<a href="${escaped(stringOf(node.url))}">${inner()}</a>`;
    default:
      return card(stringOf(node.type), node) || inner();
  }
}

/** What readers saw of a card, in both of Ghost's formats. */
function card(type: string, given: Raw): string {
  const words = (...names: string[]) =>
    names
      .map((name) => stringOf(given[name]))
      .filter(Boolean)
      .map((line) => `<p>${line}</p>`)
      .join('');
  const picture = (source: Raw) =>
    `<figure${/^(wide|full)$/.test(stringOf(source.cardWidth)) ? ' class="kg-width-wide"' : ''}><img src="${escaped(stringOf(source.src))}" alt="${escaped(stringOf(source.alt))}"><figcaption>${stringOf(source.caption)}</figcaption></figure>`;
  switch (type) {
    case 'image':
      return picture(given);
    case 'gallery':
      return listOf(given.images).map(picture).join('') + words('caption');
    case 'horizontalrule':
    case 'hr':
      return '<hr>';
    case 'html':
      return stringOf(given.html);
    case 'markdown':
    case 'card-markdown':
      return markdown.render(stringOf(given.markdown));
    case 'codeblock':
    case 'code':
      return `<pre>${escaped(stringOf(given.code))}</pre>${words('caption')}`;
    case 'embed':
      return given.url
        ? `<figure><iframe src="${escaped(stringOf(given.url))}"></iframe><figcaption>${stringOf(given.caption)}</figcaption></figure>`
        : `${stringOf(given.html)}${words('caption')}`;
    case 'video':
    case 'audio':
      return `<figure><${type} src="${escaped(stringOf(given.src))}"></${type}><figcaption>${stringOf(given.caption) || escaped(stringOf(given.title))}</figcaption></figure>`;
    case 'bookmark': {
      const told = isRecord(given.metadata) ? given.metadata : {};
      const said = ['description', 'author', 'publisher'].map((name) => stringOf(told[name])).filter(Boolean);
      const link = `<a href="${escaped(stringOf(given.url))}">${escaped(stringOf(told.title) || stringOf(given.title) || stringOf(given.url))}</a>`;
      return `<p>${link}</p>${said.map((text) => `<p>${escaped(text)}</p>`).join('')}${words('caption')}`;
    }
    case 'button':
      return `<p><a href="${escaped(stringOf(given.buttonUrl))}">${escaped(stringOf(given.buttonText))}</a></p>`;
    case 'callout':
      return `<p>${escaped(stringOf(given.calloutEmoji) || stringOf(given.emoji))} ${stringOf(given.calloutText) || stringOf(given.text)}</p>`;
    case 'toggle':
      return `<p><b>${stringOf(given.heading)}</b></p>${stringOf(given.content)}`;
    case 'file':
      return `<p><a href="${escaped(stringOf(given.src))}">${escaped(stringOf(given.fileTitle) || stringOf(given.fileName))}</a></p>${words('fileCaption')}`;
    case 'product': {
      const image = stringOf(given.productImageSrc) ? picture({ src: given.productImageSrc }) : '';
      return `${image}${words('productTitle', 'productDescription')}${linked(given.productUrl, given.productButton)}`;
    }
    case 'header':
    case 'signup':
    case 'call-to-action':
    case 'callToAction': {
      const image = stringOf(given.imageUrl) || stringOf(given.backgroundImageSrc);
      const button = given.showButton === false || given.buttonEnabled === false ? '' : linked(given.buttonUrl, given.buttonText);
      const said = ['sponsorLabel', 'header', 'heading', 'subheader', 'subheading', 'textValue', 'disclaimer'];
      return `${image ? picture({ src: image }) : ''}${words(...said.filter((name) => name !== 'sponsorLabel' || given.hasSponsorLabel !== false))}${button}`;
    }
    case 'email':
    case 'email-cta':
    case 'paywall':
      return '';
    default:
      return saidBy(given);
  }
}

const linked = (url: unknown, text: unknown): string =>
  stringOf(text) === ''
    ? ''
    : stringOf(url) === ''
      ? `<p>${escaped(stringOf(text))}</p>`
      : `<p><a href="${escaped(stringOf(url))}">${escaped(stringOf(text))}</a></p>`;

const telling = /^(html|markdown|text|value|title|name|label|caption|alt|content|.*(?:heading|header|title|text|caption|description|label|content|html))$/i;

/** Of a card that nobody here knows: what in it is words. */
const saidBy = (given: Raw): string =>
  Object.entries(given)
    .filter(([name, value]) => telling.test(name) && typeof value === 'string' && value.trim() !== '' && !/^(https?:|#|\/)\S*$/.test(value))
    .map(([name, value]) => (/markdown/i.test(name) ? markdown.render(stringOf(value)) : `<p>${stringOf(value)}</p>`))
    .join('');

/**
 * Ghost's older Mobiledoc documents as HTML; '' for what is none. Source: the Mobiledoc 0.3
 * specification.
 */
export function mobiledocToHtml(text: string): string {
  const document = text === '' ? null : parse(text);
  if (!document || !Array.isArray(document.sections)) return '';
  return (document.sections as unknown[]).map((section) => (Array.isArray(section) ? mobiledocSection(section, document) : '')).join('');
}

function mobiledocSection(section: unknown[], document: Raw): string {
  const [kind, tag, inner] = section;
  if (kind === 1) return `<${safeTag(tag)}>${markers(inner, document)}</${safeTag(tag)}>`;
  if (kind === 2) return `<img src="${escaped(stringOf(tag))}">`;
  if (kind === 3 && Array.isArray(inner)) return `<${safeTag(tag)}>${inner.map((item) => `<li>${markers(item, document)}</li>`).join('')}</${safeTag(tag)}>`;
  if (kind !== 10 || !Array.isArray(document.cards)) return '';
  const found: unknown = document.cards[Number(tag)];
  return Array.isArray(found) && isRecord(found[1]) ? card(stringOf(found[0]), found[1]) : '';
}

const safeTag = (tag: unknown): string => (/^(p|h[1-6]|blockquote|ul|ol|aside|pull-quote)$/.test(stringOf(tag)) ? stringOf(tag) : 'p');

function markers(list: unknown, document: Raw): string {
  if (!Array.isArray(list)) return '';
  const open: string[] = [];
  let html = '';
  for (const marker of list as unknown[]) {
    if (!Array.isArray(marker)) continue;
    const [kind, opened, closed, value] = marker;
    for (const at of Array.isArray(opened) ? opened : []) {
      const markup: unknown = Array.isArray(document.markups) ? document.markups[Number(at)] : null;
      const [name, attributes] = Array.isArray(markup) ? markup : ['span', []];
      const tag = /^(a|b|strong|i|em|s|sub|sup|u|code)$/.test(stringOf(name)) ? stringOf(name) : 'span';
      const href = Array.isArray(attributes) && attributes[0] === 'href' ? stringOf(attributes[1]) : '';
      html += tag === 'a' ? `<a href="${escaped(href)}">` : `<${tag}>`;
      open.push(tag);
    }
    if (kind === 0) html += escaped(stringOf(value));
    else if (Array.isArray(document.atoms)) {
      const atom: unknown = document.atoms[Number(value)];
      if (Array.isArray(atom)) html += atom[0] === 'soft-return' ? '<br>' : escaped(stringOf(atom[1]));
    }
    for (let left = Number(closed) || 0; left > 0; left -= 1) html += `</${open.pop() ?? 'span'}>`;
  }
  return html;
}
