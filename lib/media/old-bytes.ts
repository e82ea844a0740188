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

/** UTF-8 cut at a number of bytes, as IPTC does after 2000: without the half of a letter. */
function readCut(bytes: Uint8Array): string | null {
  if (bytes.byteLength < 32) return null;
  for (const less of [1, 2, 3]) {
    const text = read('utf-8', bytes.subarray(0, bytes.byteLength - less));
    if (text !== null) return text;
  }
  return null;
}

const frequent = (text: string) => text.match(/[оеаинтсрвл]/giu)?.length ?? 0;

/** The Russian of Windows, or of Unix where that has far more of the most frequent letters. */
function readRussian(bytes: Uint8Array): string | null {
  const [windows, unix] = [read('windows-1251', bytes), read('koi8-r', bytes)];
  return windows !== null && unix !== null && frequent(unix) > 1.4 * frequent(windows) ? unix : windows;
}

/** Which way round two bytes of a letter stand, where nothing says it. */
function readWide(bytes: Uint8Array): string {
  const little = Buffer.from(bytes.subarray(0, bytes.byteLength & ~1));
  const big = Buffer.from(little).swap16();
  const known = (text: string) => text.match(/[\u0020-\u052f\u2010-\u2026\u3000-\u3011\u4e00-\u9fff\uff01-\uff5e]/g)?.length ?? 0;
  const [asLittle, asBig] = [little.toString('utf16le'), big.toString('utf16le')];
  // Latin letters the wrong way round are Chinese ones: those that are plain decide.
  const plain = (text: string) => text.match(/[\u0020-\u052f]/g)?.length ?? 0;
  return plain(asBig) > plain(asLittle) || (plain(asBig) === plain(asLittle) && known(asBig) > known(asLittle)) ? asBig : asLittle;
}

/**
 * What somebody has written into a file as its comment (EXIF, 4.6.5): eight bytes name the
 * encoding. Nothing where it is no text, such as what a camera keeps there for itself.
 */
export function readUserComment(bytes: Uint8Array): string {
  const code = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const body = bytes.subarray(8);
  const isUtf8 = /^[^\u0000-\u0008\u000e-\u001f]*$/.test(read('utf-8', body)?.replace(/\0+$/, '') ?? '\0');
  const text = code.startsWith('UNICODE') && !isUtf8 ? readWide(body) : decodeOld(body);
  const clean = text.replace(/\0+$/, '').trim();
  return /[\u0000-\u0008\u000e-\u001f\ufffd]|^[[{<]/.test(clean) ? '' : clean;
}

const windowsSigns = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];

/**
 * Words in bytes of an encoding that nothing names: UTF-8; else the Russian of Windows where most
 * is its letters, the Chinese of Windows where all is characters, else Latin.
 */
export function decodeOld(bytes: Uint8Array): string {
  const utf8 = read('utf-8', bytes) ?? readCut(bytes);
  if (utf8 !== null) return utf8;
  const latin = Buffer.from(bytes).toString('latin1');
  const high = latin.match(/[\u0080-\u00ff]/g)?.length ?? 0;
  const letters = latin.match(/[\u00c0-\u00ff\u00a8\u00b8]/g)?.length ?? 0;
  const plain = latin.match(/[A-Za-z]/g)?.length ?? 0;
  const isRussian = letters > plain;
  if (isRussian && letters * 10 >= high * 9) return readRussian(bytes) ?? latin;
  const chinese = read('gb18030', bytes);
  if (chinese !== null && /\p{Script=Han}/u.test(chinese) && !/[^\p{Script=Han}\p{P}\p{S}\p{N}\sA-Za-z]/u.test(chinese)) return chinese;
  if (isRussian && letters * 3 >= high * 2) return readRussian(bytes) ?? latin;
  // Written out, as not every version of Node tells the two Latin encodings apart.
  return latin.replace(/[\u0080-\u009f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);
}
