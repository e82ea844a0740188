import { Fragment, type Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { insertPoint, type Mappable, Mapping } from 'prosemirror-transform';
import { newBlockId } from '../body/block-ids';

/** Positions of a document, `to` not included. */
export type Range = { from: number; to: number };
/** Words of one block, or one block without words such as a picture, and where they stood. */
export type RangeContent = Range & { words: Fragment | Node };

/**
 * What is left of a range, and where, after a change; null for nothing. What is put in at an edge
 * is not part of it.
 */
export function mapRange(range: Range, through: Mappable): Range | null {
  const [from, to] = [through.map(range.from, 1), through.map(range.to, -1)];
  return from < to ? { from, to } : null;
}

export const mapRanges = (ranges: Range[], through: Mappable): Range[] => ranges.flatMap((range) => mapRange(range, through) ?? []);

/** What the steps from `first` to before `end` put in, as it stands before step `until`. */
export function insertedBy(mapping: Mapping, first = 0, end = mapping.maps.length, until = mapping.maps.length): Range[] {
  const found: Range[] = [];
  for (let at = first; at < end; at += 1) {
    const rest = mapping.slice(at + 1, until);
    mapping.maps[at]?.forEach((_from, _to, from, to) => {
      found.push(...mapRanges([{ from, to }], rest));
    });
  }
  return found;
}

/** What the steps take out, as it stands before all of them. */
export function deletedBy(mapping: Mapping): Range[] {
  const found: Range[] = [];
  mapping.maps.forEach((map, at) => {
    const back = new Mapping(mapping.maps.slice(0, at)).invert();
    map.forEach((from, to) => {
      found.push(...mapRanges([{ from, to }], back));
    });
  });
  return found;
}

export const overlap = (some: Range[], others: Range[]): Range[] =>
  some.flatMap((range) => others.map(({ from, to }) => ({ from: Math.max(from, range.from), to: Math.min(to, range.to) })).filter(({ from, to }) => from < to));

export const withoutRange = (ranges: Range[], cuts: Range[]): Range[] =>
  cuts.reduce(
    (left, cut) =>
      left.flatMap(({ from, to }) =>
        cut.to <= from || to <= cut.from
          ? [{ from, to }]
          : [
              { from, to: cut.from },
              { from: cut.to, to },
            ].filter((range) => range.from < range.to),
      ),
    ranges,
  );

/** Ranges that touch or overlap are one. */
export function joinRanges(ranges: Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && range.from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else joined.push(range);
  }
  return joined;
}

/** The words in ranges of a document, block by block. */
export function piecesIn(doc: Node, ranges: Range[]): RangeContent[] {
  const found: RangeContent[] = [];
  for (const { from, to } of joinRanges(ranges))
    doc.nodesBetween(from, Math.min(to, doc.content.size), (node, at) => {
      if (node.isTextblock) {
        const [begin, end] = [Math.max(from, at + 1), Math.min(to, at + 1 + node.content.size)];
        if (begin < end) found.push({ from: begin, to: end, words: node.content.cut(begin - at - 1, end - at - 1) });
        return false;
      }
      if (node.isBlock && node.isLeaf && from <= at && at + 1 <= to) found.push({ from: at, to: at + 1, words: node });
      return true;
    });
  return found;
}

/** Puts words in where they stood, or in a paragraph of their own where no words can stand. */
export function putIn(tr: Transaction, pieces: Pick<RangeContent, 'from' | 'words'>[]): void {
  for (const { from, words } of pieces) {
    const at = Math.min(tr.mapping.map(from), tr.doc.content.size);
    if (words instanceof Fragment && tr.doc.resolve(at).parent.inlineContent) {
      tr.insert(at, words);
      continue;
    }
    const block = words instanceof Fragment ? tr.doc.type.schema.nodes.paragraph?.create({ id: newBlockId() }, words) : words;
    if (block) tr.insert(insertPoint(tr.doc, at, block.type) ?? tr.doc.content.size, block);
  }
}
