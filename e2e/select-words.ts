import type { Locator } from '@playwright/test';

/** The typesetter makes spaces that do not break, and says where a word may. */
const patternOf = (words: string) =>
  [...words].map((character) => (character === ' ' ? '\\s+' : character.replace(/[.*+?^${}()|[\]\\]/, '\\$&'))).join('\\u00ad?');

/**
 * Selects words where they stand in a text, as a reader would; up to the first letters of `until`,
 * if another text is given.
 */
export async function selectWords(text: Locator, words: RegExp | string, until?: Locator): Promise<string> {
  const end = until ? await until.elementHandle() : null;
  const source = typeof words === 'string' ? patternOf(words) : words.source;
  return text.evaluate(
    (block, { pattern, last }) => {
      const textsOf = (root: Node) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const nodes: Text[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) if (!node.parentElement?.closest('button')) nodes.push(node as Text);
        return nodes;
      };
      const node = textsOf(block).find((candidate) => new RegExp(pattern, 'u').test(candidate.data));
      const found = new RegExp(pattern, 'u').exec(node?.data ?? '');
      if (!node || !found) throw new Error(`no ${pattern} in ${block.textContent}`);
      const to = last && textsOf(last)[0];
      getSelection()?.setBaseAndExtent(node, found.index, to || node, to ? 4 : found.index + found[0].length);
      return found[0];
    },
    { pattern: source, last: end },
  );
}
