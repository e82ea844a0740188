import { z } from 'zod';

const wallTime = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/;

/** Day and time of a `datetime-local` field, or null for an empty one. */
export const optionalLocalTime = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  z.union([
    z.null(),
    z
      .string()
      .max(30)
      .regex(wallTime, 'bad-date')
      .transform((text) => ({ day: text.slice(0, 10), time: text.slice(11, 16) }))
      .refine(({ day, time }) => !Number.isNaN(Date.parse(`${day}T${time}:00Z`)), 'bad-date'),
  ]),
);

/** Numbers of people, from one or many fields of the same name. */
export const peopleList = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]).filter((item: unknown) => item !== ''),
  z.array(z.coerce.number().int().positive()).max(100, 'bad-input'),
);
