import { z } from 'zod';
import type { stateFacts } from '@/db/schema';
import { nested, optionalId, optionalText, position, texts } from '../ground/form-fields';

export type FactRow = typeof stateFacts.$inferSelect;

/**
 * What states are asked for, in the order in which their pages say it; `other` has a name of its
 * own.
 */
export const factKinds = ['population', 'area', 'languages', 'currency', 'callingCode', 'nationalDay', 'holidays', 'other'] as const;
export type FactKind = (typeof factKinds)[number];
export const isFactKind = (kind: string): kind is FactKind => (factKinds as readonly string[]).includes(kind);

/** No page has room for more of one state. */
export const mostFacts = 30;

const isDay = (text: string) => new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
const isDate = (text: string) => /^\d{4}$/.test(text) || (/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text) && isDay(text));

/** Where a fact is to be read: an address of the web, or none. */
export const sourceUrl = optionalText(500).refine((value) => value === null || /^https?:\/\/[^\s]+$/.test(value), 'bad-address');
/** Of when a fact is: a year, or a day. */
export const asOf = z.string({ error: 'required' }).trim().min(1, 'required').max(10, 'bad-date').refine(isDate, 'bad-date');

export const factForm = nested(
  z
    .object({
      id: optionalId,
      iso2: z.string().regex(/^[A-Z]{2}$/, 'bad-input'),
      kind: z.enum(factKinds),
      label: texts(80),
      value: texts(300, true),
      source: texts(160, true),
      sourceUrl,
      asOf,
      position,
    })
    .refine((value) => value.kind !== 'other' || Boolean(value.label.en), { path: ['label.en'], message: 'required' }),
);
export type FactInput = z.output<typeof factForm>;
