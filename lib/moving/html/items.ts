import { type ElementNode, type HtmlNode, isBlock, isElement, isText, isUnseen } from './tree';

/**
 * The items of a list; what stands between them without one, as browsers show it: a run of text is
 * one line.
 */
export function itemsIn(element: ElementNode): HtmlNode[][] {
  const runs: HtmlNode[][] = [];
  let isOpen = false;
  for (const child of element.childNodes) {
    const isLoose = isText(child) || (isElement(child) && !isBlock(child));
    if (!isText(child) && (!isElement(child) || isUnseen(child))) continue;
    if (isLoose && isOpen) runs.at(-1)?.push(child);
    else if (!isText(child) || child.value.trim() !== '') runs.push([child]);
    isOpen = isLoose && runs.length > 0 && (isOpen || !isText(child) || child.value.trim() !== '');
  }
  return runs;
}
