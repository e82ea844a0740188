import { elementsOf, firstXml, isXmlOn, parseXml, valueIn, type Xml } from './word-xml';

/** What the styles of a Word file say of those that its text names. */
export type WordStyles = {
  hidden: Set<string>;
  struck: Set<string>;
  headings: Set<string>;
  outline: Map<string, number>;
  lists: Map<string, { list: string; level: number }>;
};

export function readWordStyles(xml: string | undefined): WordStyles {
  const read: WordStyles = { hidden: new Set(), struck: new Set(), headings: new Set(), outline: new Map(), lists: new Map() };
  if (!xml) return read;
  const styles = new Map(
    elementsOf(elementsOf(parseXml(xml))[0] ?? null)
      .filter((element) => element.name === 'w:style')
      .map((style) => [style.attributes['w:styleId'] ?? '', style] as const),
  );
  for (const id of styles.keys()) {
    const chain = chainOf(id, styles);
    const of = (group: string, name: string) => chain.map((style) => firstXml(firstXml(style, group), name)).find((found) => found !== null) ?? null;
    if (isXmlOn(of('w:rPr', 'w:vanish'))) read.hidden.add(id);
    if (isXmlOn(of('w:rPr', 'w:strike')) || isXmlOn(of('w:rPr', 'w:dstrike'))) read.struck.add(id);
    if (/^(heading \d|title)$/i.test(valueIn(styles.get(id) ?? null, 'w:name') ?? '')) read.headings.add(id);
    const level = of('w:pPr', 'w:outlineLvl');
    if (level) read.outline.set(id, Number(level.attributes['w:val'] ?? 9));
    const numbers = of('w:pPr', 'w:numPr');
    const list = valueIn(numbers, 'w:numId');
    if (list) read.lists.set(id, { list, level: Number(valueIn(numbers, 'w:ilvl') ?? 0) });
  }
  return read;
}

/** A style and those that it is based on. */
function chainOf(id: string, styles: Map<string, Xml>): Xml[] {
  const chain: Xml[] = [];
  for (let next: string | undefined = id; next !== undefined && chain.length < 20; next = valueIn(chain.at(-1) ?? null, 'w:basedOn')) {
    const style = styles.get(next);
    if (!style || chain.includes(style)) break;
    chain.push(style);
  }
  return chain;
}
