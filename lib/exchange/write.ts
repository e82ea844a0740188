import type { BodyNode } from '../articles/body/body';
import type { Unit } from './units';

/** One edition to translate. `original` says which words of which article it holds. */
export type ExchangeFile = { original: string; units: Unit[]; targets?: Map<string, BodyNode[]> };

export const namespace = 'urn:oasis:names:tc:xliff:document:2.0';

type Mark = NonNullable<BodyNode['marks']>[number];
type Run = { node: BodyNode; marks: Mark[] };

const escapeXml = (text: string) => text.replace(/[&<>"\r]/g, (found) => `&#${found.charCodeAt(0)};`);

/** Characters that XML cannot hold become <cp>, as XLIFF asks. */
const words = (text: string) =>
  escapeXml(text).replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (found) => `<cp hex="${found.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}"/>`,
  );

const order = ['link', 'bold', 'italic', 'underline', 'strike', 'superscript', 'subscript', 'code'];
const kinds: Record<string, string> = {
  bold: 'type="fmt" subType="xlf:b"',
  italic: 'type="fmt" subType="xlf:i"',
  underline: 'type="fmt" subType="xlf:u"',
  strike: 'type="fmt" subType="infoshos:strike"',
  superscript: 'type="fmt" subType="infoshos:superscript"',
  subscript: 'type="fmt" subType="infoshos:subscript"',
  code: 'type="fmt" subType="infoshos:code"',
  link: 'type="link" subType="infoshos:link"',
};
const isSame = (left: Mark | undefined, right: Mark | undefined) => left?.type === right?.type && left?.attrs?.href === right?.attrs?.href;

/**
 * Text with its marks, as the content of <source> or <target>: a mark is <pc>, a line break or
 * footnote <ph>. Returns what each id stands for, so that addresses never have to come back from
 * outside.
 */
export function writeInline(nodes: BodyNode[]): { xml: string; codes: Map<string, Mark | BodyNode> } {
  const codes = new Map<string, Mark | BodyNode>();
  const next = () => String(codes.size + 1);
  const write = (runs: Run[]): string => {
    let xml = '';
    for (let at = 0; at < runs.length; ) {
      const run = runs[at] as Run;
      const [mark] = run.marks;
      if (!mark) {
        xml += writeNode(run.node);
        at += 1;
        continue;
      }
      let end = at;
      while (end < runs.length && isSame(runs[end]?.marks[0], mark)) end += 1;
      const id = next();
      codes.set(id, mark);
      xml += `<pc id="${id}" ${kinds[mark.type]}>${write(runs.slice(at, end).map((rest) => ({ ...rest, marks: rest.marks.slice(1) })))}</pc>`;
      at = end;
    }
    return xml;
  };
  const writeNode = (node: BodyNode): string => {
    if (node.type === 'text') return words(node.text ?? '');
    const id = next();
    const { marks: _marks, ...code } = node;
    codes.set(id, code);
    return `<ph id="${id}" ${node.type === 'hardBreak' ? 'type="fmt" subType="xlf:lb"' : 'type="other" subType="infoshos:note"'}/>`;
  };
  const known = (marks: Mark[] = []) => marks.filter((mark) => order.includes(mark.type)).toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
  return { xml: write(nodes.map((node) => ({ node, marks: known(node.marks) }))), codes };
}

/** An XLIFF 2.1 document. Languages are BCP 47 tags. */
export function writeXliff(files: ExchangeFile[], from: string, to: string): string {
  const file = ({ original, units, targets }: ExchangeFile, at: number) =>
    [
      `  <file id="f${at + 1}" original="${escapeXml(original)}">`,
      ...units.map(({ id, source }) => {
        const target = targets?.get(id);
        const there = target ? `<target xml:space="preserve">${writeInline(target).xml}</target>` : '';
        const state = target ? ' state="translated"' : '';
        return `    <unit id="${escapeXml(id)}"><segment${state}><source xml:space="preserve">${writeInline(source).xml}</source>${there}</segment></unit>`;
      }),
      '  </file>',
    ].join('\n');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="${namespace}" version="2.1" srcLang="${escapeXml(from)}" trgLang="${escapeXml(to)}">`,
    ...files.map(file),
    '</xliff>',
    '',
  ].join('\n');
}
