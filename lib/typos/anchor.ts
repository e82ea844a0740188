import search from 'approx-string-match';
import { type Block, isAside } from './blocks';
import { type Nearness, nearness, surroundings } from './nearness';
import { respell, sameText } from './respell';
import { hasDamagedTwin, hasHead, hasTail, isCopied, isNearerOnOneSide, isStutter, isTwinOnOneSide, margin } from './rivals';
import { positionsOf, type Selector, selectorAt } from './selector';

export type AnchorFound = { found: true; block: string; start: number; end: number; sure: boolean };
export type Lost = { found: false; refused: 'ambiguous' | 'weak' | 'gone' };

/**
 * Finds a reported place in the text as it is now. `seen` is the text the reporter saw, or 'same'
 * when it is this one. Where more than one place could be meant, or too little of the surroundings
 * is left, it refuses.
 */
export function findAnchor(now: Block[], selector: Selector, seen: Block[] | 'same'): AnchorFound | Lost {
  const found = findSpelled(now, selector, seen);
  if (found.found || seen === 'same') return found;
  return findRespelled(now, selector, seen) ?? found;
}

/**
 * The same where accents, or spaces that may not break, are written another way now. Never sure.
 */
function findRespelled(now: Block[], selector: Selector, seen: Block[]): AnchorFound | null {
  const [spelledNow, spelledSeen] = [now, seen].map((blocks) => blocks.map(respell));
  if (!spelledNow || !spelledSeen) return null;
  const was = spelledSeen.find((candidate) => candidate.id === selector.block);
  if (!was || (sameText(spelledNow, now) && sameText(spelledSeen, seen))) return null;
  const again = selectorAt(spelledSeen, selector.block, was.places.indexOf(selector.start), was.places.indexOf(selector.end), selector.revision);
  const found = again && findSpelled(spelledNow, again, spelledSeen);
  if (!found?.found) return null;
  const places = spelledNow.find((candidate) => candidate.id === found.block)?.places;
  const [start, end] = [places?.[found.start], places?.[found.end]];
  return start === undefined || end === undefined ? null : { found: true, block: found.block, start, end, sure: false };
}

function findSpelled(now: Block[], selector: Selector, seen: Block[] | 'same'): AnchorFound | Lost {
  const block = now.find((block) => block.id === selector.block);
  if (seen === 'same') {
    if (block?.text.slice(selector.start, selector.end) !== selector.exact) return { found: false, refused: 'gone' };
    return { found: true, block: block.id, start: selector.start, end: selector.end, sure: true };
  }
  const before = seen.find((candidate) => candidate.id === selector.block);
  if (before?.text.slice(selector.start, selector.end) !== selector.exact) return { found: false, refused: 'gone' };
  if (block?.text === before.text) return { found: true, block: block.id, start: selector.start, end: selector.end, sure: true };
  const next = now[now.findIndex((candidate) => candidate.id === selector.block) + 1];
  const beyond = next && !isAside(next.id) && !seen.some((candidate) => candidate.id === next.id) ? next.text : '';
  const here = block ? findExact(block, selector, before.text, beyond) : ({ found: false, refused: 'gone' } as const);
  if (here.found || here.refused === 'ambiguous') return here;
  const elsewhere = findElsewhere(now, selector, seen);
  if (elsewhere) return elsewhere;
  return (block && findChanged(block, selector, before.text)) ?? here;
}

/** `beyond` is a new block behind this one: it may be its second half. */
function findExact(block: Block, selector: Selector, before: string, beyond = ''): AnchorFound | Lost {
  const { exact, start } = selector;
  const isWhole = partsNoSign(before, start, start + exact.length) ? (at: number) => partsNoSign(block.text, at, at + exact.length) : () => true;
  const places = positionsOf(block.text, exact)
    .filter(isWhole)
    .map((at) => ({ at, near: nearness(block.text, at, before, start, exact.length) }));
  const best = places.toSorted((a, b) => b.near.sum - a.near.sum)[0];
  if (!best) return { found: false, refused: 'gone' };
  const earlier = positionsOf(before, exact);
  const whole = surroundings(before, start, exact.length);
  const isKept = { before: best.near.before >= Math.min(8, whole.before.length), after: best.near.after >= Math.min(8, whole.after.length) };
  const isRivalled =
    isCopied(block.text, before, selector) ||
    places.some((place) => place !== best && place.near.sum > best.near.sum - margin) ||
    earlier.some((at) => at !== start && nearness(block.text, best.at, before, at, exact.length).sum > best.near.sum - margin) ||
    // One more of them than before, and one side is broken: it may have been put in on that side.
    (places.length > earlier.length &&
      (!(isKept.before && isKept.after) ||
        places.some((place) => place !== best && (isNearerOnOneSide(place.near, best.near) || isTwinOnOneSide(place.near, best.near))))) ||
    (!isKept.after && beyond.includes(exact)) ||
    (!isKept.before && (isStutter(before.slice(0, start), exact) || isStutter(block.text.slice(0, best.at), exact))) ||
    (!isKept.after && (isStutter(exact, before.slice(start + exact.length)) || isStutter(exact, block.text.slice(best.at + exact.length)))) ||
    (!isKept.after && hasTail(block.text, best.at + exact.length, before, exact, whole.after)) ||
    (!isKept.before && hasHead(block.text, best.at, before, exact, whole.before));
  if (isRivalled || hasDamagedTwin(block.text, best.at, before, selector, best.near)) return { found: false, refused: 'ambiguous' };
  const isOnly = places.length === 1 && earlier.length === 1;
  if (!(isOnly && isHeldByOneSide(best.near, whole, exact.length)) && !isStrong(best.near, before, start, exact.length))
    return { found: false, refused: 'weak' };
  const sure = endsWords(block.text, best.at, exact.length) === endsWords(before, start, exact.length);
  return { found: true, block: block.id, start: best.at, end: best.at + exact.length, sure };
}

/** On which sides of a range a word begins or ends: grown into a longer word, it is another one. */
const endsWords = (text: string, at: number, length: number): string => {
  const isInside = (place: number) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(place - 1, place + 1));
  return `${isInside(at)} ${isInside(at + length)}`;
};

/** Whether a range leaves letters and their accents, and the halves of a sign, together. */
function partsNoSign(text: string, start: number, end: number): boolean {
  return [start, end].every((at) => !/^(?:\p{M}|\u200d|[\udc00-\udfff])/u.test(text.slice(at, at + 2)));
}

/**
 * Words that stood and stand only once in the block need one side that is kept, to the edge of the
 * block or for long.
 */
function isHeldByOneSide(near: Nearness, whole: ReturnType<typeof surroundings>, length: number): boolean {
  const least = length < 4 ? 16 : 12;
  // So few letters may have been put in anew: they need something on the other side as well.
  if (length < 4 && (near.before < Math.min(3, whole.before.length) || near.after < Math.min(3, whole.after.length))) return false;
  return near.before >= Math.min(least, whole.before.length) || near.after >= Math.min(least, whole.after.length);
}

/**
 * Both sides have to be kept for a while, or one of them for long, and together they have to say
 * enough.
 */
function isStrong(near: Nearness, before: string, start: number, length: number): boolean {
  const whole = surroundings(before, start, length);
  const least = length < 6 ? 8 : 5;
  const isOneWhole = near.before >= Math.min(16, whole.before.length) || near.after >= Math.min(16, whole.after.length);
  if (length >= 10 && near.sum >= 12) return true;
  if (length >= 6 && near.sum >= 12 && isOneWhole && near.before > 0 && near.after > 0) return true;
  if (near.sum < 16 && near.sum < whole.before.length + whole.after.length) return false;
  return near.sum >= 9 && near.before >= Math.min(least, whole.before.length) && near.after >= Math.min(least, whole.after.length);
}

/**
 * A block that was split takes its second half to a new block behind it; one that was joined is now
 * in the block before.
 */
function findElsewhere(now: Block[], selector: Selector, seen: Block[]): AnchorFound | Lost | null {
  const at = now.findIndex((block) => block.id === selector.block);
  const was = seen.findIndex((block) => block.id === selector.block);
  const candidate = at >= 0 ? now[at + 1] : now.find((block) => block.id === seen[was - 1]?.id);
  const source = seen[was];
  if (!candidate || !source || isAside(candidate.id) || isAside(source.id)) return null;
  if (at >= 0 && (seen.some((block) => block.id === candidate.id) || !isTail(now[at]?.text ?? '', candidate.text, source.text))) return null;
  const earlier = seen[was - 1]?.text ?? '';
  if (at < 0 && !candidate.text.startsWith(earlier.slice(0, 12))) return null;
  const isTwin = (block: Block) =>
    block !== source &&
    block !== candidate &&
    positionsOf(block.text, selector.exact).some((place) => nearness(block.text, place, source.text, selector.start, selector.exact.length).sum >= 8);
  if (seen.some(isTwin) || now.some((block) => block.id !== source.id && isTwin(block))) return { found: false, refused: 'ambiguous' };
  const result = findExact(candidate, selector, source.text);
  if (!result.found) return at < 0 ? null : result;
  const nearest = nearness(candidate.text, result.start, source.text, selector.start, selector.exact.length).sum;
  const isRival = (block: Block) =>
    positionsOf(block.text, selector.exact).some(
      (place) => nearness(block.text, place, source.text, selector.start, selector.exact.length).sum > nearest - margin,
    );
  const sides = [selector.prefix.slice(-16), selector.suffix.slice(0, 16)].filter((side) => side.length >= 8);
  const isAlike = (block: Block) => !seen.some((old) => old.id === block.id) && sides.some((side) => block.text.includes(side));
  if (now.some((block) => block !== candidate && (isRival(block) || isAlike(block)))) return { found: false, refused: 'ambiguous' };
  if (at < 0 && positionsOf(candidate.text, selector.exact).length <= positionsOf(earlier, selector.exact).length)
    return { found: false, refused: 'ambiguous' };
  return { ...result, sure: false };
}

/** Whether two neighbouring texts are the halves of one, rather than one of them a copy of it. */
function isTail(first: string, second: string, whole: string): boolean {
  const end = first.slice(-12);
  const isCopy = second.startsWith(whole.slice(0, 12)) || first.length + second.length > whole.length * 1.5;
  const isOfWhole = whole.startsWith(first.slice(0, 12)) && whole.includes(second.slice(0, 12)) && whole.includes(second.slice(-20));
  return !isCopy && first.length > 0 && isOfWhole && !second.includes(end);
}

/**
 * The words themselves have changed: only between surroundings that stand once and are kept, and
 * only if alike. Never sure.
 */
function findChanged(block: Block, selector: Selector, before: string): AnchorFound | null {
  if (selector.exact.length < 8) return null;
  const [head, tail] = [selector.prefix.slice(-16), selector.suffix.slice(0, 16)];
  if (head.length + tail.length < 16 || isCopied(block.text, before, selector)) return null;
  if (/(?:^|\s)(\S{2,})\s+\1(?:\s|$)/u.test(head + selector.exact + tail)) return null;
  const reach = selector.exact.length * 2;
  const [place, ...more] = between(block.text, head, tail, reach);
  if (!place || more.length > 0 || between(before, head, tail, reach).length !== 1) return null;
  const isAtEdges = (head.length >= 8 || place.start === head.length) && (tail.length >= 8 || place.end === block.text.length - tail.length);
  if (!isAtEdges) return null;
  const words = block.text.slice(place.start, place.end);
  if (words.startsWith(selector.exact) || words.endsWith(selector.exact)) return null;
  const errors = Math.floor(selector.exact.length / 3);
  if (words.slice(0, 3) !== selector.exact.slice(0, 3) || words.slice(-3) !== selector.exact.slice(-3)) return null;
  if (words.length < selector.exact.length / 2 || search(words, selector.exact, errors).length === 0) return null;
  return { found: true, block: block.id, start: place.start, end: place.end, sure: false };
}

function between(text: string, head: string, tail: string, reach: number): { start: number; end: number }[] {
  const starts = head === '' ? [0] : positionsOf(text, head).map((at) => at + head.length);
  const ends = tail === '' ? [text.length] : positionsOf(text, tail);
  return starts.flatMap((start) => ends.filter((end) => end >= start && end - start <= reach).map((end) => ({ start, end })));
}
