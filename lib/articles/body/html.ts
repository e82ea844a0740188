import type { BodyNode } from './body';
import { isLinkAddress, isWebAddress } from './body';
import { noteContent } from './footnotes';
import { elementOfMark } from './marks';

export type HtmlPicture = { src: string; width: number; height: number };
/** `path` is on this site, with the language. */
export type DynamicLink = { path: string; text: string };
export type HtmlOptions = {
  /** Origin of the site: links into it are made absolute. */
  base: string;
  picture: (mediaId: number) => HtmlPicture | null;
  /**
   * In place of a block that a page looks up: a link to where that is found. Without it such blocks
   * are left out.
   */
  dynamic?: (block: BodyNode) => DynamicLink | null;
  /**
   * Blocks and notes say what they are, as WordPress marks them, so that they can be read back; a
   * caption says which of it is the credit.
   */
  isArchive?: boolean;
};

const deepest = 60;

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (found) => `&#${found.charCodeAt(0)};`);
}

/**
 * A body as a string of HTML for feeds: everything in it is escaped, addresses are absolute,
 * unknown nodes are left out.
 */
export function bodyToHtml(body: BodyNode, options: HtmlOptions): string {
  const writing: Writing = { ...options, notes: [], depth: 0 };
  const html = children(body, writing);
  if (writing.notes.length === 0) return html;
  const items = writing.notes.map((note, at) => {
    const id = writing.isArchive ? ` id="fn-${at + 1}"` : '';
    return `<li${id}>${children({ type: 'note', content: noteContent(note) }, writing)}</li>`;
  });
  return `${html}<ol${writing.isArchive ? ' class="wp-block-footnotes"' : ''}>${items.join('')}</ol>`;
}

type Writing = HtmlOptions & { notes: BodyNode['attrs'][]; depth: number };

const plainBlocks: Record<string, string> = {
  paragraph: 'p',
  bulletList: 'ul',
  listItem: 'li',
  blockquote: 'blockquote',
  pullQuote: 'blockquote',
  infoBox: 'aside',
  tableRow: 'tr',
};

function children(node: BodyNode, writing: Writing): string {
  if (writing.depth > deepest || !Array.isArray(node.content)) return '';
  const inner = { ...writing, depth: writing.depth + 1 };
  return node.content.map((child) => write(child, inner)).join('');
}

function write(node: BodyNode, writing: Writing): string {
  const plain = Object.hasOwn(plainBlocks, node.type) ? plainBlocks[node.type] : undefined;
  if (node.type === 'paragraph' && !node.content?.length) return '';
  if (writing.isArchive && node.type === 'pullQuote') return `<figure class="wp-block-pullquote"><blockquote>${children(node, writing)}</blockquote></figure>`;
  if (writing.isArchive && node.type === 'infoBox') return `<aside class="info-box">${children(node, writing)}</aside>`;
  if (plain) return `<${plain}>${children(node, writing)}</${plain}>`;
  switch (node.type) {
    case 'text':
      return marked(escapeHtml(node.text ?? ''), node, writing);
    case 'hardBreak':
      return '<br>';
    case 'horizontalRule':
      return '<hr>';
    case 'footnote':
      writing.notes.push(node.attrs);
      return noteMark(writing.notes.length, writing);
    case 'heading': {
      const level = [2, 3, 4].includes(Number(node.attrs?.level)) ? Number(node.attrs?.level) : 2;
      return `<h${level}>${children(node, writing)}</h${level}>`;
    }
    case 'orderedList': {
      const start = Number(node.attrs?.start ?? 1);
      return `<ol${Number.isSafeInteger(start) && start !== 1 ? ` start="${start}"` : ''}>${children(node, writing)}</ol>`;
    }
    case 'table':
      return `<table><tbody>${children(node, writing)}</tbody></table>`;
    case 'tableHeader':
    case 'tableCell': {
      const name = node.type === 'tableHeader' ? 'th' : 'td';
      return `<${name}${span(node, 'colspan')}${span(node, 'rowspan')}>${children(node, writing)}</${name}>`;
    }
    case 'figure':
      return figure(node, writing);
    case 'embed': {
      const url = node.attrs?.url;
      if (!isWebAddress(url)) return '';
      if (writing.isArchive) return embed(String(url), String(node.attrs?.title ?? ''));
      return `<p><a href="${escapeHtml(String(url))}">${escapeHtml(String(node.attrs?.title || url))}</a></p>`;
    }
    case 'dynamicBlock': {
      const link = writing.dynamic?.(node);
      return link ? `<p><a href="${escapeHtml(absoluteAddress(link.path, writing.base))}">${escapeHtml(link.text)}</a></p>` : '';
    }
    default:
      return '';
  }
}

const noteMark = (number: number, { isArchive }: Writing): string =>
  isArchive ? `<sup class="fn"><a href="#fn-${number}">${number}</a></sup>` : `<sup>${number}</sup>`;

/** The address stands by itself: whoever knows its site shows the player. */
function embed(url: string, title: string): string {
  const words = title && title !== url ? `<figcaption>${escapeHtml(title)}</figcaption>` : '';
  return `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${escapeHtml(url)}\n</div>${words}</figure>`;
}

function span(node: BodyNode, name: 'colspan' | 'rowspan'): string {
  const size = Number(node.attrs?.[name] ?? 1);
  return Number.isSafeInteger(size) && size > 1 ? ` ${name}="${size}"` : '';
}

function figure(node: BodyNode, writing: Writing): string {
  const picture = writing.picture(Number(node.attrs?.mediaId));
  if (!picture) return '';
  const [caption = '', credit = ''] = [node.attrs?.caption, node.attrs?.credit].map((text) => (typeof text === 'string' ? escapeHtml(text) : ''));
  const marked = credit && writing.isArchive ? `<span class="credit">${credit}</span>` : credit;
  const words = [caption, marked].filter(Boolean).join(' ');
  const image = `<img src="${escapeHtml(picture.src)}" width="${picture.width}" height="${picture.height}" alt="${escapeHtml(String(node.attrs?.alt ?? ''))}">`;
  return `<figure${writing.isArchive ? shownAs(node.attrs?.width) : ''}>${image}${words ? `<figcaption>${words}</figcaption>` : ''}</figure>`;
}

/** How wide a picture stands, as WordPress marks it; it knows no narrow one. */
function shownAs(width: unknown): string {
  if (width === 'wide') return ' class="wp-block-image alignwide"';
  return width === 'narrow' ? ' class="wp-block-image is-narrow" style="max-width:24rem"' : '';
}

function marked(text: string, node: BodyNode, writing: Writing): string {
  let html = text;
  for (const mark of node.marks ?? []) {
    const tag = elementOfMark(mark.type);
    if (tag) html = `<${tag}>${html}</${tag}>`;
    else if (mark.type === 'link' && isLinkAddress(mark.attrs?.href))
      html = `<a href="${escapeHtml(absoluteAddress(String(mark.attrs?.href), writing.base))}">${html}</a>`;
  }
  return html;
}

/** An address of a body made absolute against the site's origin. */
export function absoluteAddress(href: string, base: string): string {
  return href.startsWith('/') ? new URL(href, base).href : href;
}
