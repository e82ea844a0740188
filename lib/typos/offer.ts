import search from 'approx-string-match';
import type { Block } from './blocks';
import { context, nearness } from './nearness';
import { positionsOf, type Selector } from './selector';

/** A place that is likely, not certain: an editor looks at it and decides. */
export type Offered = { block: string; start: number; end: number };
type Candidate = Offered & { score: number };

/** Fewer characters of context than this say nothing about another block. */
const leastElsewhere = 6;

/**
 * The likeliest place of a report that has no certain one: where its words stand with most of what
 * stood around them, in its own block before others; else where words like them stand. Null where
 * nothing is like it.
 */
export function offerPlace(now: Block[], selector: Selector, seen: Block[] | 'same'): Offered | null {
  const before = seen === 'same' ? undefined : seen.find((block) => block.id === selector.block)?.text;
  if (before === undefined) return null;
  const old = seen === 'same' ? [] : seen;
  const isGone = !now.some((block) => block.id === selector.block);
  // Where the block is gone, it may stand under a new id; what stands as it stood is something
  // else.
  const likely = ({ id, text }: Block) =>
    !isGone ? 0 : old.some((block) => block.id === id && block.text === text) ? -2 * own : old.some((block) => block.id === id) ? 0 : own;
  const exact = now.flatMap((block) => exactIn(block, selector, before).map((candidate) => ({ ...candidate, score: candidate.score + likely(block) })));
  const candidates = exact.length > 0 ? exact : now.flatMap((block) => alikeIn(block, selector, before));
  const [best] = candidates.toSorted((a, b) => b.score - a.score);
  return best ? { block: best.block, start: best.start, end: best.end } : null;
}

const own = 4;

function exactIn({ id, text }: Block, { block, exact, start }: Selector, before: string): Candidate[] {
  return positionsOf(text, exact).flatMap((at) => {
    const { sum } = nearness(text, at, before, start, exact.length);
    if (id !== block && sum < leastElsewhere && exact.length < 12) return [];
    return [{ block: id, start: at, end: at + exact.length, score: sum + (id === block ? own : 0) }];
  });
}

/**
 * Words in which up to a third of the letters were changed, where what stood beside them still
 * does.
 */
function alikeIn({ id, text }: Block, { block, exact, start, prefix, suffix }: Selector, before: string): Candidate[] {
  if (exact.length < 4) return [];
  return search(text, exact, Math.floor(exact.length / 3)).flatMap((found) => {
    const near = { before: sharedEnd(text.slice(0, found.start), before.slice(0, start)), after: sharedHead(text.slice(found.end), suffix) };
    const sum = near.before + near.after;
    if (sum < (id === block ? 8 : 16) && !(prefix === '' && near.after >= leastElsewhere)) return [];
    return [{ block: id, start: found.start, end: found.end, score: sum + (id === block ? own : 0) - found.errors }];
  });
}

function sharedHead(left: string, right: string): number {
  let size = 0;
  while (size < context && size < left.length && left[size] === right[size]) size += 1;
  return size;
}

const sharedEnd = (left: string, right: string): number =>
  sharedHead([...left.slice(-context)].reverse().join(''), [...right.slice(-context)].reverse().join(''));
