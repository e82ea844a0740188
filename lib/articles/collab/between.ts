import { Fragment, type Node, Slice } from 'prosemirror-model';
import { ReplaceStep, type Step, Transform } from 'prosemirror-transform';
import { changesBetween } from './changes';

/** Beyond this many changes a block is replaced as one piece. */
const mostEdits = 2000;

/**
 * Steps from one document to another: blocks are matched by their ids, words within a block letter
 * by letter, so that where someone else is writing stays as it is.
 */
export function stepsBetween(before: Node, after: Node): Step[] {
  const tr = new Transform(before);
  try {
    changeInside(tr, before, after, 0);
  } catch {
    return whole(before, after);
  }
  return tr.doc.eq(after) ? tr.steps : whole(before, after);
}

const whole = (before: Node, after: Node): Step[] => [new ReplaceStep(0, before.content.size, new Slice(after.content, 0, 0))];

/**
 * Makes the content of a node, which begins at `start`, that of another; works from the end, so
 * that places before it stay.
 */
function changeInside(tr: Transform, before: Node, after: Node, start: number): void {
  if (before.content.eq(after.content)) return;
  const [was, is] = before.inlineContent ? [atoms(before), atoms(after)] : [children(before), children(after)];
  const changes = changesBetween(
    was.map((piece) => piece.key),
    is.map((piece) => piece.key),
    mostEdits,
  );
  if (!changes) {
    tr.step(new ReplaceStep(start, start + before.content.size, new Slice(after.content, 0, 0)));
    return;
  }
  const places = [start];
  for (const { node } of was) places.push((places.at(-1) ?? start) + node.nodeSize);
  const placeOf = (at: number) => places[at] ?? start;
  let [end, now] = [was.length, is.length];
  for (const change of changes.toReversed()) {
    keep(change.to, end, change.end, now);
    const come = is.slice(change.start, change.end).map((piece) => piece.node);
    tr.step(new ReplaceStep(placeOf(change.from), placeOf(change.to), new Slice(Fragment.fromArray(come), 0, 0)));
    [end, now] = [change.from, change.start];
  }
  keep(0, end, 0, now);

  /** What both have may still differ inside. */
  function keep(from: number, to: number, first: number, last: number): void {
    for (let [at, other] = [to - 1, last - 1]; at >= from && other >= first; at -= 1, other -= 1) {
      const [node, next] = [was[at]?.node, is[other]?.node];
      if (node && next && !node.eq(next)) changeNode(tr, node, next, placeOf(at));
    }
  }
}

/** One block becomes the other, which has its id and kind. */
function changeNode(tr: Transform, left: Node, right: Node, at: number): void {
  changeInside(tr, left, right, at + 1);
  for (const [name, value] of Object.entries(right.attrs)) if (JSON.stringify(left.attrs[name]) !== JSON.stringify(value)) tr.setNodeAttribute(at, name, value);
}

type Piece = { key: string; node: Node };

/** Blocks are the same by kind and id, and by place among those without an id. */
function children(node: Node): Piece[] {
  return node.children.map((child) => ({ key: `${child.type.name} ${String(child.attrs.id)}`, node: child }));
}

/** Each letter with its marks, and whatever else stands in a line. */
function atoms(node: Node): Piece[] {
  return node.children.flatMap((child) => {
    if (!child.isText) return [{ key: JSON.stringify(child.toJSON()), node: child }];
    const marks = JSON.stringify(child.marks.map((mark) => mark.toJSON() as unknown));
    let at = 0;
    return [...(child.text ?? '')].map((letter) => {
      const piece = { key: letter + marks, node: child.cut(at, at + letter.length) };
      at += letter.length;
      return piece;
    });
  });
}
