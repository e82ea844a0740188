import { listOf, stringOf } from '../source/json';
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

const definition = /^\[\^([\w-]{1,40})\]:[ \t]+(.*(?:\n(?:[ \t]+\S.*|[ \t]*(?=\n[ \t]{2,}\S)))*)/gm;

/**
 * Footnotes as Markdown of many programs writes them (`[^1]`, `[^1]: words`), as marks that lead to
 * a list; `render` makes HTML of a line.
 */
export function withNotes(text: string, render: (line: string) => string): { text: string; list: string } {
  const said = new Map<string, string>();
  const rest = text.replace(definition, (all, name: string, words: string) => {
    if (said.has(name)) return all;
    said.set(name, words.replace(/\s*\n\s*/g, ' ').trim());
    return '';
  });
  const order: string[] = [];
  const marked = rest.replace(/(?<!\\)\[\^([\w-]{1,40})\](?!:)/g, (all, name: string) => {
    if (!said.has(name) || order.includes(name)) return all;
    return `<sup class="fn"><a href="#fn-${name}">${order.push(name)}</a></sup>`;
  });
  if (order.length < said.size) return { text, list: '' };
  const items = order.map((name) => `<li id="fn-${name}">${render(said.get(name) ?? '')}</li>`);
  return { text: marked, list: items.length > 0 ? `<ol class="wp-block-footnotes">${items.join('')}</ol>` : '' };
}

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
