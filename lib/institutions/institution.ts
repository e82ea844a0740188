import { z } from 'zod';
import { nested, optionalId, optionalText, position, slug, texts } from '../ground/form-fields';

const website = optionalText(300).refine((value) => value === null || /^https?:\/\/[^\s]+$/.test(value), 'bad-address');
/** A year, or null where it is not known. */
export const year = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  z.union([z.null(), z.coerce.number().int().min(1000).max(2200)]),
);

export const institutionForm = nested(
  z.object({
    id: optionalId,
    slug,
    name: texts(160, true),
    shortName: texts(80, true),
    description: texts(3000),
    place: texts(160),
    website,
    since: year,
    position,
  }),
);
export type InstitutionInput = z.output<typeof institutionForm>;
