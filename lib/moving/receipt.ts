import path from 'node:path';
import type { SourceLocation } from './source/record';

/** A place as a receipt names it: `export.xml:120 (post 12)`. */
export const placeText = ({ file, line, id }: SourceLocation): string =>
  `${path.basename(file)}${line === undefined ? '' : `:${line}`}${id ? ` (${id})` : ''}`.slice(0, 300);
