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

/** A line whose spaces count: of several a page shows as many only where they do not break. */
export const inColumns = (line: string): string => line.replace(/[\t\f]/g, '    ').replace(/^ +| {2,}/g, (run) => '\u00a0'.repeat(run.length));

/** What a browser writes around a short quotation. */
export const marksAround = ({ tagName }: ElementNode): [string, string] => (tagName === 'q' ? ['“', '”'] : ['', '']);
