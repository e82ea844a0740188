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
      return [...part('m:num'), runOf('/', lift), ...part('m:den')];
    case 'm:rad':
      return [runOf('√', lift), ...part('m:e')];
    case 'm:d':
      return [runOf('(', lift), ...part('m:e'), runOf(')', lift)];
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
