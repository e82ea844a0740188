import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { crc32 } from './crc32';

export type ZipProblem = 'zip-broken' | 'zip-unsafe' | 'zip-too-large';

/** A zip that is not unpacked. */
export class BadZip extends Error {
  constructor(
    readonly problem: ZipProblem,
    detail: string,
  ) {
    super(detail);
  }
}

/**
 * Entries, bytes of their list, bytes unpacked, and how many times its own size a zip may unpack to
 * beyond the first 50 MB.
 */
export const zipLimits = { entries: 200_000, list: 64 * 1024 ** 2, bytes: 4 * 1024 ** 3, times: 200, free: 50 * 1024 ** 2, depth: 40, name: 1000 } as const;

type Entry = { name: string; method: number; crc: number; packed: number; size: number; offset: number };

const broken = (detail: string) => new BadZip('zip-broken', detail);

/**
 * Unpacks the files of a zip that `wanted` names into an empty folder, and gives their names.
 * Refused as a whole: names that lead out of the folder, links, entries that lie over each other,
 * and more than the limits allow. Sizes are believed only as they are counted.
 */
export async function unpackZip(file: string, folder: string, wanted: (entry: { name: string; size: number }) => boolean): Promise<string[]> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const entries = await entriesOf(handle, size);
    const taken = entries.filter((entry) => !entry.name.endsWith('/') && wanted(entry));
    let left = Math.min(zipLimits.bytes, zipLimits.free + zipLimits.times * size);
    for (const entry of taken) {
      const target = path.join(folder, ...entry.name.split('/'));
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      left -= await unpack({ file, handle }, entry, { target, most: left });
    }
    return taken.map((entry) => entry.name);
  } catch (error) {
    // A name that is a file in one entry and a folder in another.
    if (error instanceof Error && /^(EEXIST|ENOTDIR|EISDIR|ENAMETOOLONG)$/.test(String((error as NodeJS.ErrnoException).code))) throw broken(error.message);
    throw error;
  } finally {
    await handle.close();
  }
}

async function read(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
  if (bytesRead < length) throw broken('cut off');
  return buffer;
}

/**
 * Where the list of entries stands, by the record at the end, in its large form where there is one.
 */
async function listPlace(handle: FileHandle, size: number): Promise<{ count: number; length: number; at: number }> {
  const tailLength = Math.min(size, 65_557);
  const tail = await read(handle, size - tailLength, tailLength);
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > tail.length) throw broken('no list of entries');
  const place = { count: tail.readUInt16LE(end + 10), length: tail.readUInt32LE(end + 12), at: tail.readUInt32LE(end + 16) };
  if (place.count !== 0xffff && place.length !== 0xffffffff && place.at !== 0xffffffff) return place;
  const locator = end - 20;
  if (locator < 0 || tail.readUInt32LE(locator) !== 0x07064b50) return place;
  const large = await read(handle, Number(tail.readBigUInt64LE(locator + 8)), 56);
  if (large.readUInt32LE(0) !== 0x06064b50) throw broken('no large list of entries');
  return { count: Number(large.readBigUInt64LE(32)), length: Number(large.readBigUInt64LE(40)), at: Number(large.readBigUInt64LE(48)) };
}

async function entriesOf(handle: FileHandle, size: number): Promise<Entry[]> {
  const place = await listPlace(handle, size);
  if (place.count > zipLimits.entries || place.length > zipLimits.list) throw new BadZip('zip-too-large', `${place.count} entries`);
  if (place.at + place.length > size) throw broken('the list of entries is cut off');
  const list = await read(handle, place.at, place.length);
  const entries: Entry[] = [];
  for (let at = 0; entries.length < place.count; ) {
    if (at + 46 > list.length || list.readUInt32LE(at) !== 0x02014b50) throw broken('the list of entries is damaged');
    const [names, extra, comment] = [list.readUInt16LE(at + 28), list.readUInt16LE(at + 30), list.readUInt16LE(at + 32)];
    if (at + 46 + names + extra + comment > list.length) throw broken('the list of entries is damaged');
    entries.push(entryOf(list.subarray(at, at + 46 + names + extra), names));
    at += 46 + names + extra + comment;
  }
  assertApart(entries, place.at);
  return entries;
}

function entryOf(head: Buffer, names: number): Entry {
  const flags = head.readUInt16LE(8);
  const name = nameOf(head.subarray(46, 46 + names), (flags & 0x800) !== 0);
  if (flags & 1) throw new BadZip('zip-unsafe', `${name} needs a password`);
  // Only a zip made on Unix says so, in the upper half: a link has type 0xa.
  if (((head.readUInt32LE(38) >>> 28) & 0xf) === 0xa) throw new BadZip('zip-unsafe', `${name} is a link`);
  assertName(name);
  const entry = {
    name,
    method: head.readUInt16LE(10),
    crc: head.readUInt32LE(16),
    packed: head.readUInt32LE(20),
    size: head.readUInt32LE(24),
    offset: head.readUInt32LE(42),
  };
  return withLarge(entry, head.subarray(46 + names));
}

/**
 * Sizes that need more than 32 bits stand in an extra field, in this order, each only where it is
 * needed.
 */
function withLarge(entry: Entry, extra: Buffer): Entry {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let from = at + 4;
    const next = (value: number) => {
      if (value !== 0xffffffff) return value;
      if (from + 8 > extra.length) throw broken(entry.name);
      from += 8;
      return Number(extra.readBigUInt64LE(from - 8));
    };
    const [size, packed] = [next(entry.size), next(entry.packed)];
    return { ...entry, size, packed, offset: next(entry.offset) };
  }
  return entry;
}

function nameOf(bytes: Buffer, isUnicode: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (isUnicode) throw broken('a name that is not Unicode');
    return new TextDecoder('ibm866').decode(bytes);
  }
}

export function assertName(name: string): void {
  const parts = name.replace(/\/$/, '').split('/');
  const isBad = name.length > zipLimits.name || parts.length > zipLimits.depth || /[\u0000-\u001f\\]|^[A-Za-z]:/.test(name);
  if (isBad || parts.some((part) => part === '' || part === '.' || part === '..')) throw new BadZip('zip-unsafe', name.slice(0, 200));
}

/** Bombs of one kind have many entries share the same bytes. */
function assertApart(entries: Entry[], end: number): void {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  for (const [at, entry] of sorted.entries())
    if (entry.offset + 30 + entry.packed > (sorted[at + 1]?.offset ?? end)) throw new BadZip('zip-unsafe', `${entry.name} lies over another entry`);
}

/** Unpacks one entry and gives how many bytes came of it. */
async function unpack(zip: { file: string; handle: FileHandle }, entry: Entry, { target, most }: { target: string; most: number }): Promise<number> {
  if (entry.method !== 0 && entry.method !== 8) throw broken(`${entry.name} is packed in a way that is not known`);
  if (entry.size > most) throw new BadZip('zip-too-large', entry.name);
  const head = await read(zip.handle, entry.offset, 30);
  if (head.readUInt32LE(0) !== 0x04034b50) throw broken(entry.name);
  const start = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  let size = 0;
  let crc = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      crc = crc32(chunk, crc);
      done(size > entry.size ? broken(`${entry.name} is longer than it says`) : null, chunk);
    },
  });
  const packed = entry.packed === 0 ? new PassThrough().end() : createReadStream(zip.file, { start, end: start + entry.packed - 1 });
  try {
    await pipeline(packed, entry.method === 8 ? createInflateRaw() : new PassThrough(), counted, createWriteStream(target, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    throw error instanceof Error && /^Z_/.test(String((error as NodeJS.ErrnoException).code)) ? broken(`${entry.name}: ${error.message}`) : error;
  }
  if (size !== entry.size || crc !== entry.crc) throw broken(`${entry.name} is damaged`);
  return size;
}
