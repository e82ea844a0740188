import { attribute, type HtmlNode, isBlock, isElement, isNoteMark, isReplaced, isText, isUnseen, parseHtml, players } from './tree';

/**
 * All that a reader of a page could read in a piece of HTML, in reading order: texts and
 * alternative texts of pictures. Blocks are parted by new lines. Written apart from the conversion,
 * to check it.
 */
export const visibleText = (html: string): string => visibleIn(parseHtml(html));

/** The same of HTML that has been parsed. */
export function visibleIn(nodes: HtmlNode[]): string {
  const parts: string[] = [];
  const waiting: (HtmlNode | string)[] = [...nodes].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') parts.push(next);
    else if (isText(next)) parts.push(next.value);
    else if (isElement(next) && !isUnseen(next)) {
      if (next.tagName === 'br' || next.tagName === 'hr') parts.push('\n');
      else if (next.tagName === 'img') parts.push(` ${attribute(next, 'alt')} `);
      else if (players.has(next.tagName)) parts.push('\n');
      else if (next.tagName === 'input') parts.push(['hidden', 'password'].includes(attribute(next, 'type')) ? '' : ` ${attribute(next, 'value')} `);
      else {
        const edge = isBlock(next) || isReplaced(next) ? '\n' : isNoteMark(next) ? ' ' : '';
        parts.push(edge);
        waiting.push(edge, ...[...next.childNodes].reverse());
      }
    }
  }
  return parts.join('');
}
