import type { Block } from './blocks';
import { context } from './nearness';

/**
 * W3C TextQuoteSelector and TextPositionSelector inside one block, as seen in one revision. Offsets
 * count UTF-16 units.
 */
export type Selector = { block: string; start: number; end: number; exact: string; prefix: string; suffix: string; revision: number };

/** Describes a place, or null when it does not lie within the block. */
export function selectorAt(blocks: Block[], block: string, start: number, end: number, revision: number): Selector | null {
  const text = blocks.find((candidate) => candidate.id === block)?.text;
  if (text === undefined || start < 0 || end > text.length || start >= end) return null;
  return {
    block,
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - context), start),
    suffix: text.slice(end, end + context),
    revision,
  };
}

/** Where `quote` begins in `text`, overlapping ones too. */
export function positionsOf(text: string, quote: string): number[] {
  const found: number[] = [];
  if (quote === '') return found;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push(at);
  return found;
}
