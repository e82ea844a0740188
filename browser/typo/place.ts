import { type Span, sentencesOf, textOf, trimSpan } from './text';

export type Place = Span & { block: HTMLElement; exact: string; said: string };
export type NoPlace = { reason: 'nothing' | 'long' | 'outside' };
export const isPlace = (one: Place | NoPlace): one is Place => !('reason' in one);

const most = 256;

/** The parts of an article in which a mistake can be reported. */
export type Article = {
  root: HTMLElement;
  /** Every part that has a name, in order. */
  blocks: () => HTMLElement[];
  nameOf: (node: Element) => string | undefined;
};

/** The article of the page; null where there is none. */
export function articleOf(page: Document): Article | null {
  const body = page.getElementById('story');
  const root = body?.closest<HTMLElement>('article') ?? body?.parentElement;
  if (!body || !root) return null;
  const asides = new Map<Element, string>();
  for (const [selector, name] of [
    ['h1', 'headline'],
    ['[data-part=standfirst]', 'standfirst'],
    ['[data-part=caption]', 'caption'],
  ] as const) {
    const found = root.querySelector(selector);
    if (found) asides.set(found, name);
  }
  return {
    root,
    blocks: () => [...new Set([...(asides.keys() as Iterable<HTMLElement>), ...body.querySelectorAll<HTMLElement>('[data-block]')])],
    nameOf: (node) => asides.get(node) ?? (node as HTMLElement).dataset?.block,
  };
}

function blockOf({ nameOf }: Article, node: Node): HTMLElement | null {
  let one = node instanceof Element ? node : node.parentElement;
  while (one && !nameOf(one)) one = one.parentElement;
  return one as HTMLElement | null;
}

function upTo(block: Node, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(node, offset);
  return textOf(range.cloneContents()).length;
}

export function placeIn(block: HTMLElement, all: string, { start, end }: Span, said = ''): Place | NoPlace {
  if (start >= end) return { reason: 'nothing' };
  return end - start > most ? { reason: 'long' } : { block, start, end, exact: all.slice(start, end), said };
}

/** The sentences of a block that was chosen whole. */
export function sentencePlaces(block: HTMLElement): Place[] {
  const all = textOf(block);
  return sentencesOf(all, document.documentElement.lang)
    .map(({ start, end }) => placeIn(block, all, { start, end: Math.min(end, start + most) }))
    .filter(isPlace);
}

/** What is selected: a place, or the reason why it is none. Of more than one block, the nearest whole sentence, which `said` tells. */
export function chosenPlace(article: Article, said: string): Place | NoPlace {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return { reason: 'nothing' };
  const range = selection.getRangeAt(0);
  const ending = blockOf(article, range.endContainer);
  let block = blockOf(article, range.startContainer);
  // Three clicks on a paragraph select up to the beginning of whatever comes next.
  const isEdge = ending !== block && (ending ? upTo(ending, range.endContainer, range.endOffset) : range.endOffset) === 0;
  if (!block || !article.root.contains(block) || !(isEdge || article.root.contains(range.endContainer))) return { reason: 'outside' };
  let start = upTo(block, range.startContainer, range.startOffset);
  if (ending && !isEdge && ending !== block && !textOf(block).slice(start).trim()) [block, start] = [ending, 0];
  const all = textOf(block);
  const end = ending === block ? upTo(block, range.endContainer, range.endOffset) : all.length;
  const span = trimSpan(all, { start, end });
  if (ending === block || isEdge) return placeIn(block, all, span);
  return placeIn(block, all, sentencesOf(all, document.documentElement.lang).find((one) => one.end > span.start) ?? span, said);
}
