import sharp from 'sharp';
import { mediaStore } from './files';
import { isHeic, jpegOfHeic } from './heic';
import { getMedia } from './queries';
import { inTurn } from './receive';
import { mediaLimits } from './variants';

const shownWidth = 960;

/**
 * The whole of a picture before its crop, made small for the desk; null where the original was not
 * kept.
 */
export async function drawOriginal(id: number): Promise<Uint8Array | null> {
  const picture = await getMedia(id);
  const bytes = picture?.original ? await mediaStore().get(picture.original) : null;
  if (!bytes) return null;
  return inTurn(async () => {
    const read = isHeic(bytes) ? await jpegOfHeic(bytes, { pixels: mediaLimits.pixels, side: shownWidth * 2 }) : bytes;
    const small = sharp(read, { limitInputPixels: mediaLimits.pixels }).rotate().resize({ width: shownWidth, withoutEnlargement: true });
    return small.webp({ quality: 70, effort: 2 }).toBuffer();
  });
}
