/**
 * A year, a month of it, or a day of it, as the archive's addresses name them. Months and days
 * count from 1.
 */
export type ArchiveDate = { year: number; month?: number; day?: number };

const earliest = 1990;

/**
 * The date an archive address names, or null where there is no such date or it is not written with
 * four and two digits.
 */
export function parseArchiveDate(year: string, month?: string, day?: string): ArchiveDate | null {
  if (!/^\d{4}$/.test(year) || Number(year) < earliest || Number(year) > 2200) return null;
  if (month === undefined) return { year: Number(year) };
  if (!/^(0[1-9]|1[0-2])$/.test(month)) return null;
  if (day === undefined) return { year: Number(year), month: Number(month) };
  if (!/^\d{2}$/.test(day)) return null;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (at.getUTCMonth() !== Number(month) - 1 || at.getUTCDate() !== Number(day)) return null;
  return { year: Number(year), month: Number(month), day: Number(day) };
}

const two = (value: number) => String(value).padStart(2, '0');

/** yyyy-mm-dd. */
export const isoDay = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`;

export const archivePath = ({ year, month, day }: ArchiveDate): string =>
  `/archive/${[String(year), ...(month ? [two(month)] : []), ...(day ? [two(day)] : [])].join('/')}`;

export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The weeks of a month from Monday, with null where a day belongs to another month. */
export function monthGrid(year: number, month: number): (number | null)[][] {
  const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const cells = [...Array<null>(before).fill(null), ...Array.from({ length: daysInMonth(year, month) }, (_, at) => at + 1)];
  const weeks: (number | null)[][] = [];
  for (let at = 0; at < cells.length; at += 7) weeks.push([...cells.slice(at, at + 7), ...Array<null>(Math.max(0, at + 7 - cells.length)).fill(null)]);
  return weeks;
}

/** The month before or after, or null beyond the archive's bounds. */
export function besideMonth({ year, month = 1 }: ArchiveDate, step: 1 | -1): { year: number; month: number } | null {
  const at = new Date(Date.UTC(year, month - 1 + step, 1));
  return at.getUTCFullYear() < earliest ? null : { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1 };
}

/**
 * The whole page number of an address, or null: from 1, no sign, no leading zero, at most six
 * digits.
 */
export const parsePageNumber = (text: string): number | null => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : null);
