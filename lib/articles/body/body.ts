import type { BodyNode } from '@/db/schema';
import { parseUrl } from '../../ground/web-addresses';
import { dynamicRules } from './dynamic';

export type { BodyNode };

export const bodyLimits = { depth: 50, nodes: 20_000, text: 200_000, attribute: 2_000 } as const;

type Rule = { content: readonly string[]; attrs: Record<string, (value: unknown) => boolean>; inline?: true };

const isId = (value: unknown) => typeof value === 'string' && /^[A-Za-z0-9_-]{1,40}$/.test(value);
const isShort = (value: unknown) => typeof value === 'string' && value.length <= bodyLimits.attribute;
const isNatural = (value: unknown) => Number.isSafeInteger(value) && Number(value) > 0;
const isSpan = (value: unknown) => value === undefined || (isNatural(value) && Number(value) <= 100);
const isWidth = (value: unknown) => value === undefined || value === null || value === 'narrow' || value === 'wide';
const isWidths = (value: unknown) =>
  value === undefined || value === null || (Array.isArray(value) && value.every((width) => width === null || isNatural(width)));

const inline = ['text', 'hardBreak', 'footnote'] as const;
/** Links in a footnote's words: where each begins and ends, in UTF-16 units, one after another. */
const isLinks = (value: unknown) => {
  if (value === undefined || value === null) return true;
  if (!Array.isArray(value) || value.length > 50) return false;
  let last = 0;
  return value.every((item: unknown) => {
    const { from, to, href, ...others } = (typeof item === 'object' && item !== null ? item : {}) as Record<string, unknown>;
    const isPlace = Number.isSafeInteger(from) && Number.isSafeInteger(to) && Number(from) >= last && Number(to) > Number(from);
    last = Number(to);
    return isPlace && last <= bodyLimits.attribute && isLinkAddress(href) && Object.keys(others).length === 0;
  });
};
const flow = ['paragraph', 'bulletList', 'orderedList', 'blockquote'] as const;
const cell: Rule = { content: flow, attrs: { id: isId, colspan: isSpan, rowspan: isSpan, colwidth: isWidths } };

const rules: Record<string, Rule> = {
  doc: {
    content: [...flow, 'heading', 'pullQuote', 'infoBox', 'table', 'figure', 'embed', 'dynamicBlock', 'horizontalRule'],
    attrs: {},
  },
  paragraph: { content: inline, attrs: { id: isId } },
  heading: { content: inline, attrs: { id: isId, level: (value) => value === 2 || value === 3 || value === 4 } },
  bulletList: { content: ['listItem'], attrs: { id: isId } },
  orderedList: { content: ['listItem'], attrs: { id: isId, start: (value) => value === undefined || isNatural(value), type: (value) => value == null } },
  listItem: { content: flow, attrs: { id: isId } },
  blockquote: { content: flow, attrs: { id: isId } },
  pullQuote: { content: ['paragraph'], attrs: { id: isId } },
  infoBox: { content: ['paragraph', 'heading', 'bulletList', 'orderedList'], attrs: { id: isId } },
  table: { content: ['tableRow'], attrs: { id: isId } },
  tableRow: { content: ['tableHeader', 'tableCell'], attrs: { id: isId } },
  tableHeader: cell,
  tableCell: cell,
  figure: { content: [], attrs: { id: isId, mediaId: isNatural, alt: isShort, caption: isShort, credit: isShort, width: isWidth } },
  embed: { content: [], attrs: { id: isId, url: isWebAddress, title: isShort } },
  dynamicBlock: { content: [], attrs: { id: isId, ...dynamicRules } },
  horizontalRule: { content: [], attrs: { id: isId } },
  hardBreak: { content: [], attrs: {}, inline: true },
  footnote: { content: [], attrs: { note: isShort, links: isLinks }, inline: true },
  text: { content: [], attrs: {}, inline: true },
};

const markRules: Record<string, Record<string, (value: unknown) => boolean>> = {
  bold: {},
  italic: {},
  underline: {},
  strike: {},
  superscript: {},
  subscript: {},
  code: {},
  link: { href: isLinkAddress },
};

const isText = (most: number) => (value: unknown) => typeof value === 'string' && value !== '' && value.length <= most;
const suggestion = { id: isId, by: isNatural, name: isText(200), at: (value: unknown) => isText(30)(value) && !Number.isNaN(Date.parse(String(value))) };
const draftMarkRules = { ...markRules, insertion: suggestion, deletion: suggestion };

/** Refusals are message keys under `body`. */
export type BodyProblem = 'shape' | 'unknown-node' | 'unknown-mark' | 'bad-attribute' | 'bad-link' | 'too-deep' | 'too-many' | 'too-long';

/** True for http and https addresses without credentials or control characters. */
export function isWebAddress(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > 2000 || /[\u0000-\u0020\u007f]/.test(value)) return false;
  const url = parseUrl(value);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === '';
}

/** True for what a link in a body may point to: the web, mail, or a place on this site. */
export function isLinkAddress(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > 2000 || /[\u0000-\u0020\u007f\\]/.test(value)) return false;
  if (/^(\/(?!\/)|#)/.test(value)) return true;
  if (/^mailto:[^@:]+@[^@:]+$/.test(value)) return true;
  return isWebAddress(value);
}

/**
 * Checks a document against the schema without recursion; suggestions are known in drafts only.
 * Returns the first problem, or null.
 */
export function findBodyProblem(body: unknown, { isDraft = false } = {}): BodyProblem | null {
  if (!isNode(body) || body.type !== 'doc') return 'shape';
  const waiting: { node: BodyNode; depth: number }[] = [{ node: body, depth: 1 }];
  let nodes = 0;
  let length = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    nodes += 1;
    if (nodes > bodyLimits.nodes) return 'too-many';
    if (depth > bodyLimits.depth) return 'too-deep';
    const problem = findNodeProblem(node, isDraft ? draftMarkRules : markRules);
    if (problem) return problem;
    length += node.text?.length ?? 0;
    if (length > bodyLimits.text) return 'too-long';
    const rule = rules[node.type];
    for (const child of node.content ?? []) {
      if (!isNode(child)) return 'shape';
      if (!Object.hasOwn(rules, child.type)) return 'unknown-node';
      if (!rule?.content.includes(child.type)) return 'shape';
      waiting.push({ node: child, depth: depth + 1 });
    }
  }
  return null;
}

function findNodeProblem(node: BodyNode, marks: typeof markRules): BodyProblem | null {
  if (!Object.hasOwn(rules, node.type)) return 'unknown-node';
  const rule = rules[node.type] as Rule;
  if (node.type === 'text' ? typeof node.text !== 'string' || node.text === '' : node.text !== undefined) return 'shape';
  if (node.content !== undefined && !Array.isArray(node.content)) return 'shape';
  const attrs = node.attrs ?? {};
  if (typeof attrs !== 'object' || Array.isArray(attrs)) return 'bad-attribute';
  for (const [name, value] of Object.entries(attrs)) {
    if (!Object.hasOwn(rule.attrs, name) || !rule.attrs[name]?.(value)) return 'bad-attribute';
  }
  for (const [name, holds] of Object.entries(rule.attrs)) if (!(name in attrs) && !holds(undefined)) return 'bad-attribute';
  if (node.marks !== undefined && !Array.isArray(node.marks)) return 'unknown-mark';
  for (const mark of (node.marks ?? []) as unknown[]) {
    if (!isNode(mark)) return 'unknown-mark';
    if (!Object.hasOwn(marks, mark.type) || !rule.inline) return 'unknown-mark';
    const wanted = marks[mark.type] ?? {};
    const given = mark.attrs ?? {};
    if (typeof given !== 'object') return 'bad-attribute';
    if (Object.keys(given).some((name) => !Object.hasOwn(wanted, name))) return 'bad-attribute';
    for (const [name, holds] of Object.entries(wanted)) if (!holds(given[name])) return mark.type === 'link' ? 'bad-link' : 'bad-attribute';
  }
  return null;
}

function isNode(value: unknown): value is BodyNode {
  return typeof value === 'object' && value !== null && typeof (value as BodyNode).type === 'string';
}

export type TextBlock = { id: string; type: string; text: string };

/**
 * The quotable blocks of a document in reading order. A block's text is its own inline text;
 * offsets count UTF-16 units.
 */
export function listTextBlocks(body: BodyNode): TextBlock[] {
  const found: TextBlock[] = [];
  const visit = (node: BodyNode) => {
    const id = typeof node.attrs?.id === 'string' ? node.attrs.id : '';
    if (node.type === 'figure') found.push({ id, type: node.type, text: String(node.attrs?.caption ?? '') });
    else if (node.type === 'paragraph' || node.type === 'heading') found.push({ id, type: node.type, text: inlineText(node) });
    else for (const child of node.content ?? []) visit(child);
  };
  visit(body);
  return found;
}

/**
 * The text of a paragraph or heading: line breaks count as one character, footnote marks as none.
 */
export function inlineText(node: BodyNode): string {
  return (node.content ?? []).map((child) => (child.type === 'hardBreak' ? '\n' : (child.text ?? ''))).join('');
}

/** A document as plain text: blocks parted by blank lines. */
export function bodyToText(body: BodyNode): string {
  return listTextBlocks(body)
    .map((block) => block.text)
    .filter(Boolean)
    .join('\n\n');
}

export const emptyBody: BodyNode = { type: 'doc', content: [] };
