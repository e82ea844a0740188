import { all } from '../element';
import { type Span, sentencesOf, textOf, trimSpan } from './text';

export type TextPlace = Span & { block: HTMLElement; exact: string; said: string };
export type NoPlace = { reason: 'nothing' | 'long' | 'outside' };
export const isPlace = (found: TextPlace | NoPlace): found is TextPlace => !('reason' in found);

const most = 256;

const parts = 'h1,[data-part=standfirst],[data-part=caption],[data-block],#story li[id],figure small,figure img';

/** The article of the page; null where there is none. */
export const articleOf = (page: Document): HTMLElement | null => page.getElementById('story')?.closest('article') ?? null;

/** The parts of an article in which a mistake can be reported, in order. */
export const partsOf = (article: HTMLElement): HTMLElement[] => all(parts, article);

/**
 * The name by which the server knows a part: a credit and a picture's words are named after its
 * caption.
 */
export function nameOfPlace({ dataset, nodeName, id, parentElement }: HTMLElement): string {
  const beside = { SMALL: '.credit', IMG: '.alt' }[nodeName];
  const owner = beside ? (parentElement?.closest<HTMLElement>('[data-block]')?.dataset.block ?? 'caption') : nodeName === 'H1' ? 'headline' : id;
  return dataset.block ?? dataset.part ?? owner + (beside ?? '');
}

const partAt = (node: Node): HTMLElement | null => (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(parts) ?? null;

function upTo(block: Node, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(node, offset);
  return textOf(range.cloneContents()).length;
}

function placeIn(block: HTMLElement, all: string, { start, end }: Span, said = ''): TextPlace | NoPlace {
  if (start >= end) return { reason: 'nothing' };
  return end - start > most ? { reason: 'long' } : { block, start, end, exact: all.slice(start, end), said };
}

/** The sentences of a block that was chosen whole. */
export function sentencePlaces(block: HTMLElement): TextPlace[] {
  const all = textOf(block);
  return sentencesOf(all, document.documentElement.lang)
    .map(({ start, end }) => placeIn(block, all, { start, end: Math.min(end, start + most) }))
    .filter(isPlace);
}

/**
 * What is selected: a place, or the reason why it is none. Of more than one block, the nearest
 * whole sentence, which `said` tells.
 */
export function chosenPlace(article: HTMLElement, said: string): TextPlace | NoPlace {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return { reason: 'nothing' };
  const range = selection.getRangeAt(0);
  const ending = partAt(range.endContainer);
  let block = partAt(range.startContainer);
  // Three clicks on a paragraph select up to the beginning of whatever comes next.
  const isEdge = ending !== block && (ending ? upTo(ending, range.endContainer, range.endOffset) : range.endOffset) === 0;
  if (!block || !article.contains(block) || !(isEdge || article.contains(range.endContainer))) return { reason: 'outside' };
  let start = upTo(block, range.startContainer, range.startOffset);
  if (ending && !isEdge && ending !== block && !textOf(block).slice(start).trim()) [block, start] = [ending, 0];
  const all = textOf(block);
  const end = ending === block ? upTo(block, range.endContainer, range.endOffset) : all.length;
  const span = trimSpan(all, { start, end });
  if (ending === block || isEdge) return placeIn(block, all, span);
  return placeIn(block, all, sentencesOf(all, document.documentElement.lang).find((sentence) => sentence.end > span.start) ?? span, said);
}
