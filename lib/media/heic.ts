import path from 'node:path';
import { Worker } from 'node:worker_threads';
import sharp from 'sharp';
import { Refusal } from '../ground/refusal';

type Decoded = { width: number; height: number; data: Uint8Array } | { refused: 'not-a-picture' | 'too-many-pixels' };

const patience = 60_000;
const brands = /^(heic|heix|heim|heis|hevc|hevx|mif1|msf1|miaf)$/;
const latin = (bytes: Uint8Array, from: number, to: number) => Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, to - from)).toString('latin1');

/** Whether a file holds HEVC pictures, as phones make them: sharp reads the AVIF ones only. */
export function isHeic(bytes: Uint8Array): boolean {
  if (bytes.byteLength < 16 || latin(bytes, 4, 8) !== 'ftyp') return false;
  const size = Math.min(bytes.byteLength, new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), 256);
  const named = [latin(bytes, 8, 12), ...(latin(bytes, 16, size).match(/[\s\S]{4}/g) ?? [])];
  return !named.includes('avif') && !named.includes('avis') && named.some((brand) => brands.test(brand));
}

/**
 * A HEIC picture as a JPEG of at most `side` pixels a side, upright, with its colour profile.
 * Decoded in a thread whose memory and time are bounded. Throws Refusal: not-a-picture,
 * too-many-pixels.
 */
export async function jpegOfHeic(bytes: Uint8Array, { pixels, side }: { pixels: number; side: number }): Promise<Uint8Array> {
  const decoded = await decode({ bytes: Uint8Array.from(bytes), pixels, side });
  if ('refused' in decoded) throw new Refusal(decoded.refused);
  const { width, height, data } = decoded;
  const jpeg = await sharp(data, { raw: { width, height, channels: 4 } })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    .toBuffer();
  return withProfile(jpeg, profileOf(bytes));
}

function decode(workerData: { bytes: Uint8Array; pixels: number; side: number }): Promise<Decoded> {
  return new Promise((resolve) => {
    const nothing: Decoded = { refused: 'not-a-picture' };
    const worker = new Worker(path.join(process.cwd(), 'lib/media/heic-worker.mjs'), {
      workerData,
      transferList: [workerData.bytes.buffer as ArrayBuffer],
      resourceLimits: { maxOldGenerationSizeMb: 512 },
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    const end = (answer: Decoded) => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => end(nothing), patience);
    worker.once('message', (answer: Decoded) => end(answer));
    worker.once('error', () => end(nothing));
    worker.once('exit', () => end(nothing));
  });
}

/** The ICC profile in a HEIC file; phones have a wider gamut than screens. */
function profileOf(bytes: Uint8Array): Uint8Array | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const kind of ['colrprof', 'colrrICC']) {
    const at = file.indexOf(kind, 0, 'latin1');
    if (at < 4) continue;
    const size = file.readUInt32BE(at - 4) - 12;
    if (size > 128 && size < 60_000 && at + 8 + size <= file.length) return file.subarray(at + 8, at + 8 + size);
  }
  return null;
}

function withProfile(jpeg: Buffer, profile: Uint8Array | null): Uint8Array {
  if (!profile) return jpeg;
  const head = Buffer.from('\xff\xe2\x00\x00ICC_PROFILE\x00\x01\x01', 'latin1');
  head.writeUInt16BE(profile.byteLength + 16, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, profile, jpeg.subarray(2)]);
}
