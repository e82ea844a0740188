import { z } from 'zod';
import type { stateHolidays } from '@/db/schema';
import { nested, optionalId, texts } from '../ground/form-fields';
import { asOf, sourceUrl } from '../states/fact';

export type HolidayRow = typeof stateHolidays.$inferSelect;

/** No page has room for more of one state. */
export const mostHolidays = 60;
/** Nor is one longer, in days. */
const longestHoliday = 15;
const mostDays = 40;

const oneDay = 86_400_000;
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** The first day of a holiday in a year, or null where it has none: 29 February, another year. */
function dayInYear(day: string, year: number): string | null {
  const whole = day.length === 5 ? `${year}-${day}` : day;
  const at = Date.parse(`${whole}T00:00:00Z`);
  return whole.startsWith(`${year}-`) && !Number.isNaN(at) && dayOf(at) === whole ? whole : null;
}

// In a leap year every month has all its days.
const isDay = (day: string) => /^(?:\d{4}-)?\d\d-\d\d$/.test(day) && dayInYear(day, day.length === 5 ? 2024 : Number(day.slice(0, 4))) !== null;

const days = z.preprocess(
  (value) => (typeof value === 'string' ? [...new Set(value.split(/[\s,;，、；]+/).filter(Boolean))].sort() : value),
  z
    .array(z.string())
    .min(1, 'required')
    .max(mostDays, 'too-many')
    .refine((all) => all.every(isDay), 'bad-holiday'),
);

export const holidayForm = nested(
  z.object({
    id: optionalId,
    iso2: z.string().regex(/^[A-Z]{2}$/, 'bad-input'),
    title: texts(120, true),
    days,
    length: z.coerce.number({ error: 'bad-input' }).int('bad-input').min(1, 'bad-input').max(longestHoliday, 'bad-input'),
    source: texts(160, true),
    sourceUrl,
    asOf,
  }),
);
export type HolidayInput = z.output<typeof holidayForm>;

/** A holiday as it falls once: its first and last day. */
export type Occurrence<Row> = { holiday: Row; first: string; last: string };

/**
 * What of these falls between two days, both counted, the earliest first. A holiday whose days are
 * given year by year has none in the others.
 */
export function occurrences<Row extends Pick<HolidayRow, 'days' | 'length'>>(rows: Row[], from: string, to: string): Occurrence<Row>[] {
  const years: number[] = [];
  // One that began in the old year may not be over.
  for (let year = Number(from.slice(0, 4)) - 1; year <= Number(to.slice(0, 4)); year += 1) years.push(year);
  const all = rows.flatMap((holiday) =>
    years.flatMap((year) => {
      const firsts = [...new Set(holiday.days.map((day) => dayInYear(day, year)))].filter((day) => day !== null);
      return firsts.map((first) => ({ holiday, first, last: dayOf(Date.parse(first) + (holiday.length - 1) * oneDay) }));
    }),
  );
  return all.filter(({ first, last }) => last >= from && first <= to).sort((a, b) => a.first.localeCompare(b.first));
}

/** The day before this one a year later: twelve months from a day end there. */
export const yearFrom = (day: string): string => dayOf(Date.UTC(Number(day.slice(0, 4)) + 1, Number(day.slice(5, 7)) - 1, Number(day.slice(8)) - 1));
