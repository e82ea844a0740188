import path from 'node:path';
import type { Place } from './source/record';

/** A place as a receipt names it: `export.xml:120 (post 12)`. */
export const placeText = ({ file, line, id }: Place): string =>
  `${path.basename(file)}${line === undefined ? '' : `:${line}`}${id ? ` (${id})` : ''}`.slice(0, 300);
