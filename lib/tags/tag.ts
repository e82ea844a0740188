import { z } from 'zod';
import { nested, optionalId, rowId, slug, texts } from '../ground/form-fields';

export const tagForm = nested(z.object({ id: optionalId, slug, name: texts(80, true), description: texts(500) }));
export type TagInput = z.output<typeof tagForm>;
export const tagMerge = z.object({ id: rowId, into: rowId });
