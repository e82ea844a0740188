import { blockTag } from './breaks';
import type { StyleOf } from './left-out';

const isKept = (space: string) => /^(pre|pre-wrap|pre-line|break-spaces)$/.test(space);

/** Space that only parts the lines of the source: nothing, or a block, stands beside it. */
const isBetween = (text: ChildNode) =>
  (text.nodeValue ?? '').trim() === '' && [text.previousSibling, text.nextSibling].some((beside) => beside === null || blockTag.test(beside.nodeName));

/**
 * Where a page shows the line ends of its text, as posts and chats do, they become line breaks; in
 * all other regards spaces are those of an article.
 */
export function readLineEnds(root: Element, styleOf: StyleOf): void {
  const walk = (element: Element, space: string) => {
    for (const child of [...element.childNodes]) {
      if (child.nodeType === 3) {
        if (isKept(space) && /\n/.test(child.nodeValue ?? '') && !isBetween(child)) breakLines(child);
      } else if (child.nodeType === 1 && child.nodeName !== 'PRE') {
        walk(child as Element, styleOf(child as Element)['white-space'] ?? space);
        dropSpacing(child as Element);
      }
    }
  };
  walk(root, styleOf(root)['white-space'] ?? '');
  for (const parting of root.querySelectorAll('[data-stringify-type="paragraph-break"]'))
    parting.replaceWith(root.ownerDocument.createElement('br'), root.ownerDocument.createElement('br'));
}

function breakLines(text: ChildNode): void {
  const lines = (text.nodeValue ?? '').split(/\r?\n/);
  text.replaceWith(...lines.flatMap((line, at) => (at > 0 ? [(text.ownerDocument as Document).createElement('br'), line] : [line])));
}

/** So that runs of spaces and tabs are one space. */
function dropSpacing(element: Element): void {
  const style = element.getAttribute('style');
  if (style && /white-space/i.test(style)) element.setAttribute('style', style.replace(/white-space(-collapse)?\s*:[^;]*;?/gi, ''));
}
