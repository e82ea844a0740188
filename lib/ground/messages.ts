import { createTranslator } from 'use-intl/core';
import { en } from '@/messages/en';
import { ru } from '@/messages/ru';
import type { Shape } from '@/messages/shape';
import { zh } from '@/messages/zh';
import type { Locale } from './locales';
import type { Reason } from './reasons';
import type { MessageValues } from './refusal';

type Catalogue = Shape<typeof en>;
const catalogues: Record<Locale, Catalogue> = { en, ru, zh };

/** The strings of one namespace as they stand, for passing to a client component. */
export function strings<Name extends keyof Catalogue>(locale: Locale, name: Name): Catalogue[Name] {
  return catalogues[locale][name];
}

type KeysOf<T> = { [Key in keyof T & string]: T[Key] extends string ? Key : `${Key}.${KeysOf<T[Key]>}` }[keyof T & string];
export type Translate<Name extends keyof Catalogue> = (key: KeysOf<Catalogue[Name]>, values?: Record<string, string | number | Date>) => string;

// One for each language and namespace: it keeps what it has parsed, and parsing a plural costs more
// than a page should pay each time.
const translators = new Map<string, unknown>();

/** A function that gives a namespace's strings in a language, with ICU plurals filled in. */
export function translator<Name extends keyof Catalogue>(locale: Locale, name: Name): Translate<Name> {
  const key = `${locale} ${name}`;
  const known = translators.get(key) ?? makeTranslator(locale, name);
  translators.set(key, known);
  return known as Translate<Name>;
}

function makeTranslator(locale: Locale, name: keyof Catalogue): unknown {
  return createTranslator({
    locale,
    messages: { [name]: catalogues[locale][name] } as Record<string, never>,
    namespace: name as never,
    timeZone: 'UTC',
  });
}

/** The reason of a refusal in words. */
export const explain = (locale: Locale, reason: Reason, values: MessageValues = {}): string =>
  translator(locale, 'errors')(reason, { seconds: 0, id: '', ...values });
