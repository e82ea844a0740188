import { endOfAddress, endOfTarget } from '../../ground/web-addresses';

// The tiny Markdown of comments, read once for both: the server makes React elements of it
// (markdown.tsx), the preview DOM nodes (browser/comment/markdown.ts).
const mostDepth = 3;

/** A text, or an element by its name with what stands in it; `href` where it is a link. */
export type MarkdownNode = string | { name: string; href?: string; inside: MarkdownNode[] };
/** Lines that become one element; `name` is the element's. */
type Block = { name: 'pre' | 'blockquote' | 'ul' | 'p'; lines: string[] };

const make = (name: string, inside: MarkdownNode[]): MarkdownNode => ({ name, inside });

/**
 * Nothing hidden may stand in an address, but for the joiners of scripts that use them: not Latin,
 * Greek, Cyrillic or Chinese.
 */
const hidden = /[\p{Cc}\p{DI}](?<!(?![A-ʯͰ-ԯḀ-῿㐀-鿿])[\p{L}\p{M}][\u200c\u200d])/u;

/**
 * The address of a link where it is one that a comment may have: complete, http or https, nothing
 * hidden in it.
 */
export function safeAddress(given: string): string | null {
  try {
    const { href, username } = new URL(given);
    return /^https?:\/\/[^\s\\]+$/i.test(given) && !username && !hidden.test(given) ? href : null;
  } catch {
    return null;
  }
}

const forms =
  /`([^`\n]{1,500})`|\[((?:[^[\]\n]|\[[^[\]\n]{0,100}\]){1,200})\]\((?=https?:\/\/)|\*\*([^*\n]{1,1000})\*\*|(?<![\p{L}\p{N}*])\*([^*\s][^*\n]{0,1000})\*|(?<![\p{L}\p{N}_])_([^_\s][^_\n]{0,1000})_(?![\p{L}\p{N}])|https?:\/\//giu;

function inline(text: string, depth = 0): MarkdownNode[] {
  if (depth >= mostDepth) return [text];
  const pieces: MarkdownNode[] = [];
  const search = new RegExp(forms);
  let from = 0;
  for (let match = search.exec(text); match; match = search.exec(text)) {
    const found = read(text, match, depth);
    if (!found) continue;
    pieces.push(text.slice(from, match.index), found.piece);
    from = found.end;
    search.lastIndex = from;
  }
  return [...pieces, text.slice(from)].filter(Boolean);
}

function read(text: string, match: RegExpExecArray, depth: number): { piece: MarkdownNode; end: number } | null {
  const [whole, code, label, strong, star, low] = match;
  const after = match.index + whole.length;
  const emphasis = strong ?? star ?? low;
  if (code) return { piece: make('code', [code]), end: after };
  if (emphasis) return { piece: make(strong ? 'strong' : 'em', inline(emphasis, depth + 1)), end: after };
  const start = label ? after : match.index;
  const end = (label ? endOfTarget : endOfAddress)(text, start);
  if (end === null) return null;
  const address = text.slice(start, end);
  const href = safeAddress(address);
  return href === null ? null : { piece: { name: 'a', href, inside: [label ?? address] }, end: label ? end + 1 : end };
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open = null as Block | null;
  for (const line of text.split('\n')) {
    const isFence = line.startsWith('```');
    if (open?.name === 'pre') {
      if (isFence) open = null;
      else open.lines.push(line);
      continue;
    }
    const name = isFence ? 'pre' : line.startsWith('>') ? 'blockquote' : /^[-*] /.test(line) ? 'ul' : 'p';
    if (name === 'p' && line.trim() === '') {
      open = null;
      continue;
    }
    if (open?.name !== name) {
      open = { name, lines: [] };
      blocks.push(open);
    }
    if (!isFence) open.lines.push(line.replace(/^(> ?|[-*] )/, ''));
  }
  return blocks;
}

function block({ name, lines }: Block, depth: number): MarkdownNode {
  if (name === 'pre') return make(name, [make('code', [lines.join('\n')])]);
  if (name === 'ul')
    return make(
      name,
      lines.map((line) => make('li', inline(line))),
    );
  if (name === 'blockquote' && depth < mostDepth)
    return make(
      name,
      blocksOf(lines.join('\n')).map((inner) => block(inner, depth + 1)),
    );
  return make('p', lines.flatMap((line) => [make('br', []), ...inline(line)]).slice(1));
}

/**
 * A comment's text as pieces: paragraphs, quotes, lists, code, emphasis and links, nothing else.
 * What it does not know stays as it was typed. Texts and a handful of element names only, never
 * markup, so no text can become a tag.
 */
export const readMarkdown = (text: string): MarkdownNode[] => blocksOf(text).map((found) => block(found, 0));
