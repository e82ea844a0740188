import { type Formula, type FormulaLine, formulaLine } from './formula-line';
import { elementsOf, firstXml, makeXml, wordsOfXml, type Xml } from './word-xml';

const lifts = { sup: 'superscript', sub: 'subscript' } as const;

const runOf = (text: string, lift?: 'sup' | 'sub'): Xml =>
  makeXml('w:r', {}, [
    ...(lift ? [makeXml('w:rPr', {}, [makeXml('w:vertAlign', { 'w:val': lifts[lift] })])] : []),
    makeXml('w:t', { 'xml:space': 'preserve' }, [text]),
  ]);

const runsOf = (line: FormulaLine, lift?: 'sup' | 'sub'): Xml[] =>
  line.flatMap((piece) => (typeof piece === 'string' ? [runOf(piece, lift)] : runsOf(piece.inside, piece.lift)));

function formulaOf(element: Xml): Formula {
  const part = (name: string): Formula => {
    const found = firstXml(element, name);
    return found ? formulaOf(found) : '';
  };
  const sign = (properties: string, name: string, usual: string) => firstXml(firstXml(element, properties), name)?.attributes['m:val'] ?? usual;
  switch (element.name) {
    case 'm:t':
      return wordsOfXml(element);
    case 'm:sSup':
      return { base: part('m:e'), sup: part('m:sup') };
    case 'm:sSub':
      return { base: part('m:e'), sub: part('m:sub') };
    case 'm:sSubSup':
      return { base: part('m:e'), sub: part('m:sub'), sup: part('m:sup') };
    case 'm:limLow':
      return { base: part('m:e'), sub: part('m:lim') };
    case 'm:limUpp':
      return { base: part('m:e'), sup: part('m:lim') };
    case 'm:f':
      return { above: part('m:num'), below: part('m:den') };
    case 'm:rad':
      return { root: part('m:e'), degree: part('m:deg') };
    case 'm:d': {
      const parts = elementsOf(element).filter((child) => child.name === 'm:e');
      const [open, between, close] = [sign('m:dPr', 'm:begChr', '('), sign('m:dPr', 'm:sepChr', '|'), sign('m:dPr', 'm:endChr', ')')];
      return { open, close, between, parts: parts.map(formulaOf) };
    }
    case 'm:nary':
      return [{ base: sign('m:naryPr', 'm:chr', '∫'), sub: part('m:sub'), sup: part('m:sup') }, part('m:e')];
    default:
      return elementsOf(element).map(formulaOf);
  }
}

/** A formula of Word's as runs of one line. */
export const formulaRuns = (element: Xml): Xml[] => runsOf(formulaLine(formulaOf(element)));

/** Characters with what stands above them in brackets. */
export function rubyText(ruby: Xml): Xml {
  const above = wordsOfXml(firstXml(ruby, 'w:rt')).trim();
  const base = wordsOfXml(firstXml(ruby, 'w:rubyBase'));
  return makeXml('w:t', { 'xml:space': 'preserve' }, [above ? `${base}(${above})` : base]);
}
