/**
 * The mark at the beginning by which spreadsheets know UTF-8. Without it they show Russian and
 * Chinese as noise.
 */
export const byteOrderMark = '\uFEFF';

/**
 * A cell of RFC 4180. What a spreadsheet would run as a formula (also after spaces, and the
 * full-width signs that some read as their narrow ones) gets an apostrophe before it; so a CSV is
 * for reading, the JSON beside it is exact.
 */
export function cell(value: string | number | boolean | null): string {
  const text = value === null ? '' : String(value);
  const safe = typeof value === 'string' && /^[\s\p{Cf}]*[=+\-@\t\r\n＝＋－＠|%]/u.test(text) ? `'${text}` : text;
  return /[",\r\n\t;]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const line = (values: (string | number | boolean | null)[]): string => `${values.map(cell).join(',')}\r\n`;
