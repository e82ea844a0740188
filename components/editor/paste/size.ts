import { bodyLimits } from '@/lib/articles/body/body';

/** Letters of HTML that are read, with and without the pictures written into it. */
const mostLetters = { html: 80_000_000, markup: 6_000_000 } as const;

const written = /data:image\/[\w.+-]{1,20};base64,[A-Za-z\d+/=\s]+/g;

/** Whether HTML is too much to be read at all: a page that reads it would stand still. */
export function isTooMuchToRead(html: string): boolean {
  if (html.length <= mostLetters.markup) return false;
  if (html.length > mostLetters.html) return true;
  let pictures = 0;
  for (const match of html.matchAll(written)) pictures += match[0].length;
  return html.length - pictures > mostLetters.markup;
}

/** Whether plain words are more than an article holds. */
export const isTooLongText = (text: string): boolean => text.length > bodyLimits.text || (text.match(/\n+/g)?.length ?? 0) >= bodyLimits.nodes / 2;

const kept = /^(P|H[2-4]|LI|UL|OL|BLOCKQUOTE|TABLE|TR|T[DH]|BR|HR)$/;

/** Whether what is left of a paste is more than an article holds. */
export function isTooMuchToKeep(root: Element): boolean {
  const walker = root.ownerDocument.createTreeWalker(root, 5);
  let [pieces, letters] = [0, 0];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = (node.nodeValue ?? '').replace(/\s+/gu, ' ');
    letters += words.trim() === '' ? 0 : words.length;
    if (node.nodeType === 3 ? words.trim() !== '' : kept.test(node.nodeName))
      pieces += /^(LI|T[DH])$/.test(node.nodeName) && !(node as Element).querySelector('p') ? 2 : 1;
  }
  return pieces > bodyLimits.nodes || letters > bodyLimits.text;
}
