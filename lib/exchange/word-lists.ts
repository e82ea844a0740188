import type { WordStyles } from './word-styles';
import { elementsOf, fillXml, firstXml, makeXml, parseXml, rewriteXml, valueIn, type Xml } from './word-xml';

type Level = { isNumbered: boolean; start: number };
type List = { definition: string; levels: Map<number, Level>; restarts: Map<number, number> };
/** The lists of a Word file by their ids. */
export type WordNumberings = Map<string, List>;

/** How a style names a line of a list: its definition, id and level, and its number or nothing. */
const lineName = /^DeskList-(\d+)-(\d+)-(\d+)-(\d*)$/;

const levelsOf = (element: Xml | null) =>
  elementsOf(element)
    .filter((level) => level.name === 'w:lvl')
    .map((level): [number, Level] => [
      Number(level.attributes['w:ilvl'] ?? 0),
      { isNumbered: !/^(bullet|none)$/.test(valueIn(level, 'w:numFmt') ?? 'decimal'), start: Number(valueIn(level, 'w:start') ?? 1) },
    ]);

export function readWordNumberings(xml: string | undefined): WordNumberings {
  const lists: WordNumberings = new Map();
  if (!xml) return lists;
  const all = elementsOf(elementsOf(parseXml(xml))[0] ?? null);
  const definitions = new Map(all.filter(({ name }) => name === 'w:abstractNum').map((found) => [found.attributes['w:abstractNumId'] ?? '', found] as const));
  const byStyle = new Map([...definitions].map(([id, found]) => [valueIn(found, 'w:styleLink') ?? '', id] as const));
  for (const list of all.filter(({ name }) => name === 'w:num')) {
    const named = valueIn(list, 'w:abstractNumId') ?? '';
    const definition = byStyle.get(valueIn(definitions.get(named) ?? null, 'w:numStyleLink') ?? '-') ?? named;
    const levels = new Map(levelsOf(definitions.get(definition) ?? null));
    const restarts = new Map<number, number>();
    for (const override of elementsOf(list).filter(({ name }) => name === 'w:lvlOverride')) {
      const start = valueIn(override, 'w:startOverride');
      if (start !== undefined) restarts.set(Number(override.attributes['w:ilvl'] ?? 0), Number(start));
      for (const [at, level] of levelsOf(override)) levels.set(at, level);
    }
    lists.set(list.attributes['w:numId'] ?? '', { definition, levels, restarts });
  }
  return lists;
}

/**
 * Gives each line of a list a style that says its list, level and number as Word counts: on behind
 * other paragraphs, from a start of its own where its list has one. A numbered heading keeps its
 * style.
 */
export function numberLists(root: Xml, lists: WordNumberings, styles: WordStyles): void {
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  rewriteXml(root, (paragraph) => {
    if (paragraph.name !== 'w:p') return null;
    const properties = firstXml(paragraph, 'w:pPr');
    const style = valueIn(properties, 'w:pStyle') ?? '';
    const numbers = firstXml(properties, 'w:numPr');
    const ofStyle = styles.lists.get(style);
    const id = valueIn(numbers, 'w:numId') ?? ofStyle?.list ?? '';
    const at = Math.min(8, Number(valueIn(numbers, 'w:ilvl') ?? ofStyle?.level ?? 0) || 0);
    const list = lists.get(id);
    if (!properties || !list || styles.headings.has(style) || style.startsWith('DeskHeading')) return null;
    const { isNumbered, start } = list.levels.get(at) ?? { isNumbered: true, start: 1 };
    const count = counts.get(list.definition) ?? [];
    counts.set(list.definition, count);
    for (const [level, first] of begun.has(id) ? [] : list.restarts) count[level] = first - 1;
    begun.add(id);
    count[at] = (count[at] ?? start - 1) + 1;
    count.length = at + 1;
    const name = `DeskList-${Number(list.definition) || 0}-${Number(id) || 0}-${at + 1}-${isNumbered ? Math.max(0, count[at] ?? 1) : ''}`;
    fillXml(properties, [
      makeXml('w:pStyle', { 'w:val': name }),
      ...properties.children.filter((child) => typeof child === 'string' || !/^w:(pStyle|numPr)$/.test(child.name)),
    ]);
    return null;
  });
}

/** What each style of a line becomes: a paragraph of its class. */
export function listStyles(xml: string): string[] {
  return [...new Set(xml.match(/DeskList-\d+-\d+-\d+-\d*/g) ?? [])].map((name) => `p.${name} => p.${name}:fresh`);
}

/** Lines of lists as Word puts them on the clipboard, for the rules of pasting. */
export const listLines = (html: string): string =>
  html.replace(/<p class="(DeskList-[\d-]*)">/g, (whole, found: string) => {
    const [, definition, id, level, number] = lineName.exec(found) ?? [];
    if (definition === undefined) return whole;
    return `<p style="mso-list:l${definition} level${level} lfo${id}"><span style="mso-list:Ignore">${number ? `${number}.` : '·'}</span>`;
  });
