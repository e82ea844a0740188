import { hasClass, isElement, parseHtml, textIn } from './tree';
import { visibleIn } from './visible';

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The words under a picture, and those of them that the markup calls its credit. */
export function captionOf(html: string): { caption: string; credit: string } {
  const nodes = parseHtml(html);
  const credit = nodes.filter(isElement).find((node) => hasClass(node, /^credit$/));
  return { caption: tidy(visibleIn(nodes.filter((node) => node !== credit))), credit: credit ? tidy(textIn(credit)) : '' };
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`);

/** The same written as markup. */
export const captionHtml = ({ caption, credit }: { caption: string; credit: string }): string =>
  [caption && escaped(caption), credit && `<span class="credit">${escaped(credit)}</span>`].filter(Boolean).join(' ');
