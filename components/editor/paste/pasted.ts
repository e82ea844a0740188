import { getSchema } from '@tiptap/core';
import { DOMParser as Parser } from '@tiptap/pm/model';
import type { BodyNode } from '@/lib/articles/body/body';
import { editorExtensions } from '../schema.client';
import { cleanPasted, type Pasted, type PasteOptions } from './clean';

const schema = getSchema(editorExtensions('en'));
let ids = 0;
/** What the editor has of a paste; needs a document, as of jsdom. */
export const paste = (html: string, options: Partial<PasteOptions> = {}): Pasted & { doc: BodyNode } => {
  ids = 0;
  const pasted = cleanPasted(html, {
    locale: 'en',
    newId: () => {
      ids += 1;
      return `n${ids}`;
    },
    ...options,
  });
  const holder = document.createElement('div');
  holder.innerHTML = pasted.html;
  const doc = Parser.fromSchema(schema).parse(holder).toJSON() as BodyNode;
  return { ...pasted, doc };
};

const signs: Record<string, string> = { bold: '*', italic: '/', superscript: '^', subscript: '_', strike: '~', underline: '=', code: '`' };
const open: Record<string, string> = {
  heading: 'h',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'bq',
  table: 'table',
  tableRow: 'tr',
  tableCell: 'td',
  tableHeader: 'th',
};

/**
 * A document as one line: marks by signs, blocks by short names, plain paragraphs by themselves.
 */
export function bones(node: BodyNode): string {
  if (node.type === 'text') {
    const link = node.marks?.find((mark) => mark.type === 'link');
    const inner = (node.marks ?? []).reduce((text, mark) => (signs[mark.type] ? `${signs[mark.type]}${text}${signs[mark.type]}` : text), node.text ?? '');
    return link ? `[${inner}](${link.attrs?.href})` : inner;
  }
  if (node.type === 'hardBreak') return '↵';
  if (node.type === 'footnote') return `{${node.attrs?.note}}`;
  if (node.type === 'embed') return `<embed ${node.attrs?.url}>`;
  const inner = (node.content ?? []).map(bones).join(node.type === 'paragraph' || node.type === 'heading' ? '' : ' | ');
  if (node.type === 'paragraph' || node.type === 'doc') return inner;
  const start = node.attrs?.start;
  const spans = (['colspan', 'rowspan'] as const).map((name) => (Number(node.attrs?.[name] ?? 1) > 1 ? `${name[0]}${node.attrs?.[name]}` : '')).join('');
  return `${open[node.type] ?? node.type}${node.type === 'heading' ? node.attrs?.level : ''}${typeof start === 'number' && start > 1 ? start : ''}${spans}(${inner})`;
}
