import { diffArrays } from 'diff';

/** `before[from…to]` was replaced by `after[start…end]`. */
export type TextChange = { from: number; to: number; start: number; end: number };

const isSpace = (piece: string | undefined) => piece === undefined || /^\s/.test(piece);
/** Whether a word begins or ends between two pieces. */
const isEdge = (pieces: readonly string[], at: number) => isSpace(pieces[at - 1]) !== isSpace(pieces[at]) || at === 0 || at === pieces.length;
const edges = (pieces: readonly string[], from: number, to: number) => Number(isEdge(pieces, from)) + Number(isEdge(pieces, to));

/**
 * What makes one list of letters or blocks the other, in order; null beyond `most` changes. Where
 * something that was put in or taken out could as well stand a little before or after, it is put
 * where words begin and end: "two " and not "wo t".
 */
export function changesBetween(before: readonly string[], after: readonly string[], most = 100_000): TextChange[] | null {
  const parts = diffArrays([...before], [...after], { maxEditLength: most });
  if (!parts) return null;
  const changes: TextChange[] = [];
  let [at, now] = [0, 0];
  for (const part of parts) {
    const last = changes.at(-1);
    const change = last && last.to === at && last.end === now ? last : { from: at, to: at, start: now, end: now };
    if (!part.added) at += part.count;
    if (!part.removed) now += part.count;
    if (!part.added && !part.removed) continue;
    change.to = at;
    change.end = now;
    if (change !== last) changes.push(change);
  }
  return changes.map((change, place) => slide(change, before, after, changes[place - 1], changes[place + 1]));
}

function slide(change: TextChange, before: readonly string[], after: readonly string[], last?: TextChange, next?: TextChange): TextChange {
  const { from, to, start, end } = change;
  if (from < to && start < end) return change;
  const [pieces, begin, stop] = from < to ? [before, from, to] : [after, start, end];
  const back = Math.min(from - (last?.to ?? 0), start - (last?.end ?? 0));
  const on = Math.min((next?.from ?? before.length) - to, (next?.start ?? after.length) - end);
  let best = 0;
  const isBetter = (by: number) => edges(pieces, begin + by, stop + by) > edges(pieces, begin + best, stop + best);
  for (let by = 1; by <= back && pieces[begin - by] === pieces[stop - by]; by += 1) if (isBetter(-by)) best = -by;
  for (let by = 1; by <= on && pieces[begin + by - 1] === pieces[stop + by - 1]; by += 1) if (isBetter(by)) best = by;
  return { from: from + best, to: to + best, start: start + best, end: end + best };
}
