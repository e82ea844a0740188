import { type Locale, languageTags } from './locales';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
}

const tagFor = (locale: Locale) => (locale === 'en' ? 'en-GB' : languageTags[locale]);

// Russian papers write a date without the abbreviation of the word for year.
const withoutYearSign = (text: string) => text.replace(/\s?г\.$/u, '');

/** The time of day in a zone as hh:mm, 24 hours, for every language. */
export const clockIn = (zone: string, at: Date): string => format('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(at);

/** The day in a zone as yyyy-mm-dd. */
export const dayIn = (zone: string, at: Date): string => format('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zone }).format(at);

/** The format of a moment in few signs, as the desk and the comments give it: 23 Nov 2026, 11:02; one for each language and zone. */
export const momentFormat = (locale: Locale, zone: string, dateOnly = false): Intl.DateTimeFormat =>
  format(tagFor(locale), { dateStyle: 'medium', timeStyle: dateOnly ? undefined : 'short', timeZone: zone });

/** A date with the name of its month: 22 November 2026. */
export const formatDate = (locale: Locale, at: Date, zone = 'UTC'): string =>
  withoutYearSign(format(tagFor(locale), { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }).format(at));

/** The same with the day of the week. */
export const formatWeekday = (locale: Locale, at: Date, zone = 'UTC'): string =>
  withoutYearSign(format(tagFor(locale), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }).format(at));

/** A short date for lists: 22 Nov. */
export const formatShort = (locale: Locale, at: Date, zone = 'UTC'): string =>
  format(tagFor(locale), { day: 'numeric', month: 'short', timeZone: zone }).format(at);

export const formatMonth = (locale: Locale, at: Date): string =>
  withoutYearSign(format(tagFor(locale), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(at));

/** With a capital letter, as a heading or a line of a list begins. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('ru') + text.slice(1);

export const monthName = (locale: Locale, month: number): string =>
  format(tagFor(locale), { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, month - 1, 1)));

/** The days of the week from Monday, short. */
export const weekdays = (locale: Locale): { short: string; long: string }[] =>
  Array.from({ length: 7 }, (_, day) => {
    const at = new Date(Date.UTC(2026, 5, 1 + day));
    return {
      short: format(tagFor(locale), { weekday: 'short', timeZone: 'UTC' }).format(at),
      long: format(tagFor(locale), { weekday: 'long', timeZone: 'UTC' }).format(at),
    };
  });

/** The zone's own name in a language on that day: Uzbekistan Standard Time. UTC offsets where there is none. */
export function zoneName(locale: Locale, zone: string, at: Date): string {
  if (zone === 'UTC') return 'UTC';
  const part = (name: 'long' | 'shortOffset') =>
    format(tagFor(locale), { timeZone: zone, timeZoneName: name })
      .formatToParts(at)
      .find((one) => one.type === 'timeZoneName')?.value;
  return part(locale === 'en' ? 'long' : 'shortOffset') ?? zone;
}

/** What a list says about when: the time for articles of `today`, else the date, with the year when it is another. */
export function whenInList(locale: Locale, at: Date, zone: string, now: Date): string {
  if (dayIn(zone, at) === dayIn(zone, now)) return clockIn(zone, at);
  return dayIn(zone, at).slice(0, 4) === dayIn(zone, now).slice(0, 4) ? formatShort(locale, at, zone) : formatDate(locale, at, zone);
}
