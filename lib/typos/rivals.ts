import search from 'approx-string-match';
import { context, edge, type Nearness } from './nearness';
import { positionsOf, type Selector } from './selector';

/** A rival place may come no closer than this many characters of context. */
export const margin = 4;

/**
 * Whether the first words end as the second begin: where one of the two was taken out or put in,
 * nobody can tell which.
 */
export function isStutter(first: string, second: string): boolean {
  const [end, head] = [first.trimEnd(), second.trimStart()];
  const most = Math.min(end.length, head.length, context);
  for (let size = most; size >= 3; size -= 1) if (end.endsWith(head.slice(0, size))) return true;
  return false;
}

export const isNearerOnOneSide = (nearness: Nearness, best: Nearness) => nearness.before >= best.before + margin || nearness.after >= best.after + margin;

/** A copy shares one side to the letter. */
export const isTwinOnOneSide = (nearness: Nearness, best: Nearness) =>
  (nearness.before >= 6 && nearness.before >= best.before) || (nearness.after >= 6 && nearness.after >= best.after);

/**
 * What stood beside the quote, or any other piece of its block, stands there more often than
 * before: a twin was put in or joined.
 */
export function isCopied(text: string, before: string, { prefix, suffix }: Selector): boolean {
  if (isBegunAgain(text, before)) return true;
  const sides = [prefix.slice(-16).trim(), suffix.slice(0, 16).trim()].filter((side) => side.length >= 4);
  const size = /\p{Script=Han}/u.test(before) ? 10 : 32;
  const pieces = Array.from({ length: Math.floor((before.length * 2) / size) - 1 }, (_, at) => before.slice((at * size) / 2, (at * size) / 2 + size));
  return [...sides, ...pieces].some((piece) => positionsOf(text, piece).length > positionsOf(before, piece).length);
}

/**
 * Whether the block begins as before, and then once more: what is left of it, and a copy that was
 * joined to it.
 */
function isBegunAgain(text: string, before: string): boolean {
  const [least, size] = /\p{Script=Han}/u.test(before) ? [3, 6] : [8, 12];
  const head = before.slice(0, size);
  return head.length === size && text.startsWith(head.slice(0, least)) && positionsOf(text, head).some((at) => at > 0) && before.indexOf(head, 1) < 0;
}

/**
 * Whether the end of the quote stands once more than before, or again with what followed it: words
 * may have been put into the quote.
 */
export function hasTail(text: string, end: number, before: string, exact: string, after: string): boolean {
  const tail = exact.slice(-edgeLength(exact));
  if (tail.length > 2 && positionsOf(text, tail).length > positionsOf(before, tail).length) return true;
  return positionsOf(text + edge.end, tail + after.slice(0, 6)).some((at) => at + tail.length !== end);
}

export function hasHead(text: string, start: number, before: string, exact: string, ahead: string): boolean {
  const head = exact.slice(0, edgeLength(exact));
  const kept = ahead.slice(-6);
  if (head.length > 2 && positionsOf(text, head).length > positionsOf(before, head).length) return true;
  return positionsOf(edge.start + text, kept + head).some((at) => at - edge.start.length + kept.length !== start);
}

const edgeLength = (exact: string) => Math.max(1, Math.min(6, exact.length >> 1));

/**
 * Whether words like the quote now stand right beside it, where none stood: it may be a second one,
 * typed before the first was damaged.
 */
export function hasDamagedTwin(text: string, at: number, before: string, { exact, start }: Selector, kept: Nearness): boolean {
  if (exact.length < 4) return false;
  const reach = exact.length + 3;
  const errors = (beside: string) => Math.min(exact.length, ...search(beside, exact, Math.floor(exact.length / 2)).map((match) => match.errors));
  const [ahead, behind] = [text.slice(Math.max(0, at - reach), at), text.slice(at + exact.length, at + exact.length + reach)];
  const [wasAhead, wasBehind] = [before.slice(Math.max(0, start - reach), start), before.slice(start + exact.length, start + exact.length + reach)];
  const few = Math.max(1, Math.floor(exact.length / 3));
  // Where words were put in right beside it, what stood there before says nothing.
  const isTwin = (beside: string, was: string, side: number) =>
    beside !== was && (errors(beside) < Math.min(exact.length, errors(was)) || (side <= exact.length && errors(beside) <= few));
  return isTwin(ahead, wasAhead, kept.before) || isTwin(behind, wasBehind, kept.after);
}
