import type { BodyNode } from './body';
import { isLinkAddress, isWebAddress } from './body';
import { noteContent } from './footnotes';
import { absoluteAddress, type HtmlOptions } from './html';

const deepest = 60;

/** Text as Markdown that renders as that text: every character with a meaning is escaped. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^(\s*)([#+=-])/gm, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/gm, '$1\\$2');
}

type Writing = HtmlOptions & { notes: BodyNode['attrs'][] };

/** A body as Markdown (CommonMark with tables), blocks parted by blank lines. */
export function bodyToMarkdown(body: BodyNode, options: HtmlOptions): string {
  const writing: Writing = { ...options, notes: [] };
  const blocks = writeBlocks(body, writing, 0);
  const notes = writing.notes.map((note, at) => `[^${at + 1}]: ${writeInline({ type: 'note', content: noteContent(note) }, writing)}`);
  return [...blocks, ...(notes.length > 0 ? [notes.join('\n')] : [])].join('\n\n').concat('\n');
}

function writeBlocks(node: BodyNode, writing: Writing, depth: number): string[] {
  if (depth > deepest || !Array.isArray(node.content)) return [];
  return node.content.map((child) => writeBlock(child, writing, depth + 1)).filter((block) => block !== '');
}

function writeBlock(node: BodyNode, writing: Writing, depth: number): string {
  switch (node.type) {
    case 'paragraph':
      return writeInline(node, writing);
    case 'heading':
      return `${'#'.repeat([2, 3, 4].includes(Number(node.attrs?.level)) ? Number(node.attrs?.level) : 2)} ${oneLine(writeInline(node, writing))}`;
    case 'horizontalRule':
      return '---';
    case 'blockquote':
    case 'pullQuote':
    case 'infoBox':
      return saidToBe(node, writing) + indent(writeBlocks(node, writing, depth).join('\n\n'), '> ', '> ');
    case 'bulletList':
      return (node.content ?? []).map((item) => indent(writeBlocks(item, writing, depth).join('\n\n'), '- ', '  ')).join('\n');
    case 'orderedList': {
      const start = Number(node.attrs?.start ?? 1) || 1;
      return (node.content ?? []).map((item, at) => indent(writeBlocks(item, writing, depth).join('\n\n'), `${start + at}. `, '   ')).join('\n');
    }
    case 'table':
      return writeTable(node, writing, depth);
    case 'figure': {
      const picture = writing.picture(Number(node.attrs?.mediaId));
      const words = [node.attrs?.caption, node.attrs?.credit].filter((text) => typeof text === 'string' && text !== '').join(' ');
      const caption = words ? `*${escapeMarkdown(oneLine(words)).trim()}*` : '';
      if (!picture) return caption;
      return [`${widthOf(node, writing)}![${escapeMarkdown(oneLine(String(node.attrs?.alt ?? '')))}](<${picture.src}>)`, caption].filter(Boolean).join('\n\n');
    }
    case 'embed': {
      const url = node.attrs?.url;
      if (writing.isArchive && isWebAddress(url)) return embed(String(url), String(node.attrs?.title ?? ''));
      return isWebAddress(url) ? `[${escapeMarkdown(oneLine(String(node.attrs?.title || url)))}](<${String(url)}>)` : '';
    }
    case 'dynamicBlock': {
      const link = writing.dynamic?.(node);
      return link ? `[${escapeMarkdown(oneLine(link.text))}](<${absoluteAddress(link.path, writing.base)}>)` : '';
    }
    default:
      return '';
  }
}

/** Markdown has one sign for what is set apart: a comment, which nobody sees, says which it is. */
const saidToBe = ({ type }: BodyNode, { isArchive }: Writing): string => (isArchive && type !== 'blockquote' ? `<!-- ${type} -->\n\n` : '');

/** The same for how wide a picture stands. */
const widthOf = ({ attrs }: BodyNode, { isArchive }: Writing): string =>
  isArchive && (attrs?.width === 'wide' || attrs?.width === 'narrow') ? `<!-- ${attrs.width} -->\n\n` : '';

const embed = (url: string, title: string): string => (title && title !== url ? `[${escapeMarkdown(oneLine(title))}](<${url}> "embed")` : `<${url}>`);

function writeInline(node: BodyNode, writing: Writing): string {
  const inline = (node.content ?? []).map((child) => {
    if (child.type === 'hardBreak') return '\\\n';
    if (child.type === 'footnote') {
      writing.notes.push(child.attrs);
      return `[^${writing.notes.length}]`;
    }
    return child.type === 'text' ? writeText(child, writing) : '';
  });
  return inline.join('').replace(/^\s+|\s+$/g, '');
}

/** What CommonMark has no sign for is written as HTML, which it takes. */
const markSigns: Record<string, readonly [string, string]> = {
  bold: ['**', '**'],
  italic: ['*', '*'],
  strike: ['~~', '~~'],
  underline: ['<u>', '</u>'],
  superscript: ['<sup>', '</sup>'],
  subscript: ['<sub>', '</sub>'],
};

function codeSpan(text: string): string {
  const fence = '`'.repeat(1 + Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)));
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

function writeText(node: BodyNode, writing: Writing): string {
  const text = node.text ?? '';
  const inner = text.trim();
  if (inner === '') return text;
  const [before, after] = [text.slice(0, text.indexOf(inner)), text.slice(text.indexOf(inner) + inner.length)];
  const isCode = (node.marks ?? []).some((mark) => mark.type === 'code');
  let written = isCode ? codeSpan(oneLine(inner)) : escapeMarkdown(oneLine(inner));
  for (const mark of node.marks ?? []) {
    const around = Object.hasOwn(markSigns, mark.type) ? markSigns[mark.type] : undefined;
    if (around) written = `${around[0]}${written}${around[1]}`;
    else if (mark.type === 'link' && isLinkAddress(mark.attrs?.href)) written = `[${written}](<${absoluteAddress(String(mark.attrs?.href), writing.base)}>)`;
  }
  return `${oneLine(before)}${written}${oneLine(after)}`;
}

function writeTable(node: BodyNode, writing: Writing, depth: number): string {
  const rows = (node.content ?? []).map((row) => (row.content ?? []).flatMap((cell) => writeCell(cell, writing, depth)));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return '';
  const line = (cells: string[]) => `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const hasHead = node.content?.[0]?.content?.some((cell) => cell.type === 'tableHeader') ?? false;
  const [head, ...rest] = hasHead ? rows : [[], ...rows];
  return [line(head ?? []), `|${' --- |'.repeat(width)}`, ...rest.map(line)].join('\n');
}

function writeCell(cell: BodyNode, writing: Writing, depth: number): string[] {
  const text = oneLine(
    writeBlocks(cell, writing, depth + 1)
      .join(' ')
      .replaceAll('\\\n', ' '),
  );
  const span = Math.min(100, Number(cell.attrs?.colspan ?? 1) || 1);
  return [text, ...Array.from({ length: span - 1 }, () => '')];
}

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ');

function indent(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, at) => `${at === 0 ? first : others}${line}`.trimEnd())
    .join('\n');
}
