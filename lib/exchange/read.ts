import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Reason } from '../ground/reasons';
import { Refusal } from '../ground/refusal';
import { type InlinePart, joinUnit, type Part, type ReadUnit } from './unit-parts';

export type ReadFile = { original: string; units: Map<string, ReadUnit> };
export type ReadXliff = { from: string; to: string; files: ReadFile[] };

/** Bytes, elements and depth of a file that is taken. */
export const exchangeLimits = { bytes: 10_000_000, elements: 200_000, depth: 60, files: 200 } as const;

const core2 = new Set(['urn:oasis:names:tc:xliff:document:2.0', 'urn:oasis:names:tc:xliff:document:2.2']);
const core1 = new Set(['urn:oasis:names:tc:xliff:document:1.2', 'urn:oasis:names:tc:xliff:document:1.1', '']);

/** `name` is empty for what another vocabulary brought in. */
type Open = { name: string; attributes: Record<string, string>; pieces: InlinePart[] | null };
type Generation = 1 | 2;

const refuse = (reason: Reason): never => {
  throw new Refusal(reason);
};

/**
 * The words of an XML file by the encoding that its first bytes or its first line name; UTF-8 by
 * itself. Throws Refusal: xliff-broken.
 */
export function decodeXml(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  const isWide = first === 0 || second === 0;
  const byBytes =
    (first === 0xff && second === 0xfe) || (isWide && first !== 0) ? 'utf-16le' : (first === 0xfe && second === 0xff) || isWide ? 'utf-16be' : null;
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const named = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1] ?? 'utf-8';
  try {
    // What is written in single bytes is not what its first line calls wide.
    return new TextDecoder(byBytes ?? (/utf-?16|ucs|utf-?32/i.test(named) ? 'utf-8' : named), { fatal: true }).decode(bytes);
  } catch {
    return refuse('xliff-broken');
  }
}

/**
 * Reads an XLIFF document: 2.0 to 2.2, or 1.2. No document type is taken, so there are no entities
 * to grow; modules, such as the suggestions of a translation memory, are passed over. Throws
 * Refusal: xliff-large, xliff-broken, xliff-other, xliff-languages.
 */
export function readXliff(text: string): ReadXliff {
  if (Buffer.byteLength(text) > exchangeLimits.bytes) refuse('xliff-large');
  const parser = new SaxesParser({ xmlns: true });
  const reader = new Reader();
  let elements = 0;
  parser.on('error', () => refuse('xliff-broken'));
  parser.on('doctype', () => refuse('xliff-broken'));
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > exchangeLimits.elements || reader.open.length >= exchangeLimits.depth) refuse('xliff-large');
    reader.enter(tag);
  });
  const add = (words: string) => reader.open.at(-1)?.pieces?.push({ kind: 'text', text: words });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => reader.leave());
  parser.write(text.replace(/^\ufeff?\s*/, '')).close();
  if (reader.read.files.length === 0) refuse('xliff-other');
  return reader.read;
}

class Reader {
  readonly read: ReadXliff = { from: '', to: '', files: [] };
  readonly open: Open[] = [];
  private generation: Generation = 2;
  private file: ReadFile = { original: '', units: new Map() };
  private unit: { id: string; alias: string; parts: Part[] } | null = null;
  private part: Part | null = null;

  enter(tag: SaxesTagNS): void {
    const attributes = Object.fromEntries(Object.values(tag.attributes).map((attribute) => [attribute.name, attribute.value]));
    if (this.open.length === 0) this.begin(tag, attributes);
    const isOurs = (this.generation === 1 ? core1 : core2).has(tag.uri);
    const name = isOurs ? tag.local : '';
    const around = this.open.at(-1) ?? null;
    let pieces: InlinePart[] | null = null;
    if (name === 'file') this.beginFile(attributes);
    else if (name === 'unit' || name === 'trans-unit')
      this.unit = { id: attributes.id ?? '', alias: attributes.resname ?? attributes.name ?? '', parts: this.generation === 1 ? [newPart()] : [] };
    else if (this.isPart(name, around)) {
      this.part = { ...newPart(), isIgnorable: name === 'ignorable', state: attributes.state ?? '' };
      this.unit?.parts.push(this.part);
    } else if (this.isWords(name, around)) pieces = this.beginWords(name, attributes);
    else if (around?.pieces) pieces = inlinePieces(name, attributes, around.pieces, this.generation);
    this.open.push({ name, attributes, pieces });
  }

  leave(): void {
    const closed = this.open.pop();
    if ((closed?.name === 'unit' || closed?.name === 'trans-unit') && this.unit) {
      const { id, alias, parts } = this.unit;
      const unit = joinUnit(parts);
      this.file.units.set(id, unit);
      if (alias && !this.file.units.has(alias)) this.file.units.set(alias, unit);
      this.unit = null;
    }
    if (closed?.name === 'segment' || closed?.name === 'ignorable') this.part = null;
  }

  private begin({ uri, local }: SaxesTagNS, { version = '', srcLang = '', trgLang = '' }: Record<string, string>): void {
    if (local !== 'xliff') refuse('xliff-other');
    if (/^1\.[12]$/.test(version) && core1.has(uri)) this.generation = 1;
    else if (!/^2\.[0-2]$/.test(version) || !core2.has(uri)) refuse('xliff-other');
    [this.read.from, this.read.to] = [srcLang, trgLang];
  }

  private beginFile(attributes: Record<string, string>): void {
    this.file = { original: attributes.original ?? '', units: new Map() };
    this.read.files.push(this.file);
    if (this.read.files.length > exchangeLimits.files) refuse('xliff-large');
    if (this.generation === 2) return;
    const [from, to] = [attributes['source-language'] ?? '', attributes['target-language'] ?? ''];
    if (this.read.files.length > 1 && (from !== this.read.from || to !== this.read.to)) refuse('xliff-languages');
    [this.read.from, this.read.to] = [from, to];
  }

  /** A segment, or what stands between two, right in its unit: suggestions have neither. */
  private isPart(name: string, around: Open | null): boolean {
    return this.generation === 2 && this.unit !== null && (name === 'segment' || name === 'ignorable') && around?.name === 'unit';
  }

  private isWords(name: string, around: Open | null): boolean {
    if (!this.unit || !/^(source|target|seg-source)$/.test(name)) return false;
    return this.generation === 1 ? around?.name === 'trans-unit' : (around?.name === 'segment' || around?.name === 'ignorable') && name !== 'seg-source';
  }

  private beginWords(name: string, attributes: Record<string, string>): InlinePart[] | null {
    const part = this.generation === 1 ? this.unit?.parts[0] : this.part;
    if (!part) return null;
    const pieces: InlinePart[] = [];
    if (name === 'source') part.source = pieces;
    else if (name === 'seg-source') part.segments = pieces;
    else {
      part.target = pieces;
      part.order = Number(attributes.order) || null;
      if (this.generation === 1) part.state = attributes.state ?? '';
    }
    return pieces;
  }
}

const newPart = (): Part => ({ source: [], target: null, segments: null, order: null, isIgnorable: false, state: '' });

/** Where the content of an inline element goes; null for what is code of another format. */
function inlinePieces(name: string, attributes: Record<string, string>, around: InlinePart[], generation: Generation): InlinePart[] | null {
  const { id = '', rid, startRef, copyOf } = attributes;
  switch (name) {
    case 'pc':
    case 'g': {
      const code: InlinePart = { kind: 'code', id, copyOf, inside: [] };
      around.push(code);
      return code.inside;
    }
    case 'it':
      if (attributes.pos === 'open') around.push({ kind: 'start', id: rid ?? id, code: id, copyOf });
      else if (attributes.pos === 'close') around.push({ kind: 'end', id: rid ?? id });
      else around.push({ kind: 'code', id, copyOf, inside: [] });
      return null;
    case 'ph':
    case 'x':
      around.push({ kind: 'code', id, copyOf, inside: [] });
      return null;
    case 'sc':
    case 'bx':
    case 'bpt':
      around.push({ kind: 'start', id: rid ?? id, code: id, copyOf });
      return null;
    case 'ec':
    case 'ex':
    case 'ept':
      around.push({ kind: 'end', id: startRef ?? rid ?? id });
      return null;
    case 'cp':
      around.push({ kind: 'text', text: String.fromCodePoint(codePointOf(attributes.hex)) });
      return null;
    case 'mrk':
      if (generation === 2 || attributes.mtype !== 'seg') return around;
      {
        const segment: InlinePart = { kind: 'segment', id: attributes.mid ?? '', inside: [] };
        around.push(segment);
        return segment.inside;
      }
    default:
      return null;
  }
}

function codePointOf(hex = ''): number {
  const point = /^[\da-f]{1,6}$/i.test(hex) ? Number.parseInt(hex, 16) : 0;
  return point > 0 && point <= 0x10ffff ? point : 0xfffd;
}
