import { SaxesParser } from 'saxes';
import type { Reason } from '../ground/reasons';
import { Refusal } from '../ground/refusal';
import { namespace } from './write';

/** Inline content of a target as it came: texts, and codes by their id with what is inside. */
export type Piece = { kind: 'text'; text: string } | { kind: 'code'; id: string; inside: Piece[] };
export type ReadFile = { original: string; units: Map<string, Piece[]> };
export type Read = { from: string; to: string; files: ReadFile[] };

/** Bytes, elements and depth of a file that is taken. */
export const exchangeLimits = { bytes: 10_000_000, elements: 200_000, depth: 60, files: 200 } as const;

type Open = { name: string; attributes: Record<string, string>; pieces: Piece[] | null };

const refuse = (reason: Reason): never => {
  throw new Refusal(reason);
};

/**
 * Reads an XLIFF 2.0 or 2.1 document. No document type is taken, so there are no entities to grow; comments and unknown modules
 * are passed over. Segments of a unit are joined. Throws Refusal: xliff-large, xliff-broken, xliff-other.
 */
export function readXliff(text: string): Read {
  if (Buffer.byteLength(text) > exchangeLimits.bytes) refuse('xliff-large');
  const parser = new SaxesParser({ xmlns: true });
  const read: Read = { from: '', to: '', files: [] };
  const open: Open[] = [];
  let file: ReadFile | null = null;
  let unit = '';
  let target: Piece[] | null = null;
  let elements = 0;

  parser.on('error', () => refuse('xliff-broken'));
  parser.on('doctype', () => refuse('xliff-broken'));
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > exchangeLimits.elements || open.length >= exchangeLimits.depth) refuse('xliff-large');
    const attributes = Object.fromEntries(Object.values(tag.attributes).map((one) => [one.name, one.value]));
    const isOurs = tag.uri === namespace;
    const name = isOurs ? tag.local : '';
    if (open.length === 0) {
      if (name !== 'xliff' || !/^2\.[01]$/.test(attributes.version ?? '')) refuse('xliff-other');
      [read.from, read.to] = [attributes.srcLang ?? '', attributes.trgLang ?? ''];
    }
    if (name === 'file') {
      file = { original: attributes.original ?? '', units: new Map() };
      read.files.push(file);
      if (read.files.length > exchangeLimits.files) refuse('xliff-large');
    }
    if (name === 'unit') unit = attributes.id ?? '';
    const around = open.at(-1)?.pieces ?? null;
    let pieces: Piece[] | null = around;
    if (name === 'target') {
      target = [];
      pieces = target;
    } else if (around && (name === 'pc' || name === 'ph' || name === 'sc' || name === 'ec')) {
      const code: Piece = { kind: 'code', id: attributes.id ?? '', inside: [] };
      around.push(code);
      pieces = code.inside;
    } else if (around && name === 'cp') around.push({ kind: 'text', text: String.fromCharCode(Number.parseInt(attributes.hex ?? '', 16) || 0xfffd) });
    else if (around && name === '') pieces = null;
    open.push({ name, attributes, pieces });
  });
  parser.on('text', (words) => {
    open.at(-1)?.pieces?.push({ kind: 'text', text: words });
  });
  parser.on('cdata', (words) => {
    open.at(-1)?.pieces?.push({ kind: 'text', text: words });
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed?.name === 'target' && file && target) file.units.set(unit, [...(file.units.get(unit) ?? []), ...target]);
    if (closed?.name === 'target') target = null;
  });
  parser.write(text).close();
  if (read.files.length === 0) refuse('xliff-other');
  return read;
}
