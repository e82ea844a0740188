import type { Transaction } from '@/db/client';
import { stateFacts } from '@/db/schema';
import { factSources, stateFacts as texts } from '@/sample/state-facts';
import { type Locale, languageTags, locales } from '../ground/locales';
import { createHolidays } from './holidays';

const inEach = (say: (tag: string, locale: Locale) => string) => Object.fromEntries(locales.map((locale) => [locale, say(languageTags[locale], locale)]));
const regional = (tag: string) => (tag === 'en' ? 'en-GB' : tag);
const listed = { en: ', ', ru: ', ', zh: '、' };

/** A number of people, as each language says large numbers: 20.6 million, 20,6 миллиона, 2060万. */
const peopleIn = (millions: number) =>
  inEach((tag) =>
    new Intl.NumberFormat(regional(tag), { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 4 }).format(Math.round(millions * 1_000_000)),
  );

const languagesOf = (codes: string[]) =>
  inEach((tag, locale) => {
    const names = new Intl.DisplayNames(tag, { type: 'language' });
    return codes.map((code) => names.of(code)).join(listed[locale]);
  });

const currencyOf = (code: string) =>
  inEach((tag, locale) => {
    const name = new Intl.DisplayNames(tag, { type: 'currency' }).of(code);
    return locale === 'zh' ? `${name}（${code}）` : `${name} (${code})`;
  });

const dayOf = (day: string) =>
  inEach((tag) => new Intl.DateTimeFormat(regional(tag), { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`2024-${day}T00:00:00Z`)));

/** What is known of the states on the roster, in every language, and their public holidays. */
export async function createStateFacts(tx: Transaction): Promise<void> {
  const rows = Object.entries(texts).flatMap(([iso2, [millions, languages, currency, code, day]]) => {
    const values = {
      population: peopleIn(millions),
      languages: languagesOf(languages),
      currency: currencyOf(currency),
      callingCode: inEach(() => code),
      ...(day ? { nationalDay: dayOf(day) } : {}),
    };
    return Object.entries(values).map(([kind, value], position) => {
      const { name, url, asOf } = factSources[kind as keyof typeof factSources];
      return { iso2, kind, value, source: name, sourceUrl: url, asOf, position };
    });
  });
  await tx.insert(stateFacts).values(rows);
  await createHolidays(tx);
}
