import { dayIn } from '../ground/clock';

/**
 * One event of a calendar. `uid` never changes; `days` for one of whole days: the first, and the
 * one after the last.
 */
export type CalendarEvent = {
  uid: string;
  sequence: number;
  changedAt: Date;
  createdAt: Date;
  startsAt: Date;
  endsAt: Date;
  isAllDay: boolean;
  zone: string;
  isCancelled: boolean;
  summary: string;
  description: string;
  location: string;
  url: string;
  category: string;
};

export type CalendarFile = { name: string; language: string; url: string; events: CalendarEvent[] };

/**
 * TEXT of RFC 5545, 3.3.11: backslash, comma, semicolon and line ends are escaped; other control
 * characters are left out.
 */
export const escapeCalendarText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\\,;]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not stand in a calendar
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** Folds a line at 75 octets, between characters (RFC 5545, 3.1). */
export function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

const stamp = (at: Date) =>
  at
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:]/g, '');
const date = (at: Date, zone: string) => dayIn(zone, at).replaceAll('-', '');

/**
 * Times stand in UTC, which every program turns into its own zone; whole days as days, which no
 * zone moves.
 */
function linesOf(event: CalendarEvent, language: string): string[] {
  const text = (name: string, value: string) => (value ? [`${name};LANGUAGE=${language}:${escapeCalendarText(value)}`] : []);
  const span = event.isAllDay
    ? [`DTSTART;VALUE=DATE:${date(event.startsAt, event.zone)}`, `DTEND;VALUE=DATE:${date(event.endsAt, event.zone)}`]
    : [`DTSTART:${stamp(event.startsAt)}`, ...(event.endsAt > event.startsAt ? [`DTEND:${stamp(event.endsAt)}`] : [])];
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${stamp(event.changedAt)}`,
    `LAST-MODIFIED:${stamp(event.changedAt)}`,
    `CREATED:${stamp(event.createdAt)}`,
    `SEQUENCE:${event.sequence}`,
    ...span,
    ...text('SUMMARY', event.summary),
    ...text('DESCRIPTION', event.description),
    ...text('LOCATION', event.location),
    ...text('CATEGORIES', event.category),
    `URL:${event.url}`,
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${event.isAllDay ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ];
}

/** A calendar as RFC 5545 has it, with the name and the pace of renewal of RFC 7986. */
export function writeCalendar({ name, language, url, events }: CalendarFile): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Infoshos//Calendar of meetings//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${escapeCalendarText(name)}`,
    `X-WR-CALNAME:${escapeCalendarText(name)}`,
    `URL:${url}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap((event) => linesOf(event, language)),
    'END:VCALENDAR',
    '',
  ]
    .map(foldLine)
    .join('\r\n');
}
