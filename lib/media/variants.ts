import { createHash } from 'node:crypto';
import { inArray } from 'drizzle-orm';
import sharp from 'sharp';
import { database } from '@/db/client';
import { type MediaCrop, type MediaVariant, mediaLeftovers } from '@/db/schema';
import { Refusal } from '../ground/refusal';
import { mediaStore } from './files';

/** Bytes and pixels an upload may have at most (DESIGN.md, section 3). */
export const mediaLimits = { bytes: 10 * 1024 * 1024, pixels: 40_000_000 } as const;
const widths = [480, 960, 1600];
const cardWidth = 1200;
const leastSide = 16;
const accepted = new Set(['jpeg', 'png', 'webp', 'avif', 'heif', 'gif', 'tiff']);

type File = { name: string; bytes: Uint8Array; type: string };
export type Drawn = { hash: string; width: number; height: number; original: string; crop: MediaCrop | null; variants: MediaVariant[] };

const shortHash = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex').slice(0, 24);

/**
 * Makes the variants of a picture, or of the crop of it: fixed widths in WebP and one JPEG for cards, without metadata, named
 * by content; and keeps them with the original. Throws Refusal: too-large, too-many-pixels, not-a-picture, crop-small. The
 * kind is told from the bytes, never the name.
 */
export async function drawVariants(bytes: Uint8Array, crop: MediaCrop | null = null): Promise<Drawn> {
  if (bytes.byteLength > mediaLimits.bytes) throw new Refusal('too-large');
  const whole = await inspect(bytes);
  const hash = shortHash(bytes);
  const part = crop && boxOf(crop, whole);
  const size = part ? { width: part.width, height: part.height } : whole;
  const base = crop ? shortHash(`${hash} ${JSON.stringify([crop.x, crop.y, crop.width, crop.height])}`) : hash;
  const wanted = [...widths.filter((width) => width < size.width), Math.min(size.width, widths.at(-1) ?? size.width)];
  const original = { name: `${hash}.original`, bytes, type: 'application/octet-stream' };
  const drawn: { variant: MediaVariant; bytes: Uint8Array }[] = [];
  for (const width of new Set(wanted)) drawn.push(await draw(bytes, part, base, width, 'image/webp'));
  drawn.push(await draw(bytes, part, base, Math.min(size.width, cardWidth), 'image/jpeg'));
  await keepFiles([original, ...drawn.map((one) => ({ name: one.variant.name, bytes: one.bytes, type: one.variant.type }))]);
  return { hash, ...size, original: original.name, crop, variants: drawn.map((one) => one.variant) };
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

type Box = { left: number; top: number; width: number; height: number };

function boxOf(crop: MediaCrop, whole: { width: number; height: number }): Box {
  const left = Math.min(whole.width - 1, Math.round(crop.x * whole.width));
  const top = Math.min(whole.height - 1, Math.round(crop.y * whole.height));
  const width = Math.min(whole.width - left, Math.round(crop.width * whole.width));
  const height = Math.min(whole.height - top, Math.round(crop.height * whole.height));
  if (width < leastSide || height < leastSide) throw new Refusal('bad-input', { fields: { crop: 'crop-small' } });
  return { left, top, width, height };
}

async function draw(bytes: Uint8Array, part: Box | null, base: string, width: number, type: MediaVariant['type']) {
  const upright = sharp(bytes, { limitInputPixels: mediaLimits.pixels, failOn: 'error' }).rotate();
  const picture = (part ? upright.extract(part) : upright).resize({ width, withoutEnlargement: true });
  const encoded =
    type === 'image/webp' ? picture.webp({ quality: 80, effort: 2 }) : picture.flatten({ background: '#ffffff' }).jpeg({ quality: 82, mozjpeg: false });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true }).catch(() => {
    throw new Refusal('not-a-picture');
  });
  const name = `${base}-${info.width}.${type === 'image/webp' ? 'webp' : 'jpg'}`;
  return { variant: { name, width: info.width, height: info.height, type, bytes: data.byteLength }, bytes: data };
}

/** Takes the names off the list of what is to go before it writes them: a sweep that has one in hand is waited for. */
async function keepFiles(files: File[]): Promise<void> {
  const names = files.map((file) => file.name);
  await database().delete(mediaLeftovers).where(inArray(mediaLeftovers.name, names));
  const store = mediaStore();
  for (const file of files) await store.put(file.name, file.bytes, file.type);
}
