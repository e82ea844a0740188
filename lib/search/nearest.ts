/**
 * Edits between two words (insert, delete, replace, swap of neighbours), or `limit + 1` where there
 * are more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const [left, right] = [[...a], [...b]];
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let least = Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1])
        least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > limit) return limit + 1;
    beforeLast = last;
    last = next;
  }
  return Math.min(last[right.length] ?? 0, limit + 1);
}

/**
 * How many edits a word may be off and still be meant: none under four letters, one up to seven,
 * two above.
 */
export const toleranceOf = (word: string): number => ([...word].length < 4 ? 0 : [...word].length <= 7 ? 1 : 2);

/**
 * The word of these headlines that is nearest to `word`, the more frequent first; null where none
 * is near enough or it is there itself.
 */
export function nearestWord(word: string, headlines: string[]): string | null {
  const counts = new Map<string, number>();
  for (const headline of headlines) for (const found of headline.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(found, (counts.get(found) ?? 0) + 1);
  if (counts.has(word)) return null;
  const limit = toleranceOf(word);
  let best: { word: string; distance: number; count: number } | null = null;
  for (const [known, count] of counts) {
    const distance = editDistance(word, known, limit);
    if (distance > limit) continue;
    if (!best || distance < best.distance || (distance === best.distance && count > best.count)) best = { word: known, distance, count };
  }
  return best?.word ?? null;
}
