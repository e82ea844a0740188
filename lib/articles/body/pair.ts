import type { BodyNode } from './body';

/** Rows of two texts by the places of their blocks; null where one has no counterpart. */
export type PairedBlocks = [left: number | null, right: number | null];

/** What a block is known by in every language: its own id, or that of the first block in it. */
function keyOf(node: BodyNode, depth = 0): string {
  if (typeof node?.attrs?.id === 'string' && node.attrs.id !== '') return node.attrs.id;
  for (const child of depth < 6 && Array.isArray(node?.content) ? node.content : []) {
    const key = keyOf(child, depth + 1);
    if (key) return key;
  }
  return '';
}

/**
 * Sets two editions of a story block against block. Those that only one has, or that changed
 * places, stand alone.
 */
export function pairBlocks(left: BodyNode, right: BodyNode): PairedBlocks[] {
  const [ours, theirs] = [left, right].map((body) => (Array.isArray(body?.content) ? body.content : []).map((node) => keyOf(node))) as [string[], string[]];
  const rows: PairedBlocks[] = [];
  let next = 0;
  for (const [at, key] of ours.entries()) {
    const other = key === '' ? -1 : theirs.indexOf(key, next);
    for (; next < other; next += 1) rows.push([null, next]);
    rows.push([at, other < 0 ? null : other]);
    if (other >= 0) next = other + 1;
  }
  for (; next < theirs.length; next += 1) rows.push([null, next]);
  return rows;
}
