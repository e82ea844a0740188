import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open, stat } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { assertName, BadZip, zipLimits } from './zip';

/** What a gzip is packed from, as a file. Throws BadZip. */
export async function gunzipInto(file: string, target: string): Promise<void> {
  const { size } = await stat(file);
  let left = Math.min(zipLimits.bytes, zipLimits.free + zipLimits.times * size);
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      left -= chunk.length;
      done(left < 0 ? new BadZip('zip-too-large', path.basename(target)) : null, chunk);
    },
  });
  try {
    await pipeline(createReadStream(file), createGunzip(), counted, createWriteStream(target, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    throw error instanceof Error && /^Z_/.test(String((error as NodeJS.ErrnoException).code)) ? new BadZip('zip-broken', error.message) : error;
  }
}

const block = 512;

/** Whether a file is a tar archive, as POSIX and GNU write it. */
export async function isTar(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const head = await blockAt(handle, 0);
    return head !== null && head.toString('latin1', 257, 262) === 'ustar';
  } finally {
    await handle.close();
  }
}

/**
 * Unpacks the files of a tar archive that `wanted` names into an empty folder, and gives their
 * names. Refused as a whole: names that lead out of the folder, and more than the limits of a zip.
 * Links are passed over. Source: POSIX.1-2017, pax. Throws BadZip.
 */
export async function unpackTar(file: string, folder: string, wanted: (entry: { name: string; size: number }) => boolean): Promise<void> {
  const handle = await open(file);
  try {
    let at = 0;
    let named = '';
    for (let count = 0; ; count += 1) {
      const head = await blockAt(handle, at);
      if (head === null || head.every((byte) => byte === 0)) return;
      if (count > zipLimits.entries) throw new BadZip('zip-too-large', 'entries');
      const size = sizeOf(head);
      const start = at + block;
      at = start + Math.ceil(size / block) * block;
      if (at > (await handle.stat()).size) throw new BadZip('zip-broken', 'cut off');
      const type = String.fromCharCode(head[156] ?? 0);
      if (type === 'x' || type === 'L') {
        named = await longName(handle, { start, size, type });
        continue;
      }
      const name = (named || nameIn(head)).replace(/^(\.\/)+/, '');
      named = '';
      if ((type !== '0' && type !== '\0') || name === '' || name.endsWith('/')) continue;
      assertName(name);
      if (wanted({ name, size })) await copy(file, { start, size }, path.join(folder, ...name.split('/')));
    }
  } finally {
    await handle.close();
  }
}

async function blockAt(handle: FileHandle, at: number): Promise<Buffer | null> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(block), 0, block, at);
  return bytesRead === block ? buffer : null;
}

const textIn = (head: Buffer, from: number, length: number): string => head.toString('utf8', from, from + length).replace(/\0[\s\S]*$/, '');

const nameIn = (head: Buffer): string => [textIn(head, 345, 155), textIn(head, 0, 100)].filter(Boolean).join('/');

function sizeOf(head: Buffer): number {
  const size = Number.parseInt(textIn(head, 124, 12).trim() || '0', 8);
  if (!Number.isSafeInteger(size) || size < 0 || size > zipLimits.bytes) throw new BadZip('zip-broken', 'a size that is none');
  return size;
}

/** The name of the entry that follows, which was too long for its own head. */
async function longName(handle: FileHandle, { start, size, type }: { start: number; size: number; type: string }): Promise<string> {
  if (size > 65_536) throw new BadZip('zip-broken', 'a name that is too long');
  const { buffer } = await handle.read(Buffer.alloc(size), 0, size, start);
  if (type === 'L') return buffer.toString('utf8').replace(/\0[\s\S]*$/, '');
  return /(?:^|\n)\d+ path=([^\n]*)\n/.exec(buffer.toString('utf8'))?.[1] ?? '';
}

async function copy(file: string, { start, size }: { start: number; size: number }, target: string): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  const out = createWriteStream(target, { flags: 'wx', mode: 0o600 });
  if (size === 0) return void (await new Promise((done) => out.end(done)));
  await pipeline(createReadStream(file, { start, end: start + size - 1 }), out);
}
