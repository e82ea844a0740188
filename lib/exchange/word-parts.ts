import { formulaRuns, rubyText } from './word-formulas';
import { numberLists, type WordNumberings } from './word-lists';
import type { WordStyles } from './word-styles';
import { elementsOf, fillXml, firstXml, isInXml, isXmlOn, makeXml, parseXml, rewriteXml, valueIn, wordsOfXml, writeXml, type Xml } from './word-xml';

export type WordFacts = { styles: WordStyles; lists: WordNumberings };

/** What only a program needs, such as how a passage looked before it was formatted anew. */
const dropped = /^w:(\w+Change|softHyphen|proofErr|tblGridChange)$/;
const deletedIn = new Set(['w:del', 'w:moveFrom']);
/** Around words, and nothing to an article. */
const plain = new Set(['w:fldSimple', 'w:smartTag', 'w:dir', 'w:bdo', 'm:oMathPara']);
const insertedIn = new Set(['w:ins', 'w:moveTo']);
const renamed: Record<string, string> = { 'w:ptab': 'w:tab', 'w:delText': 'w:t', 'w:delInstrText': 'w:instrText', 'w:cr': 'w:br' };

/**
 * A text of a Word file, written so that its reader knows what it has no way to tell: tracked
 * changes and hidden words have run styles of their own, lines of lists the number that they show;
 * formulas, annotated characters and the results of fields are words.
 */
export function prepareWordPart(xml: string, { styles, lists }: WordFacts): string {
  const root = parseXml(xml);
  rewriteXml(root, (element) => {
    if (dropped.test(element.name) || isPlaceholder(element)) return [];
    element.name = renamed[element.name] ?? element.name;
    if (plain.has(element.name)) return element.children;
    if (element.name === 'w:sdt' && isTick(element)) return elementsOf(firstXml(element, 'w:sdtContent'));
    if (element.name === 'w:instrText') fillXml(element, [addressOnly(wordsOfXml(element))]);
    if (element.name === 'w:ruby') return [rubyText(element)];
    if (element.name === 'm:oMath') return formulaRuns(element);
    if (element.name === 'w:tr') joinCells(element);
    return null;
  });
  rewriteXml(root, (element) => {
    if (element.name === 'w:r') markRun(element, styles);
    else if (element.name === 'w:p') nameParagraph(element, styles);
    return null;
  });
  numberLists(root, lists, styles);
  rewriteXml(root, (element) =>
    (deletedIn.has(element.name) || insertedIn.has(element.name)) && !/^w:\w+Pr$/.test(element.parent?.name ?? '') ? element.children : null,
  );
  return writeXml(root);
}

/** "Click here to enter text" of a form that nobody filled in. */
const isPlaceholder = (element: Xml) => element.name === 'w:sdt' && isXmlOn(firstXml(firstXml(element, 'w:sdtPr'), 'w:showingPlcHdr'));

const isTick = (element: Xml) => elementsOf(firstXml(element, 'w:sdtPr')).some(({ name }) => /:checkbox$/.test(name));

/** The command of a link without what is shown over it, which its reader takes for the address. */
const addressOnly = (command: string) => command.replace(/\\[otn]\s+"[^"]*"/g, '').replace(/(HYPERLINK\s+"[^"]*").*$/s, '$1 ');

/** Cells joined in the old way, by cells that say that they go on. */
function joinCells(row: Xml): void {
  let [first, width]: [Xml | null, number] = [null, 0];
  const missing = Math.min(60, Number(valueIn(firstXml(row, 'w:trPr'), 'w:gridBefore')) || 0);
  const kept: (Xml | string)[] = Array.from({ length: missing }, () => makeXml('w:tc', {}, [makeXml('w:p')]));
  for (const cell of row.children) {
    const properties = typeof cell === 'string' ? null : firstXml(cell, 'w:tcPr');
    const merge = firstXml(properties, 'w:hMerge');
    const span = Number(valueIn(properties, 'w:gridSpan')) || 1;
    if (!merge || merge.attributes['w:val'] === 'restart' || !first) {
      kept.push(cell);
      if (properties) [first, width] = [merge ? properties : null, span];
      continue;
    }
    width += span;
    fillXml(first, [makeXml('w:gridSpan', { 'w:val': String(width) }), ...elementsOf(first).filter(({ name }) => name !== 'w:gridSpan')]);
  }
  fillXml(row, kept);
}

/** Gives a run the style by which its reader knows what becomes of it. */
function markRun(run: Xml, styles: WordStyles): void {
  const properties = firstXml(run, 'w:rPr');
  const said = (name: string) => firstXml(properties, name);
  const either = (...names: string[]) => names.map(said).filter((found) => found !== null);
  const style = valueIn(properties, 'w:rStyle') ?? '';
  const [hides, strikes] = [either('w:vanish', 'w:webHidden'), either('w:strike', 'w:dstrike')];
  const size = Number(valueIn(properties, 'w:sz') ?? 20);
  dropOwnSign(run);
  const isHidden = size <= 2 || (hides.length > 0 ? hides.some(isXmlOn) : styles.hidden.has(style) || styles.hidden.has(styleAround(run)));
  const isStruck = strikes.length > 0 ? strikes.some(isXmlOn) : styles.struck.has(style);
  const isDeleted = isInXml(run, deletedIn);
  const name = isHidden ? 'DeskHidden' : isDeleted ? 'DeskDel' : isInXml(run, insertedIn) ? 'DeskIns' : '';
  const lift = Number(valueIn(properties, 'w:position') ?? 0);
  const isLifted = Math.abs(lift) > 2 && !said('w:vertAlign');
  if (isDeleted)
    fillXml(
      run,
      run.children.filter((child) => typeof child === 'string' || !/^w:(foot|end)noteReference$/.test(child.name)),
    );
  if (isXmlOn(said('w:caps'))) for (const text of elementsOf(run)) if (text.name === 'w:t') fillXml(text, [wordsOfXml(text).toUpperCase()]);
  if (!name && !isStruck && !isLifted) return;
  const made = makeXml('w:rPr', {}, [
    ...(name ? [makeXml('w:rStyle', { 'w:val': name })] : []),
    ...elementsOf(properties).filter((child) => !/^w:d?strike$/.test(child.name) && !(name && child.name === 'w:rStyle')),
    ...(isStruck ? [makeXml('w:strike')] : []),
    ...(isLifted ? [makeXml('w:vertAlign', { 'w:val': lift > 0 ? 'superscript' : 'subscript' })] : []),
  ]);
  fillXml(run, [made, ...run.children.filter((child) => child !== properties)]);
}

/** The sign that its author gave a note of their own: the article numbers its notes. */
function dropOwnSign(run: Xml): void {
  const reference = elementsOf(run).find(({ name }) => /^w:(foot|end)noteReference$/.test(name));
  if (!reference?.attributes['w:customMarkFollows'] || /^(0|false|off)$/.test(reference.attributes['w:customMarkFollows'])) return;
  fillXml(
    run,
    elementsOf(run).filter(({ name }) => name !== 'w:t' && name !== 'w:sym'),
  );
}

const styleOf = (paragraph: Xml | null) => valueIn(firstXml(paragraph, 'w:pPr'), 'w:pStyle') ?? '';

function styleAround(run: Xml): string {
  let outer = run.parent;
  while (outer && outer.name !== 'w:p') outer = outer.parent;
  return styleOf(outer);
}

/** A paragraph that only its place in the outline makes a heading gets the style of one. */
function nameParagraph(paragraph: Xml, styles: WordStyles): void {
  const properties = firstXml(paragraph, 'w:pPr');
  const level = Number(valueIn(properties, 'w:outlineLvl') ?? styles.outline.get(styleOf(paragraph)) ?? 9);
  if (!properties || level > 8 || styles.headings.has(styleOf(paragraph))) return;
  fillXml(properties, [
    makeXml('w:pStyle', { 'w:val': `DeskHeading${Math.min(3, level + 1)}` }),
    ...elementsOf(properties).filter(({ name }) => name !== 'w:pStyle'),
  ]);
}
