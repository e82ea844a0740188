/** What tags of EXIF say in bytes, which no encoding is named for: by the number of the tag. */
export type RawTags = Map<number, Buffer>;

export const rawTag = { description: 0x010e, artist: 0x013b, copyright: 0x8298, title: 0x9c9b, comment: 0x9c9c, author: 0x9c9d } as const;
const wanted = new Set<number>(Object.values(rawTag));

/** The texts of the first directory of a TIFF, as EXIF is. */
export function readRawTags(tiff: Buffer): RawTags {
  const found: RawTags = new Map();
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (at + 4 > tiff.length ? 0 : isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const start = long(4);
  const count = Math.min(short(start), 500);
  for (let entry = 0; entry < count; entry += 1) {
    const at = start + 2 + entry * 12;
    const [tag, type, size] = [short(at), short(at + 2), long(at + 4)];
    if (!wanted.has(tag) || !/^[127]$/.test(String(type)) || size > 64_000) continue;
    const from = size <= 4 ? at + 8 : long(at + 8);
    if (from + size <= tiff.length) found.set(tag, tiff.subarray(from, from + size));
  }
  return found;
}

const read = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const windowsSigns = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];

/**
 * Words in bytes of an encoding that nothing names: UTF-8; else the Russian of Windows where most
 * is its letters, the Chinese of Windows where all is characters, else Latin.
 */
export function decodeOld(bytes: Uint8Array): string {
  const utf8 = read('utf-8', bytes);
  if (utf8 !== null) return utf8;
  const latin = Buffer.from(bytes).toString('latin1');
  const high = latin.match(/[\u0080-\u00ff]/g)?.length ?? 0;
  const letters = latin.match(/[\u00c0-\u00ff\u00a8\u00b8]/g)?.length ?? 0;
  const plain = latin.match(/[A-Za-z]/g)?.length ?? 0;
  const isRussian = letters > plain;
  if (isRussian && letters * 10 >= high * 9) return read('windows-1251', bytes) ?? latin;
  const chinese = read('gb18030', bytes);
  if (chinese !== null && /\p{Script=Han}/u.test(chinese) && !/[^\p{Script=Han}\p{P}\p{S}\p{N}\sA-Za-z]/u.test(chinese)) return chinese;
  if (isRussian && letters * 3 >= high * 2) return read('windows-1251', bytes) ?? latin;
  // Written out, as not every version of Node tells the two Latin encodings apart.
  return latin.replace(/[\u0080-\u009f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);
}
