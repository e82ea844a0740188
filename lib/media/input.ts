import { z } from 'zod';
import { rowId, texts } from '../settings/localized-form';

const share = z.coerce.number({ error: 'bad-input' }).min(0, 'bad-input').max(1, 'bad-input');

/** A picture's words. The focal point is a share of width and height, from the left and the top. */
export const mediaInput = z.object({
  id: rowId,
  alt: texts(1000),
  caption: texts(1000),
  credit: texts(300),
  licence: texts(200),
  focalX: share,
  focalY: share,
});
export type MediaInput = z.output<typeof mediaInput>;
