import { fold, placesOf } from '../ground/fold';
import { Refusal } from '../ground/refusal';
import { type Block, idOnPage, isUnseenNode } from './blocks';
import { loosePlacesOf } from './loose-quote';
import type { TypoInput } from './report-input';
import { positionsOf, type Selector, selectorAt } from './selector';

export function given(seen: Block[], input: TypoInput): Selector {
  const selector = selectorAt(seen, idOnPage(seen, input.block), input.start, input.end, input.revision);
  if (selector === null || fold(selector.exact).text !== fold(input.exact).text) throw new Refusal('typo-outside', { fields: { exact: 'typo-outside' } });
  return selector;
}

/** A typed quote counts only where it stands once: in what is seen; else in what is only heard. */
export function typedQuote(seen: Block[], input: TypoInput): Selector {
  const [place, ...more] = placesIn(seen, input.exact.trim());
  if (!place) throw new Refusal('typo-outside', { fields: { exact: 'typo-outside' } });
  if (more.length > 0) throw new Refusal('typo-ambiguous', { fields: { exact: 'typo-ambiguous' } });
  const selector = selectorAt(seen, place.block, place.start, place.end, input.revision);
  if (!selector) throw new Refusal('typo-outside');
  return selector;
}

/**
 * To the letter, else as a hand types it, with plain spaces, quotation marks and dashes, in what is
 * seen before what is heard; else as one types it from memory.
 */
function placesIn(seen: Block[], quote: string) {
  const [shown, heard] = [seen.filter((block) => !isUnseenNode(block.id)), seen.filter((block) => isUnseenNode(block.id))];
  const exact = (text: string) => positionsOf(text, quote).map((start) => ({ start, end: start + quote.length }));
  const typed = (text: string) => placesOf(text, quote);
  const loose = (text: string) => loosePlacesOf(text, quote);
  const ways = [
    [shown, exact],
    [shown, typed],
    [heard, exact],
    [heard, typed],
    [shown, loose],
    [heard, loose],
  ] as const;
  for (const [blocks, way] of ways) {
    const found = blocks.flatMap((block) => way(block.text).map((place) => ({ block: block.id, ...place })));
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether the proposal now stands between the words that stood around the quote. */
export function isFixed(now: Block[], selector: Omit<Selector, 'revision'>, proposal: string): boolean {
  const wanted = selector.prefix.slice(-16) + proposal + selector.suffix.slice(0, 16);
  return now.some((block) => block.id === selector.block && block.text.includes(wanted));
}
