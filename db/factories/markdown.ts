import MarkdownIt from 'markdown-it';
import type { BodyNode } from '../schema';

export type FigureOf = (key: string, text: { alt: string; caption: string; credit: string }) => BodyNode | null;

const parser = new MarkdownIt({ html: false, linkify: false, typographer: false });
type Token = ReturnType<typeof parser.parse>[number];

/**
 * Numbers blocks in their order: b1, b2, … so that the same text always gives the same document.
 */
function numbering() {
  let count = 0;
  return () => {
    count += 1;
    return `b${count}`;
  };
}

/**
 * Turns the Markdown that sample stories are written in into a document. Figures are made by
 * `figureOf`; null leaves one out.
 */
export function markdownToBody(markdown: string, figureOf: FigureOf = () => null): BodyNode {
  const notes = new Map<string, string>();
  const source = markdown.trim().replace(/^\[\^([\w-]+)\]:[ \t]*(.+)$/gm, (_all, name: string, note: string) => {
    notes.set(name, note.trim());
    return '';
  });
  const next = numbering();
  const tokens = parser.parse(source, {});
  const root: BodyNode = { type: 'doc', content: [] };
  const open: BodyNode[] = [root];
  const add = (node: BodyNode) => open.at(-1)?.content?.push(node);
  const enter = (type: string, attrs: Record<string, unknown> = {}) => {
    const node: BodyNode = { type, attrs: { id: next(), ...attrs }, content: [] };
    add(node);
    open.push(node);
  };
  for (const token of tokens) {
    const kind = nodeOf[token.type];
    if (kind) enter(kind, token.type === 'heading_open' ? { level: Math.min(4, Math.max(2, Number(token.tag.slice(1)))) } : {});
    else if (token.type === 'th_open' || token.type === 'td_open') {
      enter(token.type === 'th_open' ? 'tableHeader' : 'tableCell');
      enter('paragraph');
    } else if (token.type === 'th_close' || token.type === 'td_close') {
      open.pop();
      open.pop();
    } else if (token.type === 'hr') add({ type: 'horizontalRule', attrs: { id: next() } });
    else if (token.type === 'inline') fillInline(token, open, notes, figureOf, next);
    else if (token.nesting === -1 && !ignored.has(token.type)) open.pop();
  }
  return tidy(root);
}

const nodeOf: Record<string, string> = {
  paragraph_open: 'paragraph',
  heading_open: 'heading',
  bullet_list_open: 'bulletList',
  ordered_list_open: 'orderedList',
  list_item_open: 'listItem',
  blockquote_open: 'blockquote',
  table_open: 'table',
  tr_open: 'tableRow',
};
const ignored = new Set(['thead_close', 'tbody_close']);

function fillInline(token: Token, open: BodyNode[], notes: Map<string, string>, figureOf: FigureOf, next: () => string): void {
  const block = open.at(-1);
  if (!block) return;
  const children = token.children ?? [];
  const image = children.length === 1 && children[0]?.type === 'image' ? children[0] : undefined;
  if (image) {
    const [caption = '', credit = ''] = String(image.attrGet('title') ?? '')
      .split('|')
      .map((part: string) => part.trim());
    const figure = figureOf(String(image.attrGet('src') ?? '').replace(/^art:/, ''), { alt: image.content, caption, credit });
    if (figure) Object.assign(block, figure, { attrs: { ...figure.attrs, id: next() }, content: undefined });
    return;
  }
  const marks: NonNullable<BodyNode['marks']> = [];
  for (const child of children) {
    if (child.type === 'strong_open') marks.push({ type: 'bold' });
    else if (child.type === 'em_open') marks.push({ type: 'italic' });
    else if (child.type === 'link_open') marks.push({ type: 'link', attrs: { href: child.attrGet('href') ?? '' } });
    else if (child.nesting === -1) marks.pop();
    else if (child.type === 'softbreak') pushText(block, ' ', marks);
    else if (child.type === 'hardbreak') block.content?.push({ type: 'hardBreak' });
    else pushText(block, child.content, marks, notes);
  }
}

function pushText(block: BodyNode, text: string, marks: NonNullable<BodyNode['marks']>, notes = new Map<string, string>()): void {
  for (const part of text.split(/(\[\^[\w-]+\])/)) {
    const note = /^\[\^([\w-]+)\]$/.exec(part)?.[1];
    if (note !== undefined) block.content?.push({ type: 'footnote', attrs: { note: notes.get(note) ?? '' } });
    else if (part !== '') block.content?.push({ type: 'text', text: part, ...(marks.length > 0 ? { marks: [...marks] } : {}) });
  }
}

function tidy(node: BodyNode): BodyNode {
  const content = node.content?.map(tidy).filter((child) => !(child.type === 'paragraph' && child.content?.length === 0 && node.type === 'doc'));
  const first = content?.[0]?.content?.[0];
  if (node.type === 'blockquote' && content?.length === 1 && first?.type === 'text' && first.text?.startsWith('[pull]')) {
    first.text = first.text.replace(/^\[pull\]\s*/, '');
    return { ...node, type: 'pullQuote', content };
  }
  return content === undefined ? omitContent(node) : { ...node, content };
}

function omitContent(node: BodyNode): BodyNode {
  const { content: _, ...rest } = node;
  return rest;
}
