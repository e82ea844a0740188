import { createHash } from 'node:crypto';
import { inArray } from 'drizzle-orm';
import sharp from 'sharp';
import { database } from '@/db/client';
import { type MediaCrop, type MediaVariant, mediaLeftovers } from '@/db/schema';
import { Refusal } from '../ground/refusal';
import { mediaStore } from './files';
import { isHeic, jpegOfHeic } from './heic';
import { withoutLocation } from './location';
import { hasRights, type PictureRights, xmpOf } from './picture-rights';

/**
 * Bytes and pixels an upload may have at most; of an animation, the pixels of all its pictures
 * together.
 */
export const mediaLimits = { bytes: 50 * 1024 * 1024, pixels: 100_000_000 } as const;
/**
 * A picture of more pixels is shrunk once to this side, and its sizes are made from that: memory
 * for one picture stays bounded.
 */
const shrunk = { over: 24_000_000, side: 4096 } as const;
/** WebP knows no side above this: a picture that is longer gets narrower. */
const longestSide = 16_383;
const widths = [480, 960, 1600];
const cardWidth = 1200;
const leastSide = 16;
const accepted = new Set(['jpeg', 'png', 'webp', 'avif', 'heif', 'gif', 'tiff']);

type File = { name: string; bytes: Uint8Array; type: string };
/** The picture that sizes are made from: its bytes upright, how large, and whether it moves. */
type Working = { bytes: Uint8Array; width: number; height: number; isAnimated: boolean };
export type Drawn = { hash: string; width: number; height: number; original: string; crop: MediaCrop | null; variants: MediaVariant[] };

const shortHash = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex').slice(0, 24);

/**
 * Makes and keeps the variants of a picture, or of its crop: fixed widths in WebP and one JPEG for
 * cards, named by content, with no metadata but whose it is. The kind is told from the bytes.
 * @throws Refusal: too-large, too-many-pixels, not-a-picture, crop-small.
 */
export async function drawVariants(given: Uint8Array, crop: MediaCrop | null = null, said: PictureRights = nothingSaid): Promise<Drawn> {
  if (given.byteLength > mediaLimits.bytes) throw new Refusal('too-large');
  const bytes = withoutLocation(given);
  const whole = await workingOf(bytes);
  const hash = shortHash(bytes);
  const part = crop && boxOf(crop, whole);
  const size = part ? { width: part.width, height: part.height } : whole;
  const made = [...(crop ? [crop.x, crop.y, crop.width, crop.height] : []), ...(hasRights(said) ? [said] : [])];
  const base = made.length > 0 ? shortHash(`${hash} ${JSON.stringify(made)}`) : hash;
  const wanted = [...widths.filter((width) => width < size.width), Math.min(size.width, widths.at(-1) ?? size.width)];
  const original = { name: `${hash}.original`, bytes, type: 'application/octet-stream' };
  const drawn: { variant: MediaVariant; bytes: Uint8Array }[] = [];
  for (const width of new Set(wanted)) drawn.push(await draw(whole, part, base, width, 'image/webp', said));
  drawn.push(await draw(whole, part, base, Math.min(size.width, cardWidth), 'image/jpeg', said));
  await keepFiles([original, ...drawn.map((file) => ({ name: file.variant.name, bytes: file.bytes, type: file.variant.type }))]);
  return { hash, width: size.width, height: size.height, original: original.name, crop, variants: drawn.map((file) => file.variant) };
}

const nothingSaid: PictureRights = { credit: '', licence: '', sourceType: '' };

/** What a file is, and the picture to make sizes from: HEIC decoded, what is very large shrunk. */
async function workingOf(bytes: Uint8Array): Promise<Working> {
  if (isHeic(bytes)) {
    const jpeg = await jpegOfHeic(bytes, { pixels: mediaLimits.pixels, side: shrunk.side });
    return { bytes: jpeg, ...(await inspect(jpeg)) };
  }
  const whole = await inspect(bytes);
  if (whole.isAnimated || whole.width * whole.height <= shrunk.over) return { bytes, ...whole };
  const { data, info } = await sharp(bytes, { limitInputPixels: mediaLimits.pixels, failOn: 'error' })
    .rotate()
    .resize({ ...shrunkSize(whole), fit: 'inside', withoutEnlargement: true })
    .keepIccProfile()
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw new Refusal('not-a-picture');
    });
  return { bytes: data, width: info.width, height: info.height, isAnimated: false };
}

/** A strip, such as a long page of a telephone, stays readable: it is shrunk by area. */
function shrunkSize({ width, height }: { width: number; height: number }) {
  if (Math.max(width, height) < 4 * Math.min(width, height)) return { width: shrunk.side, height: shrunk.side };
  const scale = shrunk.side / Math.sqrt(width * height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

async function inspect(bytes: Uint8Array): Promise<Omit<Working, 'bytes'>> {
  if (bytes.byteLength === 0) throw new Refusal('not-a-picture');
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!metadata?.format || !accepted.has(metadata.format)) throw new Refusal('not-a-picture');
  const turned = (metadata.orientation ?? 1) >= 5;
  const { width, height } = turned ? { width: metadata.height, height: metadata.width } : metadata;
  const pages = metadata.format === 'gif' || metadata.format === 'webp' ? (metadata.pages ?? 1) : 1;
  if (width * height * pages > mediaLimits.pixels) throw new Refusal('too-many-pixels');
  // Only a still can be turned by a quarter.
  return { width, height, isAnimated: pages > 1 && !turned };
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

/** EXIF knows ASCII only; the rest is said in XMP. */
const asciiOf = (tags: Record<string, string>) => Object.fromEntries(Object.entries(tags).filter(([, text]) => /^[\x20-\x7e]+$/.test(text)));

async function draw(whole: Working, part: Box | null, base: string, width: number, type: MediaVariant['type'], said: PictureRights) {
  const isAnimated = whole.isAnimated && type === 'image/webp';
  const upright = sharp(whole.bytes, { limitInputPixels: mediaLimits.pixels, failOn: 'error', animated: isAnimated }).rotate();
  const picture = (part ? upright.extract(part) : upright).resize({ width, height: longestSide, fit: 'inside', withoutEnlargement: true });
  const encoded =
    type === 'image/webp' ? picture.webp({ quality: 80, effort: 2 }) : picture.flatten({ background: '#ffffff' }).jpeg({ quality: 82, mozjpeg: false });
  const signed = hasRights(said) ? encoded.withExif({ IFD0: asciiOf({ Artist: said.credit, Copyright: said.licence }) }).withXmp(xmpOf(said)) : encoded;
  const { data, info } = await signed.toBuffer({ resolveWithObject: true }).catch(() => {
    throw new Refusal('not-a-picture');
  });
  const name = `${base}-${info.width}.${type === 'image/webp' ? 'webp' : 'jpg'}`;
  const height = info.pageHeight ?? info.height;
  return { variant: { name, width: info.width, height, type, bytes: data.byteLength, ...(isAnimated ? { animated: true as const } : {}) }, bytes: data };
}

/**
 * Takes the names off the list of what is to go before it writes them: a sweep that has one in hand
 * is waited for.
 */
async function keepFiles(files: File[]): Promise<void> {
  const names = files.map((file) => file.name);
  await database().delete(mediaLeftovers).where(inArray(mediaLeftovers.name, names));
  const store = mediaStore();
  for (const file of files) await store.put(file.name, file.bytes, file.type);
}
