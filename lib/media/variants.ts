import { createHash } from 'node:crypto';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { env } from '@/db/env';
import type { MediaVariant } from '@/db/schema';
import { Refusal } from '../actions/refusal';

/** Bytes and pixels an upload may have at most (DESIGN.md, section 3). */
export const mediaLimits = { bytes: 10 * 1024 * 1024, pixels: 40_000_000 } as const;
const widths = [480, 960, 1600];
const cardWidth = 1200;
const accepted = new Set(['jpeg', 'png', 'webp', 'avif', 'heif', 'gif', 'tiff']);

export type Drawn = { hash: string; width: number; height: number; variants: MediaVariant[] };

/** The folder of the media store. */
export const mediaFolder = () => path.join(path.resolve(env().DATA_DIR), 'media');

/**
 * Makes the variants of an uploaded picture: fixed widths in WebP and one JPEG for cards, without metadata, named by
 * content. Throws Refusal: too-large, too-many-pixels, not-a-picture. The kind is told from the bytes, never the name.
 */
export async function drawVariants(bytes: Uint8Array): Promise<Drawn> {
  if (bytes.byteLength > mediaLimits.bytes) throw new Refusal('too-large');
  const size = await inspect(bytes);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 24);
  await mkdir(mediaFolder(), { recursive: true });
  const wanted = [...widths.filter((width) => width < size.width), Math.min(size.width, widths.at(-1) ?? size.width)];
  const variants: MediaVariant[] = [];
  for (const width of [...new Set(wanted)]) variants.push(await draw(bytes, hash, width, 'image/webp'));
  variants.push(await draw(bytes, hash, Math.min(size.width, cardWidth), 'image/jpeg'));
  return { hash, ...size, variants };
}

async function inspect(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!metadata?.format || !accepted.has(metadata.format)) throw new Refusal('not-a-picture');
  const turned = (metadata.orientation ?? 1) >= 5;
  const { width, height } = turned ? { width: metadata.height, height: metadata.width } : metadata;
  if (width * height > mediaLimits.pixels) throw new Refusal('too-many-pixels');
  return { width, height };
}

async function draw(bytes: Uint8Array, hash: string, width: number, type: MediaVariant['type']): Promise<MediaVariant> {
  const picture = sharp(bytes, { limitInputPixels: mediaLimits.pixels, failOn: 'error' }).rotate().resize({ width, withoutEnlargement: true });
  const encoded =
    type === 'image/webp' ? picture.webp({ quality: 80, effort: 2 }) : picture.flatten({ background: '#ffffff' }).jpeg({ quality: 82, mozjpeg: false });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true }).catch(() => {
    throw new Refusal('not-a-picture');
  });
  const name = `${hash}-${info.width}.${type === 'image/webp' ? 'webp' : 'jpg'}`;
  await writeOnce(path.join(mediaFolder(), name), data);
  return { name, width: info.width, height: info.height, type, bytes: data.byteLength };
}

async function writeOnce(file: string, data: Uint8Array): Promise<void> {
  const known = await stat(file).catch(() => null);
  if (known?.size === data.byteLength) return;
  const temporary = `${file}.${process.pid}.${crypto.randomUUID().slice(0, 8)}`;
  await writeFile(temporary, data);
  await rename(temporary, file);
}
