import { listOf, stringOf } from '../source/json';
import { outsideFences } from './fences';
import { attribute, type ElementNode, type HtmlNode, hasClass, isElement, isNoteMark } from './tree';

/**
 * Footnotes as WordPress and our own archives write them: a mark that leads to an item of the list
 * at the end.
 */
export type Notes = { lists: Set<ElementNode>; items: Map<string, ElementNode> };

/** Where the mark of a footnote leads; '' for what is no such mark. */
export function noteMarkedBy(element: ElementNode): string {
  if (!isNoteMark(element)) return '';
  const link = element.childNodes.find((node): node is ElementNode => isElement(node) && node.tagName === 'a');
  const href = link ? attribute(link, 'href') : '';
  return href.startsWith('#') ? href.slice(1) : '';
}

/** The footnotes of a text. A list of which a part is marked nowhere is a list like others. */
export function notesIn(nodes: HtmlNode[]): Notes {
  const marked = new Set<string>();
  const found: ElementNode[] = [];
  const waiting = [...nodes];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isElement(next)) continue;
    if (next.tagName === 'ol' && hasClass(next, /^wp-block-footnotes$/)) found.push(next);
    else if (isNoteMark(next)) marked.add(noteMarkedBy(next));
    waiting.push(...next.childNodes);
  }
  const notes: Notes = { lists: new Set(), items: new Map() };
  for (const list of found) {
    const items = list.childNodes.filter(isElement);
    if (!items.every((item) => item.tagName === 'li' && marked.has(attribute(item, 'id')))) continue;
    notes.lists.add(list);
    for (const item of items) notes.items.set(attribute(item, 'id'), item);
  }
  return notes;
}

const definition = /^\[\^([^\s\]]{1,60})\]:[ \t]+(.*(?:\n(?:[ \t]+\S.*|[ \t]*(?=\n[ \t]{2,}\S)))*)/gm;

/** A mark within a line, or at its beginning, where a note has a colon behind it. */
const marks = /(?<!\\|^)\[\^([^\s\]]{1,60})\]|^\[\^([^\s\]]{1,60})\](?!:)/gm;

/**
 * Footnotes as Markdown of many programs writes them (`[^1]`, `[^1]: words`), as marks that lead to
 * a list; `render` makes HTML of a line. A note that nothing marks stays where it is, and a second
 * mark of one is its number alone. Code is left as it is.
 */
export function withNotes(text: string, render: (line: string) => string): { text: string; list: string } {
  const marked = new Set<string>();
  outsideFences(text, (piece) => {
    for (const [, within, first] of piece.matchAll(marks)) marked.add(within ?? first ?? '');
    return piece;
  });
  const said = new Map<string, string>();
  const rest = outsideFences(text, (piece) =>
    piece.replace(definition, (all, name: string, words: string) => {
      if (said.has(name) || !marked.has(name)) return all;
      said.set(name, words.replace(/\s*\n\s*/g, ' ').trim());
      return '';
    }),
  );
  const order: string[] = [];
  const made = outsideFences(rest, (piece) =>
    piece.replace(marks, (all, within?: string, first = '') => {
      const name = within ?? first;
      if (!said.has(name)) return all;
      const before = order.indexOf(name);
      if (before >= 0) return `<sup>${before + 1}</sup>`;
      return `<sup class="fn"><a href="#fn-${idOf(name)}">${order.push(name)}</a></sup>`;
    }),
  );
  // A mark within a note that nothing else marks.
  for (const name of said.keys()) if (!order.includes(name)) return { text, list: '' };
  const items = order.map((name) => `<li id="fn-${idOf(name)}">${render(said.get(name) ?? '')}</li>`);
  return { text: made, list: items.length > 0 ? `<ol class="wp-block-footnotes">${items.join('')}</ol>` : '' };
}

const idOf = (name: string): string => Buffer.from(name).toString('hex');

/**
 * WordPress keeps the words of footnotes beside the text that marks them, as JSON: here as the list
 * that readers saw. '' for what is none.
 */
export function footnotesOf(given: string): string {
  try {
    const items = listOf(JSON.parse(given)).map((record) => `<li id="${stringOf(record.id).replace(/[^\w-]/g, '')}">${stringOf(record.content)}</li>`);
    return items.length > 0 ? `<ol class="wp-block-footnotes">${items.join('')}</ol>` : '';
  } catch (error) {
    if (error instanceof SyntaxError) return '';
    throw error;
  }
}
