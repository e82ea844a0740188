/** So many characters on each side of a place are looked at. */
export const context = 32;
/** The edges of a block, as signs that no text has. */
export const edge = { start: '\u0002', end: '\u0003' } as const;

export type Nearness = { before: number; after: number; sum: number };

/**
 * How many characters agree on both sides of two places, the edges of the blocks counted as one.
 */
export function nearness(text: string, at: number, other: string, otherAt: number, length: number): Nearness {
  const [a, b] = [surroundings(text, at, length), surroundings(other, otherAt, length)];
  let before = 0;
  while (before < a.before.length && before < b.before.length && a.before.at(-1 - before) === b.before.at(-1 - before)) before += 1;
  let after = 0;
  while (after < a.after.length && after < b.after.length && a.after[after] === b.after[after]) after += 1;
  return { before, after, sum: before + after };
}

export function surroundings(text: string, at: number, length: number) {
  const [head, tail] = [text.slice(0, at), text.slice(at + length)];
  return { before: (edge.start + head).slice(-context), after: (tail + edge.end).slice(0, context) };
}
