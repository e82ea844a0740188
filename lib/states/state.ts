import { z } from 'zod';
import { nested, optionalId, position, rowId, texts } from '../ground/form-fields';
import { isTimeZone } from '../settings/settings';

export const stateForm = nested(
  z.object({
    iso2: z
      .string({ error: 'required' })
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{2}$/, 'bad-input'),
    isNew: z.preprocess((value) => value === 'true' || value === true, z.boolean()),
    groupId: rowId,
    since: z.coerce.number().int().min(1000).max(2200),
    name: texts(120, true),
    officialName: texts(200, true),
    capital: texts(120, true),
    zone: z.string({ error: 'required' }).trim().max(60, 'too-long').refine(isTimeZone, 'bad-zone'),
    lat: z.coerce.number().min(-90).max(90),
    lon: z.coerce.number().min(-180).max(180),
    description: texts(3000),
    position,
  }),
);
export type StateInput = z.output<typeof stateForm>;

export const byIso2 = z.object({
  iso2: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/),
});

export const groupForm = nested(
  z.object({
    id: optionalId,
    key: z
      .string({ error: 'required' })
      .trim()
      .min(1, 'required')
      .max(40, 'too-long')
      .regex(/^[a-z][a-z-]*$/, 'bad-slug'),
    name: texts(120, true),
    singular: texts(120),
    colour: z
      .string({ error: 'required' })
      .trim()
      .regex(/^(?:[mop]|#[0-9a-f]{6})$/i, 'bad-input'),
    position,
  }),
);
export type GroupInput = z.output<typeof groupForm>;
