import { diffArrays, diffWordsWithSpace } from 'diff';
import { type BodyNode, inlineText, listTextBlocks } from '../body/body';
import type { Content } from './content';

export type ComparedText = { text: string; kind: 'same' | 'added' | 'removed' };
const fields = ['headline', 'standfirst', 'dateline', 'pictureAlt', 'pictureCaption', 'pictureCredit'] as const;
type Field = (typeof fields)[number];
/** A part of a content as it is read: a field, a block of its text, or a row of a table. */
export type WrittenPart = { kind: Field | 'heading' | 'text' | 'row' | 'footnote'; text: string };
export type ComparedPart = { kind: WrittenPart['kind']; pieces: ComparedText[] };

/** What became of the words between two texts. Chinese is compared by its own words. */
export function compareText(left: string, right: string, locale: string): ComparedText[] {
  const segmenter = locale === 'zh' ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;
  const parts: { value: string; added?: boolean; removed?: boolean }[] = diffWordsWithSpace(left, right, segmenter ? { intlSegmenter: segmenter } : {});
  return parts.map((part) => ({ text: part.value, kind: part.added ? 'added' : part.removed ? 'removed' : 'same' }));
}

function listNotes(node: BodyNode): WrittenPart[] {
  if (node.type === 'footnote') return [{ kind: 'footnote', text: String(node.attrs?.note ?? '') }];
  return (node.content ?? []).flatMap(listNotes);
}

function listBlocks(node: BodyNode): WrittenPart[] {
  const { alt, caption, credit, title, url } = node.attrs ?? {};
  switch (node.type) {
    case 'tableRow': {
      const cells = (node.content ?? []).map((cell) => listTextBlocks(cell).map(({ text }) => text));
      return [{ kind: 'row', text: cells.map((texts) => texts.join(' ')).join(' | ') }, ...listNotes(node)];
    }
    case 'heading':
    case 'paragraph':
      return [{ kind: node.type === 'heading' ? 'heading' : 'text', text: inlineText(node) }, ...listNotes(node)];
    case 'figure':
      return [
        { kind: 'pictureAlt', text: String(alt ?? '') },
        { kind: 'pictureCaption', text: String(caption ?? '') },
        { kind: 'pictureCredit', text: String(credit ?? '') },
      ];
    case 'embed':
      return [{ kind: 'text', text: [title, url].filter(Boolean).join('\n') }];
    default:
      return (node.content ?? []).flatMap(listBlocks);
  }
}

/** Everything that can be read of a content, in its order. */
export function listWrittenParts(content: Content): WrittenPart[] {
  const [above, below] = [fields.slice(0, 3), fields.slice(3)].map((names) => names.map((kind): WrittenPart => ({ kind, text: content[kind] })));
  return [...(above ?? []), ...listBlocks(content.body), ...(below ?? [])].filter(({ text }) => text.trim() !== '');
}

/**
 * What became of each part between two contents, in the order of the second: what is gone stands
 * where it stood. Null when all of it is the same.
 */
export function compareParts(before: Content, after: Content, locale: string): ComparedPart[] | null {
  const runs = diffArrays(listWrittenParts(before), listWrittenParts(after), {
    comparator: (left, right) => left.kind === right.kind && left.text === right.text,
  });
  if (runs.every(({ added, removed }) => !added && !removed)) return null;
  const compared: ComparedPart[] = [];
  let gone: WrittenPart[] = [];
  const whole = (kind: ComparedText['kind']) => (part: WrittenPart) => compared.push({ kind: part.kind, pieces: [{ text: part.text, kind }] });
  for (const { value, added, removed } of runs) {
    if (removed) gone = value;
    else if (!added) {
      gone.forEach(whole('removed'));
      value.forEach(whole('same'));
      gone = [];
    } else {
      for (const part of value) {
        const at = gone.findIndex(({ kind }) => kind === part.kind);
        if (at < 0) {
          whole('added')(part);
          continue;
        }
        gone.slice(0, at).forEach(whole('removed'));
        compared.push({ kind: part.kind, pieces: compareText(gone[at]?.text ?? '', part.text, locale) });
        gone = gone.slice(at + 1);
      }
      gone.forEach(whole('removed'));
      gone = [];
    }
  }
  gone.forEach(whole('removed'));
  return compared;
}
