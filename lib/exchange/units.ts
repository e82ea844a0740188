import type { BodyNode } from '../articles/body/body';
import { noteContent, noteOf } from '../articles/body/footnotes';
import type { Content } from '../articles/content/content';

/**
 * One thing to translate: a field, a block's line of text, or a line about a picture, card or
 * footnote.
 */
export type Unit = { id: string; source: BodyNode[] };

const fields = ['headline', 'standfirst', 'dateline', 'pictureAlt', 'pictureCaption', 'pictureCredit'] as const;
const lines: Record<string, readonly string[]> = { figure: ['alt', 'caption', 'credit'], embed: ['title'], dynamicBlock: ['title'] };

const plain = (text: string): BodyNode[] => (text ? [{ type: 'text', text }] : []);
const textOf = (nodes: BodyNode[]) => nodes.map((node) => (node.type === 'hardBreak' ? ' ' : (node.text ?? ''))).join('');
const idOf = (node: BodyNode) => (typeof node.attrs?.id === 'string' ? node.attrs.id : '');

/**
 * Everything of a content that is translated, in reading order. Unit ids are made of block ids, so
 * that they last.
 */
export function listUnits(content: Content): Unit[] {
  const units: Unit[] = fields.map((name) => ({ id: `f.${name}`, source: plain(content[name]) }));
  const visit = (node: BodyNode) => {
    const id = idOf(node);
    for (const name of lines[node.type] ?? []) units.push({ id: `b.${id}.${name}`, source: plain(String(node.attrs?.[name] ?? '')) });
    if (node.type !== 'paragraph' && node.type !== 'heading') return node.content?.forEach(visit);
    units.push({ id: `b.${id}`, source: node.content ?? [] });
    footnotes(node).forEach((note, at) => {
      units.push({ id: `b.${id}.note${at + 1}`, source: noteContent(note.attrs) });
    });
  };
  content.body.content?.forEach(visit);
  return units.filter((unit) => unit.source.some((node) => node.type !== 'text' || node.text?.trim()));
}

const footnotes = (node: BodyNode) => (node.content ?? []).filter((child) => child.type === 'footnote');

/** A content with the translated units in it; what has none stays as `content` has it. */
export function applyUnits(content: Content, targets: Map<string, BodyNode[]>): Content {
  const translated = { ...content };
  for (const name of fields) {
    const target = targets.get(`f.${name}`);
    if (target) translated[name] = textOf(target).replace(/\s+/g, ' ').trim();
  }
  const visit = (node: BodyNode): BodyNode => {
    const id = idOf(node);
    const attrs = { ...node.attrs };
    for (const name of lines[node.type] ?? []) {
      const target = targets.get(`b.${id}.${name}`);
      if (target) attrs[name] = textOf(target);
    }
    const copy: BodyNode = node.attrs ? { ...node, attrs } : node;
    if (node.type !== 'paragraph' && node.type !== 'heading') return node.content ? { ...copy, content: node.content.map(visit) } : copy;
    const inline = targets.get(`b.${id}`) ?? node.content;
    if (!inline) return copy;
    let number = 0;
    const content = inline.map((child) => {
      if (child.type !== 'footnote') return child;
      number += 1;
      const note = targets.get(`b.${id}.note${number}`);
      return note ? { ...child, attrs: noteOf(note) } : child;
    });
    return { ...copy, content };
  };
  return { ...translated, body: visit(content.body) };
}
