import { inflateRawSync } from 'node:zlib';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { Refusal } from '../ground/refusal';
import { listLines, listStyles, readWordNumberings } from './word-lists';
import { prepareWordPart } from './word-parts';
import { readWordStyles } from './word-styles';
import { elementsOf, parseXml, wordsOfXml, type Xml } from './word-xml';

/**
 * Bytes of a Word file, of all that is packed in it, of one of its texts; entries of the package.
 */
export const wordLimits = { bytes: 20 << 20, unpacked: 80 << 20, text: 12 << 20, entries: 2000 } as const;

/**
 * A Word file as HTML for the editor, whose rules of pasting it then goes through; and the review
 * comments that it held.
 */
export type WordFile = { html: string; comments: string[] };

/**
 * What the run styles given below become, so that the rules of pasting know deletions, insertions
 * and hidden words.
 */
const styles = [
  'r.DeskDel => del',
  'r.DeskIns => ins',
  'r.DeskHidden => span.visually-hidden',
  'strike => s',
  'u => u',
  "p[style-name='Title'] => h1:fresh",
  'p.DeskHeading1 => h1:fresh',
  'p.DeskHeading2 => h2:fresh',
  'p.DeskHeading3 => h3:fresh',
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];
/** The parts of a Word file that hold words of an article. */
const texts = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];

/**
 * Reads a `.docx`. Its package is unpacked up to the limits before anything reads it, whatever its
 * directory says. Throws Refusal: too-large, bad-document.
 */
export async function readWordFile(bytes: Uint8Array): Promise<WordFile> {
  if (bytes.byteLength > wordLimits.bytes) throw new Refusal('too-large');
  const file = Buffer.from(bytes);
  weigh(file);
  try {
    const zip = await JSZip.loadAsync(file);
    const text = await zip.file('word/document.xml')?.async('string');
    if (!text || text.includes('<!DOCTYPE')) throw new Refusal('bad-document');
    const read = (name: string) => zip.file(name)?.async('string');
    const facts = { styles: readWordStyles(await read('word/styles.xml')), lists: readWordNumberings(await read('word/numbering.xml')) };
    const lines: string[] = [];
    for (const name of texts) {
      const part = await read(name);
      if (!part) continue;
      const prepared = prepareWordPart(part, facts);
      lines.push(...listStyles(prepared));
      zip.file(name, prepared);
    }
    const remarks = await read('word/comments.xml');
    const comments = remarks ? commentsOf(remarks) : [];
    const packed = await zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
    const { value } = await mammoth.convertToHtml({ buffer: packed }, { styleMap: [...styles, ...new Set(lines)], idPrefix: '' });
    return { html: listLines(value), comments };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('bad-document');
  }
}

/** Unpacks each entry once with what is left of the limit: a directory may say anything. */
function weigh(file: Buffer): void {
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 20 > file.length) throw new Refusal('bad-document');
  const [count, start] = [file.readUInt16LE(end + 10), file.readUInt32LE(end + 16)];
  if (count > wordLimits.entries) throw new Refusal('too-large');
  let [at, left] = [start, wordLimits.unpacked as number];
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) throw new Refusal('bad-document');
    const [method, size, local] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)];
    const nameSize = file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + 46, at + 46 + nameSize);
    if (local + 30 > file.length) throw new Refusal('bad-document');
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const most = /\.(xml|rels)$/i.test(name) ? Math.min(left, wordLimits.text) : left;
    left -= unpackedSize(file.subarray(from, from + size), method, most);
    at += 46 + nameSize + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
}

function unpackedSize(packed: Buffer, method: number, most: number): number {
  if (method === 0 && packed.length <= most) return packed.length;
  if (method !== 0 && method !== 8) throw new Refusal('bad-document');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) }).length;
  } catch (error) {
    throw new Refusal((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'bad-document');
  }
}

const textOf = (element: Xml): string =>
  elementsOf(element)
    .map((child) => (child.name === 'w:t' ? wordsOfXml(child) : textOf(child)))
    .join('');

/** What reviewers wrote in the margin. */
const commentsOf = (xml: string): string[] =>
  elementsOf(elementsOf(parseXml(xml))[0] ?? null)
    .filter(({ name }) => name === 'w:comment')
    .slice(0, 500)
    .map((comment) => textOf(comment).trim());
