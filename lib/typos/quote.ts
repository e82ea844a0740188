import { fold, placesOf } from '../ground/fold';
import { Refusal } from '../ground/refusal';
import { type Block, idOnPage, isUnseenNode } from './blocks';
import type { TypoInput } from './report-input';
import { positionsOf, type Selector, selectorAt } from './selector';

export function given(seen: Block[], input: TypoInput): Selector {
  const selector = selectorAt(seen, idOnPage(seen, input.block), input.start, input.end, input.revision);
  if (selector === null || fold(selector.exact).text !== fold(input.exact).text) throw new Refusal('typo-outside', { fields: { exact: 'typo-outside' } });
  return selector;
}

/** A typed quote counts only where it stands once: in what is seen; else in what is only heard. */
export function typedQuote(seen: Block[], input: TypoInput): Selector {
  const quote = input.exact.trim();
  const [place, ...more] =
    [false, true]
      .map((wanted) =>
        placesIn(
          seen.filter((block) => isUnseenNode(block.id) === wanted),
          quote,
        ),
      )
      .find((all) => all.length > 0) ?? [];
  if (!place) throw new Refusal('typo-outside', { fields: { exact: 'typo-outside' } });
  if (more.length > 0) throw new Refusal('typo-ambiguous', { fields: { exact: 'typo-ambiguous' } });
  const selector = selectorAt(seen, place.block, place.start, place.end, input.revision);
  if (!selector) throw new Refusal('typo-outside');
  return selector;
}

/** To the letter, else as a hand types it, with plain spaces, quotation marks and dashes. */
function placesIn(blocks: Block[], quote: string) {
  const exact = blocks.flatMap((block) => positionsOf(block.text, quote).map((start) => ({ block: block.id, start, end: start + quote.length })));
  return exact.length > 0 ? exact : blocks.flatMap((block) => placesOf(block.text, quote).map((place) => ({ block: block.id, ...place })));
}

/** Whether the proposal now stands between the words that stood around the quote. */
export function isFixed(now: Block[], selector: Omit<Selector, 'revision'>, proposal: string): boolean {
  const wanted = selector.prefix.slice(-16) + proposal + selector.suffix.slice(0, 16);
  return now.some((block) => block.id === selector.block && block.text.includes(wanted));
}
