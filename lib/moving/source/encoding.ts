import { isAscii } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { analyse } from 'chardet';

const probed = 256 * 1024;
const supported = /^(utf-8|utf-16le|utf-16be|windows-125[0-8]|iso-8859-\d{1,2}|koi8-[ru]|gb18030|gbk|gb2312|big5|shift_jis|euc-jp|euc-kr|ibm866|macintosh)$/i;

export type TextEncoding = { name: string; how: 'mark' | 'declared' | 'valid' | 'guessed' };

/**
 * The encoding of a file: by its byte order mark, by what it declares, because it is valid UTF-8,
 * or guessed from its bytes.
 */
export async function encodingOf(file: string): Promise<TextEncoding> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(probed), 0, probed, 0);
    const bytes = buffer.subarray(0, bytesRead);
    if (bytesRead < probed || !isAscii(bytes)) return encodingOfBytes(bytes, bytesRead === probed);
    const telling = await firstLetters(handle);
    return telling ? encodingOfBytes(telling.bytes, telling.isCut, bytes) : encodingOfBytes(bytes, true);
  } finally {
    await handle.close();
  }
}

/**
 * What an archive has from its first sign on that is not of ASCII: its beginning may be years of
 * English.
 */
async function firstLetters(handle: FileHandle): Promise<{ bytes: Buffer; isCut: boolean } | null> {
  const piece = Buffer.alloc(probed);
  for (let at = probed; ; at += probed) {
    const { bytesRead } = await handle.read(piece, 0, probed, at);
    const bytes = piece.subarray(0, bytesRead);
    if (!isAscii(bytes)) {
      const first = bytes.findIndex((byte) => byte >= 0x80);
      const { bytesRead: more, buffer } = await handle.read(Buffer.alloc(probed), 0, probed, at + first);
      return { bytes: buffer.subarray(0, more), isCut: more === probed };
    }
    if (bytesRead < probed) return null;
  }
}

/**
 * The same for the beginning of a file; `isCut` where more follows, so that a letter cut at its end
 * does not count as an error. `head` is where it declares its encoding, if not there.
 */
export function encodingOfBytes(bytes: Buffer, isCut = false, head = bytes): TextEncoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { name: 'utf-8', how: 'mark' };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { name: 'utf-16le', how: 'mark' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { name: 'utf-16be', how: 'mark' };
  if (/^[\t-~]\0[\t-~]\0/.test(bytes.toString('latin1', 0, 4))) return { name: 'utf-16le', how: 'guessed' };
  if (/^\0[\t-~]\0[\t-~]/.test(bytes.toString('latin1', 0, 4))) return { name: 'utf-16be', how: 'guessed' };
  const isUtf8 = isValidUtf8(bytes, isCut);
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']|<meta[^>]+charset\s*=\s*["']?([\w.:-]+)/i.exec(head.toString('latin1', 0, 4096));
  const name = (declared?.[1] ?? declared?.[2] ?? '').toLowerCase();
  if (name && supported.test(name) && !(/^utf-?8$/.test(name) && !isUtf8)) {
    if (/^utf-16/.test(name)) return { name: 'utf-8', how: 'valid' };
    // Whoever moved the file to UTF-8 left the line as it was: no text of one byte a letter looks
    // like that by chance.
    if (isUtf8 && /^(windows|iso|koi8|ibm|mac)/.test(name) && !isAscii(bytes)) return { name: 'utf-8', how: 'guessed' };
    return { name, how: 'declared' };
  }
  if (isUtf8) return { name: 'utf-8', how: 'valid' };
  const guess = analyse(lettersOf(bytes)).find((match) => supported.test(match.name));
  return { name: (guess?.name ?? 'windows-1252').toLowerCase(), how: 'guessed' };
}

/**
 * What is not of ASCII, with the byte behind it, which may be half of a letter: a language is not
 * recognised among tags.
 */
function lettersOf(bytes: Buffer): Buffer {
  const kept = Buffer.alloc(bytes.length);
  let size = 0;
  for (const [at, byte] of bytes.entries()) {
    const isLetter = byte >= 0x80 || (bytes[at - 1] ?? 0) >= 0x80;
    if (isLetter) kept[size++] = byte;
    else if (size > 0 && kept[size - 1] !== 0x20) kept[size++] = 0x20;
  }
  return kept.subarray(0, size);
}

function isValidUtf8(bytes: Buffer, isCut: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut });
    return true;
  } catch {
    return false;
  }
}

/**
 * The text of a file piece by piece, in the encoding given. What is no letter in it becomes U+FFFD.
 */
export async function* readText(file: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    const text = decoder.decode(piece as Buffer, { stream: true });
    if (text) yield text;
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}

/**
 * The whole text of a small file, and its encoding. Throws RangeError when it is larger than `most`
 * bytes.
 */
export async function decodeWhole(file: string, most: number): Promise<{ text: string; encoding: TextEncoding }> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    if (size > most) throw new RangeError(`${file} has ${size} bytes; at most ${most} are read at once.`);
    const bytes = await handle.readFile();
    const encoding = encodingOfBytes(bytes);
    return { text: new TextDecoder(encoding.name).decode(bytes), encoding };
  } finally {
    await handle.close();
  }
}
