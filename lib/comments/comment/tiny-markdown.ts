import { endOfAddress, endOfTarget } from '../../ground/web-addresses';

// The tiny Markdown of comments, read once for both: the server makes React elements of it
// (markdown.tsx), the preview DOM nodes (browser/comment/markdown.ts).
const mostDepth = 3;

/** A text, or an element by its name with what stands in it; `href` where it is a link. */
export type MarkdownNode = string | { name: string; href?: string; inside: MarkdownNode[] };
type Block = { kind: 'code' | 'quote' | 'list' | 'text'; lines: string[] };

const make = (name: string, inside: MarkdownNode[]): MarkdownNode => ({ name, inside });

/** Nothing hidden may stand in an address, but for the joiners of scripts that use them. */
const hidden =
  /\p{Cc}|(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}|(?<![\p{L}\p{M}])[\u200c\u200d]|(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}])[\u200c\u200d]/u;

/**
 * The address of a link where it is one that a comment may have: complete, http or https, nothing
 * hidden in it.
 */
export function safeAddress(given: string): string | null {
  if (!/^https?:\/\/[^\s\\]+$/i.test(given) || hidden.test(given)) return null;
  try {
    const { protocol, href, username } = new URL(given);
    return (protocol === 'http:' || protocol === 'https:') && username === '' ? href : null;
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
  return [...pieces, text.slice(from)].filter((piece) => piece !== '');
}

function read(text: string, match: RegExpExecArray, depth: number): { piece: MarkdownNode; end: number } | null {
  const [whole, code, label, strong, star, low] = match;
  const after = match.index + whole.length;
  if (code !== undefined) return { piece: make('code', [code]), end: after };
  if (strong !== undefined) return { piece: make('strong', inline(strong, depth + 1)), end: after };
  const emphasis = star ?? low;
  if (emphasis !== undefined) return { piece: make('em', inline(emphasis, depth + 1)), end: after };
  const [start, end] = label === undefined ? [match.index, endOfAddress(text, match.index)] : [after, endOfTarget(text, after)];
  const address = end === null ? '' : text.slice(start, end);
  const href = safeAddress(address);
  if (href === null || end === null) return null;
  return { piece: { name: 'a', href, inside: [label ?? address] }, end: label === undefined ? end : end + 1 };
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open = null as Block | null;
  for (const line of text.split('\n')) {
    const isFence = line.startsWith('```');
    if (open?.kind === 'code') {
      if (isFence) open = null;
      else open.lines.push(line);
      continue;
    }
    const kind = isFence ? 'code' : line.startsWith('>') ? 'quote' : /^[-*] /.test(line) ? 'list' : 'text';
    if (kind === 'text' && line.trim() === '') {
      open = null;
      continue;
    }
    if (open?.kind !== kind) {
      open = { kind, lines: [] };
      blocks.push(open);
    }
    if (kind !== 'code') open.lines.push(kind === 'quote' ? line.replace(/^> ?/, '') : kind === 'list' ? line.slice(2) : line);
  }
  return blocks;
}

function block({ kind, lines }: Block, depth: number): MarkdownNode {
  if (kind === 'code') return make('pre', [make('code', [lines.join('\n')])]);
  if (kind === 'list')
    return make(
      'ul',
      lines.map((line) => make('li', inline(line))),
    );
  if (kind === 'quote' && depth < mostDepth)
    return make(
      'blockquote',
      blocksOf(lines.join('\n')).map((inner) => block(inner, depth + 1)),
    );
  return make(
    'p',
    lines.flatMap((line, at) => [...(at > 0 ? [make('br', [])] : []), ...inline(line)]),
  );
}

/**
 * A comment's text as pieces: paragraphs, quotes, lists, code, emphasis and links, nothing else.
 * What it does not know stays as it was typed. Texts and a handful of element names only, never
 * markup, so no text can become a tag.
 */
export const readMarkdown = (text: string): MarkdownNode[] => blocksOf(text).map((found) => block(found, 0));
