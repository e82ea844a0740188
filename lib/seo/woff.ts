import { inflateSync } from 'node:zlib';

type Table = { offset: number; compressed: number; length: number };

/** The characters a WOFF 1.0 font can draw, from its cmap (formats 4 and 12). */
export function readCoverage(font: Buffer): Set<number> {
  const cmap = readTable(font, 'cmap');
  const found = new Set<number>();
  for (let at = 0; at < cmap.readUInt16BE(2); at += 1) {
    const offset = cmap.readUInt32BE(4 + at * 8 + 4);
    const format = cmap.readUInt16BE(offset);
    if (format === 4) readFormat4(cmap, offset, found);
    if (format === 12) readFormat12(cmap, offset, found);
  }
  return found;
}

function readTable(font: Buffer, name: string): Buffer {
  for (let at = 0; at < font.readUInt16BE(12); at += 1) {
    const entry = 44 + at * 20;
    if (font.toString('latin1', entry, entry + 4) !== name) continue;
    const table: Table = { offset: font.readUInt32BE(entry + 4), compressed: font.readUInt32BE(entry + 8), length: font.readUInt32BE(entry + 12) };
    const bytes = font.subarray(table.offset, table.offset + table.compressed);
    return table.compressed < table.length ? inflateSync(bytes) : bytes;
  }
  throw new Error(`the font has no ${name}`);
}

function readFormat4(cmap: Buffer, offset: number, found: Set<number>): void {
  const count = cmap.readUInt16BE(offset + 6) / 2;
  const ends = offset + 14;
  const starts = ends + count * 2 + 2;
  const ranges = starts + count * 4;
  for (let at = 0; at < count; at += 1) {
    const [start, end] = [cmap.readUInt16BE(starts + at * 2), cmap.readUInt16BE(ends + at * 2)];
    const delta = cmap.readInt16BE(starts + count * 2 + at * 2);
    const range = cmap.readUInt16BE(ranges + at * 2);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = range === 0 ? (code + delta) & 0xffff : cmap.readUInt16BE(ranges + at * 2 + range + (code - start) * 2);
      if (glyph !== 0) found.add(code);
    }
  }
}

function readFormat12(cmap: Buffer, offset: number, found: Set<number>): void {
  for (let at = 0; at < cmap.readUInt32BE(offset + 12); at += 1) {
    const group = offset + 16 + at * 12;
    for (let code = cmap.readUInt32BE(group); code <= cmap.readUInt32BE(group + 4); code += 1) found.add(code);
  }
}
