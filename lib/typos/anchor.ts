import search from 'approx-string-match';
import { type Block, isAside } from './blocks';
import { context, edge, type Nearness, nearness, surroundings } from './nearness';
import { respell, sameText } from './respell';

/** W3C TextQuoteSelector and TextPositionSelector inside one block, as seen in one revision. Offsets count UTF-16 units. */
export type Selector = { block: string; start: number; end: number; exact: string; prefix: string; suffix: string; revision: number };

export type Found = { found: true; block: string; start: number; end: number; sure: boolean };
export type Lost = { found: false; refused: 'ambiguous' | 'weak' | 'gone' };

/** A rival place may come no closer than this many characters of context. */
const margin = 4;

/** Describes a place, or null when it does not lie within the block. */
export function selectorAt(blocks: Block[], block: string, start: number, end: number, revision: number): Selector | null {
  const text = blocks.find((one) => one.id === block)?.text;
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
export function occurrences(text: string, quote: string): number[] {
  const found: number[] = [];
  if (quote === '') return found;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push(at);
  return found;
}

/**
 * Finds a reported place in the text as it is now. `seen` is the text the reporter saw, or 'same' when it is this one.
 * Where more than one place could be meant, or too little of the surroundings is left, it refuses.
 */
export function findAnchor(now: Block[], selector: Selector, seen: Block[] | 'same'): Found | Lost {
  const found = findSpelled(now, selector, seen);
  if (found.found || seen === 'same') return found;
  return findRespelled(now, selector, seen) ?? found;
}

/** The same where accents, or spaces that may not break, are written another way now. Never sure. */
function findRespelled(now: Block[], selector: Selector, seen: Block[]): Found | null {
  const [spelledNow, spelledSeen] = [now, seen].map((blocks) => blocks.map(respell));
  if (!spelledNow || !spelledSeen) return null;
  const was = spelledSeen.find((one) => one.id === selector.block);
  if (!was || (sameText(spelledNow, now) && sameText(spelledSeen, seen))) return null;
  const again = selectorAt(spelledSeen, selector.block, was.places.indexOf(selector.start), was.places.indexOf(selector.end), selector.revision);
  const found = again && findSpelled(spelledNow, again, spelledSeen);
  if (!found?.found) return null;
  const places = spelledNow.find((one) => one.id === found.block)?.places;
  const [start, end] = [places?.[found.start], places?.[found.end]];
  return start === undefined || end === undefined ? null : { found: true, block: found.block, start, end, sure: false };
}

function findSpelled(now: Block[], selector: Selector, seen: Block[] | 'same'): Found | Lost {
  const block = now.find((one) => one.id === selector.block);
  if (seen === 'same') {
    if (block?.text.slice(selector.start, selector.end) !== selector.exact) return { found: false, refused: 'gone' };
    return { found: true, block: block.id, start: selector.start, end: selector.end, sure: true };
  }
  const before = seen.find((one) => one.id === selector.block);
  if (before?.text.slice(selector.start, selector.end) !== selector.exact) return { found: false, refused: 'gone' };
  if (block?.text === before.text) return { found: true, block: block.id, start: selector.start, end: selector.end, sure: true };
  const next = now[now.findIndex((one) => one.id === selector.block) + 1];
  const beyond = next && !isAside(next.id) && !seen.some((one) => one.id === next.id) ? next.text : '';
  const here = block ? findExact(block, selector, before.text, beyond) : ({ found: false, refused: 'gone' } as const);
  if (here.found || here.refused === 'ambiguous') return here;
  const elsewhere = findElsewhere(now, selector, seen);
  if (elsewhere) return elsewhere;
  return (block && findChanged(block, selector, before.text)) ?? here;
}

/** `beyond` is a new block behind this one: it may be its second half. */
function findExact(block: Block, selector: Selector, before: string, beyond = ''): Found | Lost {
  const { exact, start } = selector;
  const isWhole = partsNoSign(before, start, start + exact.length) ? (at: number) => partsNoSign(block.text, at, at + exact.length) : () => true;
  const places = occurrences(block.text, exact)
    .filter(isWhole)
    .map((at) => ({ at, near: nearness(block.text, at, before, start, exact.length) }));
  const best = places.toSorted((a, b) => b.near.sum - a.near.sum)[0];
  if (!best) return { found: false, refused: 'gone' };
  const earlier = occurrences(before, exact);
  const whole = surroundings(before, start, exact.length);
  const isKept = { before: best.near.before >= Math.min(8, whole.before.length), after: best.near.after >= Math.min(8, whole.after.length) };
  const isRivalled =
    isCopied(block.text, before, selector) ||
    places.some((one) => one !== best && one.near.sum > best.near.sum - margin) ||
    earlier.some((at) => at !== start && nearness(block.text, best.at, before, at, exact.length).sum > best.near.sum - margin) ||
    // One more of them than before, and one side is broken: it may have been put in on that side.
    (places.length > earlier.length &&
      (!(isKept.before && isKept.after) ||
        places.some((one) => one !== best && (isNearerOnOneSide(one.near, best.near) || isTwinOnOneSide(one.near, best.near))))) ||
    (!isKept.after && beyond.includes(exact)) ||
    (!isKept.before && (isStutter(before.slice(0, start), exact) || isStutter(block.text.slice(0, best.at), exact))) ||
    (!isKept.after && (isStutter(exact, before.slice(start + exact.length)) || isStutter(exact, block.text.slice(best.at + exact.length)))) ||
    (!isKept.after && hasTail(block.text, best.at + exact.length, before, exact, whole.after)) ||
    (!isKept.before && hasHead(block.text, best.at, before, exact, whole.before));
  if (isRivalled || hasDamagedTwin(block.text, best.at, before, selector)) return { found: false, refused: 'ambiguous' };
  const isOnly = places.length === 1 && earlier.length === 1;
  if (!(isOnly && isHeldByOneSide(best.near, whole, exact.length)) && !isStrong(best.near, before, start, exact.length))
    return { found: false, refused: 'weak' };
  return { found: true, block: block.id, start: best.at, end: best.at + exact.length, sure: true };
}

/** Whether a range leaves letters and their accents, and the halves of a sign, together. */
function partsNoSign(text: string, start: number, end: number): boolean {
  return [start, end].every((at) => !/^(?:\p{M}|\u200d|[\udc00-\udfff])/u.test(text.slice(at, at + 2)));
}

/** Whether the first words end as the second begin: where one of the two was taken out or put in, nobody can tell which. */
function isStutter(first: string, second: string): boolean {
  const [end, head] = [first.trimEnd(), second.trimStart()];
  const most = Math.min(end.length, head.length, context);
  for (let size = most; size >= 3; size -= 1) if (end.endsWith(head.slice(0, size))) return true;
  return false;
}

const isNearerOnOneSide = (one: Nearness, best: Nearness) => one.before >= best.before + margin || one.after >= best.after + margin;

/** A copy shares one side to the letter. */
const isTwinOnOneSide = (one: Nearness, best: Nearness) => (one.before >= 6 && one.before >= best.before) || (one.after >= 6 && one.after >= best.after);

/** What stood beside the quote, or any other piece of its block, stands there more often than before: a twin was put in or joined. */
function isCopied(text: string, before: string, { prefix, suffix }: Selector): boolean {
  if (isBegunAgain(text, before)) return true;
  const sides = [prefix.slice(-16).trim(), suffix.slice(0, 16).trim()].filter((side) => side.length >= 4);
  const size = /\p{Script=Han}/u.test(before) ? 10 : 32;
  const pieces = Array.from({ length: Math.floor((before.length * 2) / size) - 1 }, (_, at) => before.slice((at * size) / 2, (at * size) / 2 + size));
  return [...sides, ...pieces].some((piece) => occurrences(text, piece).length > occurrences(before, piece).length);
}

/** Whether the block begins as before, and then once more: what is left of it, and a copy that was joined to it. */
function isBegunAgain(text: string, before: string): boolean {
  const [least, size] = /\p{Script=Han}/u.test(before) ? [3, 6] : [8, 12];
  const head = before.slice(0, size);
  return head.length === size && text.startsWith(head.slice(0, least)) && occurrences(text, head).some((at) => at > 0) && before.indexOf(head, 1) < 0;
}

/** Whether the end of the quote stands once more than before, or again with what followed it: words may have been put into the quote. */
function hasTail(text: string, end: number, before: string, exact: string, after: string): boolean {
  const tail = exact.slice(-edgeLength(exact));
  if (tail.length > 2 && occurrences(text, tail).length > occurrences(before, tail).length) return true;
  return occurrences(text + edge.end, tail + after.slice(0, 6)).some((at) => at + tail.length !== end);
}

function hasHead(text: string, start: number, before: string, exact: string, ahead: string): boolean {
  const head = exact.slice(0, edgeLength(exact));
  const kept = ahead.slice(-6);
  if (head.length > 2 && occurrences(text, head).length > occurrences(before, head).length) return true;
  return occurrences(edge.start + text, kept + head).some((at) => at - edge.start.length + kept.length !== start);
}

const edgeLength = (exact: string) => Math.max(1, Math.min(6, exact.length >> 1));

/** Words that stood and stand only once in the block need one side that is kept, to the edge of the block or for long. */
function isHeldByOneSide(near: Nearness, whole: ReturnType<typeof surroundings>, length: number): boolean {
  const least = length < 4 ? 16 : 12;
  // So few letters may have been put in anew: they need something on the other side as well.
  if (length < 4 && (near.before < Math.min(3, whole.before.length) || near.after < Math.min(3, whole.after.length))) return false;
  return near.before >= Math.min(least, whole.before.length) || near.after >= Math.min(least, whole.after.length);
}

/** Whether words like the quote now stand right beside it, where none stood: it may be a second one, typed before the first was damaged. */
function hasDamagedTwin(text: string, at: number, before: string, { exact, start }: Selector): boolean {
  if (exact.length < 4) return false;
  const reach = exact.length + 3;
  const errors = (beside: string) => Math.min(exact.length, ...search(beside, exact, Math.floor(exact.length / 2)).map((one) => one.errors));
  const [ahead, behind] = [text.slice(Math.max(0, at - reach), at), text.slice(at + exact.length, at + exact.length + reach)];
  const [wasAhead, wasBehind] = [before.slice(Math.max(0, start - reach), start), before.slice(start + exact.length, start + exact.length + reach)];
  const isNearer = (beside: string, was: string) => beside !== was && errors(beside) < Math.min(exact.length, errors(was));
  return isNearer(ahead, wasAhead) || isNearer(behind, wasBehind);
}

/** Both sides have to be kept for a while, or one of them for long, and together they have to say enough. */
function isStrong(near: Nearness, before: string, start: number, length: number): boolean {
  const whole = surroundings(before, start, length);
  const least = length < 6 ? 8 : 5;
  const isOneWhole = near.before >= Math.min(16, whole.before.length) || near.after >= Math.min(16, whole.after.length);
  if (length >= 10 && near.sum >= 12) return true;
  if (length >= 6 && near.sum >= 12 && isOneWhole && near.before > 0 && near.after > 0) return true;
  if (near.sum < 16 && near.sum < whole.before.length + whole.after.length) return false;
  return near.sum >= 9 && near.before >= Math.min(least, whole.before.length) && near.after >= Math.min(least, whole.after.length);
}

/** A block that was split takes its second half to a new block behind it; one that was joined is now in the block before. */
function findElsewhere(now: Block[], selector: Selector, seen: Block[]): Found | Lost | null {
  const at = now.findIndex((one) => one.id === selector.block);
  const was = seen.findIndex((one) => one.id === selector.block);
  const candidate = at >= 0 ? now[at + 1] : now.find((one) => one.id === seen[was - 1]?.id);
  const source = seen[was];
  if (!candidate || !source || isAside(candidate.id) || isAside(source.id)) return null;
  if (at >= 0 && (seen.some((one) => one.id === candidate.id) || !isTail(now[at]?.text ?? '', candidate.text, source.text))) return null;
  const earlier = seen[was - 1]?.text ?? '';
  if (at < 0 && !candidate.text.startsWith(earlier.slice(0, 12))) return null;
  const isTwin = (one: Block) =>
    one !== source &&
    one !== candidate &&
    occurrences(one.text, selector.exact).some((place) => nearness(one.text, place, source.text, selector.start, selector.exact.length).sum >= 8);
  if (seen.some(isTwin) || now.some((one) => one.id !== source.id && isTwin(one))) return { found: false, refused: 'ambiguous' };
  const result = findExact(candidate, selector, source.text);
  if (!result.found) return at < 0 ? null : result;
  const nearest = nearness(candidate.text, result.start, source.text, selector.start, selector.exact.length).sum;
  const isRival = (one: Block) =>
    occurrences(one.text, selector.exact).some((place) => nearness(one.text, place, source.text, selector.start, selector.exact.length).sum > nearest - margin);
  const sides = [selector.prefix.slice(-16), selector.suffix.slice(0, 16)].filter((side) => side.length >= 8);
  const isAlike = (one: Block) => !seen.some((old) => old.id === one.id) && sides.some((side) => one.text.includes(side));
  if (now.some((one) => one !== candidate && (isRival(one) || isAlike(one)))) return { found: false, refused: 'ambiguous' };
  if (at < 0 && occurrences(candidate.text, selector.exact).length <= occurrences(earlier, selector.exact).length)
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

/** The words themselves have changed: only between surroundings that stand once and are kept, and only if alike. Never sure. */
function findChanged(block: Block, selector: Selector, before: string): Found | null {
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
  const starts = head === '' ? [0] : occurrences(text, head).map((at) => at + head.length);
  const ends = tail === '' ? [text.length] : occurrences(text, tail);
  return starts.flatMap((start) => ends.filter((end) => end >= start && end - start <= reach).map((end) => ({ start, end })));
}
