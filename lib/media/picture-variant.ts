import type { MediaVariant } from '@/db/schema';
import { address } from '../ground/addresses';

/**
 * The JPEG nearest to `width` pixels: every reader of feeds and cards can show it. Else the nearest
 * of any type.
 */
export function pictureVariant(variants: MediaVariant[], width = 1200): MediaVariant | null {
  const jpegs = variants.filter((variant) => variant.type === 'image/jpeg');
  const [nearest] = (jpegs.length > 0 ? [...jpegs] : [...variants]).sort((a, b) => Math.abs(a.width - width) - Math.abs(b.width - width));
  return nearest ?? null;
}

export const variantAddress = (variant: MediaVariant): string => address(`/media/${variant.name}`);
