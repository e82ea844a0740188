import { z } from 'zod';
import { rowId, texts } from '../ground/form-fields';

const share = z.coerce.number({ error: 'bad-input' }).min(0, 'bad-input').max(1, 'bad-input');
const box = z
  .object({ x: share, y: share, width: share, height: share })
  .refine((crop) => crop.width > 0 && crop.height > 0 && crop.x + crop.width <= 1.0001 && crop.y + crop.height <= 1.0001, 'bad-crop');

/** A crop as `x y width height` in shares of the original, or nothing for the whole of it. */
const crop = z.preprocess(
  (value) => {
    if (value === undefined || value === '' || value === null) return null;
    if (typeof value !== 'string') return value;
    const [x, y, width, height] = value.trim().split(/\s+/).map(Number);
    return x === 0 && y === 0 && width === 1 && height === 1 ? null : { x, y, width, height };
  },
  z.union([z.null(), box]),
);

/** A picture's words. The focal point is a share of width and height, from the left and the top. */
export const mediaInput = z.object({
  id: rowId,
  alt: texts(1000),
  caption: texts(1000),
  credit: texts(300),
  licence: texts(200),
  focalX: share,
  focalY: share,
  crop,
});
export type MediaInput = z.output<typeof mediaInput>;
