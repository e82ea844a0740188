import { Fragment, type Mark, type MarkType, type Node, type Slice } from '@tiptap/pm/model';
import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { newBlockId } from '@/lib/articles/body/block-ids';
import type { SuggestionAuthor } from '@/lib/articles/body/suggestions';

/** Transactions that carry this are not turned into suggestions. */
export const settled = 'suggestionSettled';

type Range = { from: number; to: number };
type Change = { before: Range; after: Range };

/** What a transaction does to the document, as one range of it before and after. */
function changeOf(tr: Transaction): Change | null {
  const before = { from: Number.POSITIVE_INFINITY, to: -1 };
  const after = { from: Number.POSITIVE_INFINITY, to: -1 };
  tr.mapping.maps.forEach((map, at) => {
    const earlier = tr.mapping.maps.slice(0, at).toReversed();
    const back = { map: (position: number, side: number) => earlier.reduce((found, stepMap) => stepMap.invert().map(found, side), position) };
    const on = tr.mapping.slice(at + 1);
    map.forEach((oldFrom, oldTo, newFrom, newTo) => {
      before.from = Math.min(before.from, back.map(oldFrom, -1));
      before.to = Math.max(before.to, back.map(oldTo, 1));
      after.from = Math.min(after.from, on.map(newFrom, -1));
      after.to = Math.max(after.to, on.map(newTo, 1));
    });
  });
  return before.to < 0 ? null : { before, after };
}

/** The words of a slice in one line: where it parts blocks, a line break stands. */
function flatten(slice: Slice, lineBreak: Node): Node[] {
  const found: Node[] = [];
  let blocks = 0;
  slice.content.descendants((node) => {
    if (node.isTextblock) {
      if (blocks > 0) found.push(lineBreak);
      blocks += 1;
      return true;
    }
    if (node.isInline) found.push(node);
    return !node.isInline;
  });
  return found;
}

const ownMark = (nodes: (Node | null | undefined)[], type: MarkType, by: number): Mark | undefined => {
  for (const node of nodes) {
    const mark = node && type.isInSet(node.marks);
    if (mark && mark.attrs.by === by) return mark;
  }
  return undefined;
};

/**
 * Turns what a transaction would do to the words into a suggestion: what it takes out is marked as
 * taken out, what it puts in as put in. One's own suggested words are really changed. Changes of
 * blocks and of formatting are left out.
 */
export function suggest(state: EditorState, tr: Transaction, author: SuggestionAuthor, now = new Date().toISOString()): Transaction {
  const { insertion, deletion } = state.schema.marks;
  const made = state.tr.setMeta(settled, true);
  const change = changeOf(tr);
  if (!change || !insertion || !deletion) return change ? made : made.setSelection(selectionIn(made.doc, tr.selection));
  const { before, after } = change;
  const lineBreak = state.schema.nodes.hardBreak?.create();
  const added = lineBreak ? flatten(tr.doc.slice(after.from, after.to), lineBreak) : [];
  const attrs = { id: newBlockId(), at: now, ...author };
  const isBackwards = state.selection.empty && state.selection.head >= before.to;

  const taken = markTaken(made, before, deletion, insertion, attrs, author.by);
  const place = made.mapping.map(before.to, 1);
  const at = made.doc.resolve(place).parent.inlineContent ? place : made.mapping.map(before.from, -1);
  const $at = made.doc.resolve(at);
  if (added.length > 0 && $at.parent.inlineContent) {
    const known = ownMark([$at.nodeBefore, $at.nodeAfter], insertion, author.by);
    const mark = known ?? insertion.create(taken ?? attrs);
    const nodes = added.map((node) => node.mark(mark.addToSet(node.marks.filter((existing) => existing.type !== insertion && existing.type !== deletion))));
    made.insert(at, Fragment.from(nodes));
    made.setSelection(TextSelection.create(made.doc, at + nodes.reduce((size, node) => size + node.nodeSize, 0)));
  } else made.setSelection(Selection.near(made.doc.resolve(isBackwards || !state.selection.empty ? made.mapping.map(before.from, -1) : place), -1));
  made.removeStoredMark(deletion);
  return made.scrollIntoView();
}

const selectionIn = (doc: Node, selection: Selection) => Selection.near(doc.resolve(Math.min(selection.head, doc.content.size)));

/**
 * Marks words as taken out, and takes out one's own suggested ones. Returns what the mark says,
 * where one was set.
 */
function markTaken(tr: Transaction, range: Range, deletion: MarkType, insertion: MarkType, attrs: object, by: number): Mark['attrs'] | null {
  const pieces: (Range & { isOwn: boolean; isTaken: boolean })[] = [];
  let near: Mark | undefined;
  tr.doc.nodesBetween(range.from, range.to, (node, position) => {
    if (!node.isInline) return true;
    const piece = { from: Math.max(position, range.from), to: Math.min(position + node.nodeSize, range.to) };
    if (piece.from < piece.to)
      pieces.push({ ...piece, isOwn: ownMark([node], insertion, by) !== undefined, isTaken: deletion.isInSet(node.marks) !== undefined });
    return false;
  });
  for (const edge of [range.from, range.to]) {
    const $edge = tr.doc.resolve(edge);
    near ??= ownMark([$edge.nodeBefore, $edge.nodeAfter], deletion, by);
  }
  const mark = near ?? deletion.create(attrs);
  let isSet = false;
  for (const { from, to, isOwn, isTaken } of pieces.toReversed()) {
    if (isOwn) tr.delete(from, to);
    else if (!isTaken) {
      tr.addMark(from, to, mark);
      isSet = true;
    }
  }
  return isSet ? mark.attrs : null;
}

/**
 * Takes or refuses suggestions: those with the ids, or all. A block of which nothing is left goes
 * too.
 */
export function decide(state: EditorState, ids: Set<string> | null, isTaken: boolean): Transaction {
  const tr = state.tr.setMeta(settled, true);
  const { insertion, deletion } = state.schema.marks;
  if (!insertion || !deletion) return tr;
  const [leaves, stays] = isTaken ? [deletion, insertion] : [insertion, deletion];
  const isMeant = (node: Node, type: MarkType) => {
    const mark = type.isInSet(node.marks);
    return mark !== undefined && (ids === null || ids.has(String(mark.attrs.id)));
  };
  const pieces: (Range & { goes: boolean })[] = [];
  state.doc.descendants((node, from) => {
    if (!node.isInline) return true;
    const goes = isMeant(node, leaves);
    if (goes || isMeant(node, stays)) pieces.push({ from, to: from + node.nodeSize, goes });
    return false;
  });
  for (const { from, to, goes } of pieces.toReversed()) {
    if (!goes) {
      tr.removeMark(from, to, stays);
      continue;
    }
    tr.delete(from, to);
    const $left = tr.doc.resolve(from);
    const holder = $left.depth > 0 ? $left.node(-1) : null;
    if ($left.parent.isTextblock && $left.parent.content.size === 0 && holder && holder.childCount > 1 && holder.type.name !== 'listItem')
      tr.delete($left.before(), $left.after());
  }
  return tr;
}

export type SuggestionRange = { id: string; by: number; name: string; at: string; from: number; to: number; inserted: string; deleted: string };

const looked = new WeakMap<Node, SuggestionRange[]>();

/**
 * The open suggestions of a document in reading order, with where they stand. Looked for once in
 * each state of the text.
 */
export function placedSuggestions(doc: Node): SuggestionRange[] {
  const placed = looked.get(doc) ?? findSuggestions(doc);
  looked.set(doc, placed);
  return placed;
}

function findSuggestions(doc: Node): SuggestionRange[] {
  const found = new Map<string, SuggestionRange>();
  doc.descendants((node, from) => {
    if (!node.isInline) return true;
    for (const mark of node.marks) {
      if (mark.type.name !== 'insertion' && mark.type.name !== 'deletion') continue;
      const id = String(mark.attrs.id);
      const known = found.get(id) ?? {
        id,
        by: Number(mark.attrs.by),
        name: String(mark.attrs.name),
        at: String(mark.attrs.at),
        from,
        to: from,
        inserted: '',
        deleted: '',
      };
      const words = node.isText ? (node.text ?? '') : node.type.name === 'hardBreak' ? ' ↵ ' : '*';
      found.set(id, {
        ...known,
        to: from + node.nodeSize,
        [mark.type.name === 'insertion' ? 'inserted' : 'deleted']: known[mark.type.name === 'insertion' ? 'inserted' : 'deleted'] + words,
      });
    }
    return false;
  });
  return [...found.values()];
}
