import { type Locale, languageTags } from './locales';
import { cityOfZone } from './zone-cities';

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

/** A moment for machines, to the second (RFC 3339). */
export const toSecond = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;

/** The time of day in a zone as hh:mm, 24 hours, for every language. */
export const clockIn = (zone: string, at: Date): string => format('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(at);

/** The day in a zone as yyyy-mm-dd. */
export const dayIn = (zone: string, at: Date): string => format('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zone }).format(at);

/**
 * The format of a moment in few signs, as the desk and the comments give it: 23 Nov 2026, 11:02;
 * one for each language and zone.
 */
export const momentFormat = (locale: Locale, zone: string, dateOnly = false): Intl.DateTimeFormat =>
  format(tagFor(locale), { dateStyle: 'medium', timeStyle: dateOnly ? undefined : 'short', timeZone: zone });

/** A date with the name of its month: 22 November 2026. */
export const formatDate = (locale: Locale, at: Date, zone = 'UTC'): string =>
  withoutYearSign(format(tagFor(locale), { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }).format(at));

/** The same with the day of the week. */
export const formatWeekday = (locale: Locale, at: Date, zone = 'UTC'): string =>
  withoutYearSign(format(tagFor(locale), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }).format(at));

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

/** How far a zone is from UTC on that day: UTC+5:30. */
export function offsetOf(zone: string, at: Date): string {
  const parts = format('en-GB', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(at);
  const offset = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  return offset.replace('GMT', 'UTC').replace(/\+0$/, '').replace('-', '−');
}

/**
 * A moment that stays right for ever: the date, the time of day, and whose time it is. `month` is
 * short in lists. The script of the page (browser/clock.ts) says it in the reader's own zone.
 */
export function formatMoment(locale: Locale, at: Date, zone: string, month: 'short' | 'long' = 'short'): string {
  const date = withoutYearSign(format(tagFor(locale), { day: 'numeric', month, year: 'numeric', timeZone: zone }).format(at));
  return onDate(locale, date, withPlace(locale, clockIn(zone, at), at, zone));
}

/** Hours of one day in a zone, with where that is: 10:00–17:30 Bishkek. */
export const formatHours = (locale: Locale, from: Date, to: Date, zone: string): string =>
  withPlace(locale, `${clockIn(zone, from)}–${clockIn(zone, to)}`, from, zone);

/** Hours behind their date: Chinese puts neither a comma nor a space between them. */
export const onDate = (locale: Locale, date: string, hours: string): string => (locale === 'zh' ? `${date}${hours}` : `${date}, ${hours}`);

function withPlace(locale: Locale, hours: string, at: Date, zone: string): string {
  const city = cityOfZone(locale, zone) ?? offsetOf(zone, at);
  if (locale !== 'zh') return `${hours} ${city}`;
  return city.startsWith('（') ? `${hours}${city}` : `${hours}（${city}）`;
}

/** The short day of the week in a zone, where it is another than in UTC; else nothing. */
export function otherDay(locale: Locale, zone: string, at: Date): string | undefined {
  const day = format(tagFor(locale), { weekday: 'short', timeZone: zone }).format(at);
  return day === format(tagFor(locale), { weekday: 'short', timeZone: 'UTC' }).format(at) ? undefined : day;
}
