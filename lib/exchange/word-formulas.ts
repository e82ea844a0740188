import { elementsOf, firstXml, makeXml, wordsOfXml, type Xml } from './word-xml';

type Lift = '' | 'superscript' | 'subscript';

const runOf = (text: string, lift: Lift): Xml =>
  makeXml('w:r', {}, [
    ...(lift ? [makeXml('w:rPr', {}, [makeXml('w:vertAlign', { 'w:val': lift })])] : []),
    makeXml('w:t', { 'xml:space': 'preserve' }, [text]),
  ]);

/** A formula in one line: raised and lowered letters are kept, a fraction gets its stroke. */
export function formulaRuns(element: Xml, lift: Lift = ''): Xml[] {
  const part = (name: string, to = lift) => {
    const found = firstXml(element, name);
    return found ? formulaRuns(found, to) : [];
  };
  // In one line a sum needs brackets that its place above or below a stroke said.
  const operand = (name: string) =>
    /[^\s+±−–-][+±−–-]/.test(wordsOfXml(firstXml(element, name))) ? [runOf('(', lift), ...part(name), runOf(')', lift)] : part(name);
  const sign = (properties: string, name: string, usual: string) => firstXml(firstXml(element, properties), name)?.attributes['m:val'] ?? usual;
  switch (element.name) {
    case 'm:t':
      return [runOf(wordsOfXml(element), lift)];
    case 'm:sSup':
      return [...part('m:e'), ...part('m:sup', 'superscript')];
    case 'm:sSub':
      return [...part('m:e'), ...part('m:sub', 'subscript')];
    case 'm:sSubSup':
      return [...part('m:e'), ...part('m:sub', 'subscript'), ...part('m:sup', 'superscript')];
    case 'm:f':
      return [...operand('m:num'), runOf('/', lift), ...operand('m:den')];
    case 'm:rad':
      return [...part('m:deg', 'superscript'), runOf('√', lift), ...operand('m:e')];
    case 'm:d':
      return [runOf(sign('m:dPr', 'm:begChr', '('), lift), ...part('m:e'), runOf(sign('m:dPr', 'm:endChr', ')'), lift)];
    case 'm:nary':
      return [runOf(sign('m:naryPr', 'm:chr', '∫'), lift), ...part('m:sub', 'subscript'), ...part('m:sup', 'superscript'), ...part('m:e')];
    default:
      return elementsOf(element).flatMap((child) => formulaRuns(child, lift));
  }
}

/** Characters with what stands above them in brackets. */
export function rubyText(ruby: Xml): Xml {
  const above = wordsOfXml(firstXml(ruby, 'w:rt')).trim();
  const base = wordsOfXml(firstXml(ruby, 'w:rubyBase'));
  return makeXml('w:t', { 'xml:space': 'preserve' }, [above ? `${base}(${above})` : base]);
}
