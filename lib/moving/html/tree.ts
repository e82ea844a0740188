import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { parseSimple } from './simple';

export type HtmlNode = Tree.ChildNode;
export type ElementNode = Tree.Element;

export const isElement = (node: HtmlNode): node is ElementNode => 'tagName' in node;
export const isComment = (node: HtmlNode): node is Tree.CommentNode => node.nodeName === '#comment';
export const isText = (node: HtmlNode): node is Tree.TextNode => node.nodeName === '#text';

/** A piece of HTML as browsers read it. */
export const parseHtml = (html: string): HtmlNode[] => parseSimple(html) ?? parseFragment(html).childNodes;

export const attribute = (element: ElementNode, name: string): string => element.attrs.find((attr) => attr.name === name)?.value ?? '';

export const hasClass = (element: ElementNode, pattern: RegExp): boolean =>
  attribute(element, 'class')
    .split(/\s+/)
    .some((word) => pattern.test(word));

/** Elements whose content no reader ever saw. */
const unseen = new Set(['script', 'style', 'template', 'noscript', 'head', 'title', 'meta', 'link']);

export const isUnseen = (element: ElementNode): boolean =>
  unseen.has(element.tagName) ||
  element.attrs.some((attr) => attr.name === 'hidden') ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style'));

const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li main menu nav ol optgroup option p pre section summary table tbody td tfoot th thead tr ul video audio object embed'.split(
    ' ',
  ),
);

/** WordPress's button beside the name of a file is a link that stands by itself. */
export const isBlock = (element: ElementNode): boolean =>
  blocks.has(element.tagName) || (element.tagName === 'a' && hasClass(element, /^wp-block-file__button$/));

const later = ['data-src', 'data-lazy-src', 'data-original', 'data-orig-src', 'data-orig-file'];

/**
 * The address of a picture's file. Where a page loads pictures late, something else stands in for
 * it; of a set the largest is meant.
 */
export function pictureSource(element: ElementNode): string {
  const own = attribute(element, 'src').trim();
  if (own !== '' && !/^data:|\/(?:blank|spacer|placeholder|transparent|lazy)[\w-]*\.(?:gif|png|svg)$/i.test(own)) return own;
  const set = (attribute(element, 'data-srcset') || attribute(element, 'data-lazy-srcset') || attribute(element, 'srcset'))
    .split(/,\s+/)
    .map((part) => part.trim().split(/\s+/))
    .sort((a, b) => Number.parseFloat(b[1] ?? '0') - Number.parseFloat(a[1] ?? '0'));
  return later.map((name) => attribute(element, name).trim()).find(Boolean) ?? (set[0]?.[0] || own);
}

/** Drawings and controls: a word never runs through one. */
export const isReplaced = (element: ElementNode): boolean => /^(svg|input|textarea|select|button)$/.test(element.tagName);

/** The mark of a footnote: it ends the word that it stands at. */
export const isNoteMark = (element: ElementNode): boolean => element.tagName === 'sup' && hasClass(element, /^fn$/);

export const players = new Set(['iframe', 'video', 'audio', 'embed', 'object']);

/** The address that a player plays: its own, or that of the first source in it. */
export function playedBy(element: ElementNode): string {
  const own = attribute(element, 'src') || attribute(element, 'data');
  if (own) return own;
  for (const child of element.childNodes) if (isElement(child) && child.tagName === 'source') return attribute(child, 'src');
  return '';
}

/**
 * The visible text in an element, blocks parted by new lines. Without recursion: markup may be
 * nested without end.
 */
export function textIn(element: ElementNode): string {
  let text = '';
  const waiting: (HtmlNode | string)[] = [...element.childNodes].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') text += next;
    else if (isText(next)) text += next.value;
    else if (isElement(next) && !isUnseen(next)) {
      if (next.tagName === 'br') text += '\n';
      else if (next.tagName === 'img') text += ` ${attribute(next, 'alt')} `;
      else if (players.has(next.tagName)) text += '\n';
      else {
        const edge = isBlock(next) || isReplaced(next) ? '\n' : isNoteMark(next) ? ' ' : '';
        text += edge;
        waiting.push(edge, ...[...next.childNodes].reverse());
      }
    }
  }
  return text;
}

/** The first element of this name inside another, in reading order. */
export function findNode(element: ElementNode, tagName: string): ElementNode | null {
  const waiting: HtmlNode[] = [...element.childNodes].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isElement(next)) continue;
    if (next.tagName === tagName) return next;
    waiting.push(...[...next.childNodes].reverse());
  }
  return null;
}

/** How many elements of this name are inside another. */
export function count(element: ElementNode, tagName: string): number {
  let found = 0;
  const waiting: HtmlNode[] = [...element.childNodes];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isElement(next)) continue;
    if (next.tagName === tagName) found += 1;
    waiting.push(...next.childNodes);
  }
  return found;
}

/** Percent signs decoded, or the text as it is where they are wrong. */
export function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
