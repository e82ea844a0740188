import { z } from 'zod';
import { locales } from './locales';

type Texts = Partial<Record<string, string>>;

/**
 * A text per language, from the fields `name.en`, `name.ru`, …; empty ones are left out. With
 * `required`, English at least.
 */
export function texts(maximum: number, required = false): z.ZodType<Texts> {
  const zodString = z.string().trim().max(maximum, 'too-long');
  const shape = Object.fromEntries(locales.map((locale) => [locale, required && locale === 'en' ? zodString.min(1, 'required') : zodString.default('')]));
  return z.object(shape).transform((value) => Object.fromEntries(Object.entries(value).filter(([, text]) => text !== '')));
}

/**
 * Turns the fields `name.en` of a form into `{ name: { en } }`, so that errors carry the field's
 * own name.
 */
export function nested<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => {
    if (typeof value !== 'object' || value === null) return value;
    const read: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) {
      const [name = '', part] = key.split('.');
      if (part === undefined) read[name] = item;
      else if (/^[a-z]{2}$/.test(part)) read[name] = { ...(typeof read[name] === 'object' ? read[name] : {}), [part]: item };
    }
    return read;
  }, schema);
}

export const slug = z
  .string({ error: 'required' })
  .trim()
  .min(1, 'required')
  .max(80, 'too-long')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'bad-slug');
export const rowId = z.coerce.number().int().positive();
export const optionalId = z.preprocess((value) => (value === '' || value === undefined ? null : value), z.union([z.null(), rowId]));
export const position = z.coerce.number().int().min(0).max(10_000).default(0);
export const byId = z.object({ id: rowId });
export const optionalText = (maximum: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? null : (value ?? null)),
    z.union([z.null(), z.string().trim().max(maximum, 'too-long')]),
  );
export const day = z
  .string({ error: 'required' })
  .trim()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'bad-date')
  // The engine takes 30 February for 2 March.
  .refine((value) => !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value), 'bad-date');
