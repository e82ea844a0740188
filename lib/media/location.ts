const gpsPointer = 0x8825;
/** Bytes of one value by its type in a TIFF directory. */
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

/**
 * The same file without the place where the camera stood: every GPS directory (of pictures,
 * previews and seconds alike) is emptied and every such property of XMP blanked where it stands, so
 * that nothing else changes.
 */
export function withoutLocation(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes);
  const changed = [...emptyDirectories(file), ...blankProperties(file)];
  if (changed.length > 0 && file.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) mendChecksums(file);
  return file;
}

/** Reads and writes numbers of a TIFF in its own order of bytes. */
function orderOf(file: Buffer, base: number) {
  const isLittle = file[base] === 0x49;
  const isWithin = (at: number, size: number) => at >= 0 && base + at + size <= file.length;
  return {
    short: (at: number) => (isWithin(at, 2) ? (isLittle ? file.readUInt16LE(base + at) : file.readUInt16BE(base + at)) : 0),
    long: (at: number) => (isWithin(at, 4) ? (isLittle ? file.readUInt32LE(base + at) : file.readUInt32BE(base + at)) : 0),
    blank: (at: number, size: number) => void (isWithin(at, size) && file.fill(0, base + at, base + at + size)),
  };
}

function emptyDirectories(file: Buffer): number[] {
  const found: number[] = [];
  for (const mark of ['II*\0', 'MM\0*'])
    for (let base = file.indexOf(mark, 0, 'latin1'); base >= 0; base = file.indexOf(mark, base + 1, 'latin1')) {
      const tiff = orderOf(file, base);
      let directory = tiff.long(4);
      for (let chained = 0; directory > 0 && chained < 8; chained += 1) {
        const count = tiff.short(directory);
        if (count === 0 || count > 500) break;
        for (let at = directory + 2; at < directory + 2 + count * 12; at += 12)
          if (tiff.short(at) === gpsPointer && tiff.short(at + 2) === 4 && emptyDirectory(tiff, tiff.long(at + 8))) found.push(base + at);
        directory = tiff.long(directory + 2 + count * 12);
      }
    }
  return found;
}

function emptyDirectory(tiff: ReturnType<typeof orderOf>, directory: number): boolean {
  const count = tiff.short(directory);
  if (directory < 8 || count === 0 || count > 64) return false;
  for (let at = directory + 2; at < directory + 2 + count * 12; at += 12) {
    const size = (sizes[tiff.short(at + 2)] ?? 0) * tiff.long(at + 4);
    if (size > 4 && size < 4096) tiff.blank(tiff.long(at + 8), size);
  }
  tiff.blank(directory, 2 + count * 12);
  return true;
}

const property = /(?:exif:GPS\w+\s*=\s*(?:"[^"]*"|'[^']*'))|(?:<exif:GPS(\w+)[^>]*>[\s\S]{0,400}?<\/exif:GPS\1>)/g;

/** Blanks keep the length, so that no length written elsewhere is wrong. */
function blankProperties(file: Buffer): number[] {
  const found: number[] = [];
  for (let at = file.indexOf('exif:GPS', 0, 'latin1'); at >= 0; at = file.indexOf('exif:GPS', at + 1, 'latin1')) {
    const start = file[at - 1] === 0x3c ? at - 1 : at;
    property.lastIndex = 0;
    const match = property.exec(file.subarray(start, start + 800).toString('latin1'));
    if (match?.index !== 0) continue;
    file.fill(0x20, start, start + match[0].length);
    found.push(start);
  }
  return found;
}

/** The checksum of a PNG's part. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function mendChecksums(file: Buffer): void {
  for (let at = 8; at + 12 <= file.length; ) {
    const size = file.readUInt32BE(at);
    if (at + 12 + size > file.length) return;
    const name = file.toString('latin1', at + 4, at + 8);
    if (name === 'eXIf' || name === 'iTXt' || name === 'tEXt') file.writeUInt32BE(crc32(file.subarray(at + 4, at + 8 + size)), at + 8 + size);
    at += 12 + size;
  }
}
