import type { ReactNode } from 'react';
import type { BodyNode } from '@/lib/articles/body/body';
import { isLinkAddress } from '@/lib/articles/body/body';
import { noteContent } from '@/lib/articles/body/footnotes';
import { elementOfMark } from '@/lib/articles/body/marks';

/** Footnotes are numbered as they are met; the list stands under the story. */
export type NoteTexts = {
  texts: BodyNode['attrs'][];
  label: (number: number) => string;
  set?: (text: string) => string /** Before its ids, where two texts stand on a page. */;
  prefix?: string;
};

const asSet = (text = '', { set }: NoteTexts) => set?.(text) ?? text;

function marked(node: BodyNode, notes: NoteTexts): ReactNode {
  const isCode = node.marks?.some((mark) => mark.type === 'code');
  let shown: ReactNode = isCode ? node.text : asSet(node.text, notes);
  for (const mark of node.marks ?? []) {
    const Tag = elementOfMark(mark.type);
    if (Tag) shown = <Tag>{shown}</Tag>;
    if (mark.type === 'link' && isLinkAddress(mark.attrs?.href)) shown = <a href={String(mark.attrs?.href)}>{shown}</a>;
  }
  return shown;
}

function piece(node: BodyNode, key: number, notes: NoteTexts): ReactNode {
  if (node.type === 'hardBreak') return <br key={key} />;
  if (node.type === 'footnote') {
    const number = notes.texts.push(node.attrs);
    return (
      <sup key={key} data-note="">
        <a id={`${notes.prefix ?? ''}r${number}`} href={`#${notes.prefix ?? ''}n${number}`} aria-label={notes.label(number)}>
          {number}
        </a>
      </sup>
    );
  }
  if (!node.marks?.length) return asSet(node.text, notes);
  return <span key={key}>{marked(node, notes)}</span>;
}

const isPlain = (node: BodyNode) => node.type === 'text' && !node.marks?.length;

/** The text of a paragraph or heading, as one string where nothing in it is marked. */
export function inline(node: BodyNode, notes: NoteTexts): ReactNode {
  const content = Array.isArray(node.content) ? node.content : [];
  if (content.every(isPlain)) return asSet(content.map((child) => child.text ?? '').join(''), notes);
  return content.map((child, at) => piece(child, at, notes));
}

/** The words of a footnote. */
export const noteText = (note: BodyNode['attrs']): ReactNode => {
  const notes: NoteTexts = { texts: [], label: String };
  return noteContent(note).map((child, at) => piece(child, at, notes));
};
