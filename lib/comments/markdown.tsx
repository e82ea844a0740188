import { createElement, Fragment, type ReactNode } from 'react';

const mostDepth = 3;
const rel = 'nofollow ugc noopener';

/** The address of a link where it is one that a comment may have: complete, http or https, nothing hidden in it. */
export function safeAddress(given: string): string | null {
  if (!/^https?:\/\/[^\s\\]+$/i.test(given) || /[\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(given) || !URL.canParse(given)) return null;
  const { protocol, href, username } = new URL(given);
  return (protocol === 'http:' || protocol === 'https:') && username === '' ? href : null;
}

const inlineForms =
  /`([^`\n]{1,500})`|\[([^[\]\n]{1,200})\]\(([^()\s]{1,1000})\)|\*\*([^*\n]{1,1000})\*\*|(?<![\p{L}\p{N}*])\*([^*\s][^*\n]{0,1000})\*|(?<![\p{L}\p{N}_])_([^_\s][^_\n]{0,1000})_(?![\p{L}\p{N}])|(https?:\/\/[^\s<>()[\]"']{1,1000})/giu;

function inline(text: string, depth = 0): ReactNode[] {
  if (depth >= mostDepth) return [text];
  const nodes: ReactNode[] = [];
  let from = 0;
  for (const match of text.matchAll(inlineForms)) {
    const [whole, code, label, target, strong, star, low, bare] = match;
    const key = match.index;
    const node = inlineNode({ whole, code, label, target, strong, emphasis: star ?? low, bare }, key, depth);
    if (node === null) continue;
    if (key > from) nodes.push(text.slice(from, key));
    nodes.push(node);
    from = key + whole.length;
  }
  if (from < text.length) nodes.push(text.slice(from));
  return nodes;
}

type Parts = { whole: string; code?: string; label?: string; target?: string; strong?: string; emphasis?: string; bare?: string };

function inlineNode(parts: Parts, key: number, depth: number): ReactNode {
  if (parts.code !== undefined) return createElement('code', { key }, parts.code);
  if (parts.strong !== undefined) return createElement('strong', { key }, ...inline(parts.strong, depth + 1));
  if (parts.emphasis !== undefined) return createElement('em', { key }, ...inline(parts.emphasis, depth + 1));
  if (parts.bare !== undefined) {
    const end = parts.bare.match(/[.,;:!?。，]+$/)?.[0] ?? '';
    const shown = parts.bare.slice(0, parts.bare.length - end.length);
    const href = safeAddress(shown);
    return href && createElement(Fragment, { key }, createElement('a', { href, rel }, shown), end);
  }
  const href = safeAddress(parts.target ?? '');
  return href && createElement('a', { key, href, rel }, parts.label);
}

type Kind = 'code' | 'quote' | 'list' | 'text';
type Block = { kind: Kind; lines: string[] };

const kindOf = (line: string): Kind => (line.startsWith('>') ? 'quote' : /^[-*] /.test(line) ? 'list' : 'text');

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const line of text.split('\n')) {
    if (open?.kind === 'code') {
      if (line.startsWith('```')) open = null;
      else open.lines.push(line);
      continue;
    }
    const kind: Kind = line.startsWith('```') ? 'code' : kindOf(line);
    if (kind === 'text' && line.trim() === '') {
      open = null;
      continue;
    }
    if (!open || open.kind !== kind) {
      open = { kind, lines: [] };
      blocks.push(open);
    }
    if (kind !== 'code') open.lines.push(kind === 'quote' ? line.replace(/^> ?/, '') : kind === 'list' ? line.slice(2) : line);
  }
  return blocks;
}

const withBreaks = (lines: string[]): ReactNode[] =>
  lines.flatMap((line, at) => [...(at > 0 ? [createElement('br', { key: `br${at}` })] : []), ...keyed(line, at)]);
const keyed = (line: string, at: number): ReactNode[] => [createElement(Fragment, { key: `l${at}` }, ...inline(line))];

function block(one: Block, key: number, depth: number): ReactNode {
  if (one.kind === 'code') return createElement('pre', { key }, createElement('code', null, one.lines.join('\n')));
  if (one.kind === 'list') return createElement('ul', { key }, ...one.lines.map((line, at) => createElement('li', { key: at }, ...inline(line))));
  if (one.kind === 'quote' && depth < mostDepth)
    return createElement('blockquote', { key }, ...blocksOf(one.lines.join('\n')).map((inner, at) => block(inner, at, depth + 1)));
  return createElement('p', { key }, ...withBreaks(one.lines));
}

/**
 * A comment's text as elements: paragraphs, quotes, lists, code, emphasis and links, nothing else. What it does not know
 * stays as it was typed. Elements only, never HTML, so no text can become a tag.
 */
export const renderMarkdown = (text: string): ReactNode => createElement(Fragment, null, ...blocksOf(text).map((one, at) => block(one, at, 0)));
