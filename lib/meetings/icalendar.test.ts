import { expect, test } from 'vitest';
import { type CalendarEvent, escapeCalendarText, foldLine, writeCalendar } from './icalendar';
import { meetingForm, meetingInput, spanOf } from './meeting';

const event: CalendarEvent = {
  uid: 'meeting-7@news.example',
  sequence: 2,
  changedAt: new Date('2026-05-01T08:00:00.123Z'),
  createdAt: new Date('2026-04-01T08:00:00Z'),
  startsAt: new Date('2026-06-01T04:00:00Z'),
  endsAt: new Date('2026-06-01T06:30:00Z'),
  isAllDay: false,
  zone: 'Asia/Bishkek',
  isCancelled: false,
  summary: 'Ministers; transport, trade',
  description: 'One line\nanother',
  location: 'Bishkek',
  url: 'https://news.example/en/calendar#m7',
  category: 'Presidency',
};
const write = (given: Partial<CalendarEvent> = {}) =>
  writeCalendar({ name: 'Meetings', language: 'en', url: 'https://news.example/en/calendar', events: [{ ...event, ...given }] });
const unfold = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

test('text is escaped and cannot end its line', () => {
  expect(escapeCalendarText('a\\b;c,d\r\ne\nf\rg\u0007h')).toBe('a\\\\b\\;c\\,d\\ne\\nf\\ngh');
  expect(write({ summary: 'x\r\nEND:VEVENT' })).not.toContain('\r\nEND:VEVENT\r\nDESC');
});

test('no line is longer than 75 octets, and no character is cut', () => {
  const text = write({ summary: '上海合作组织成员国交通部长会议'.repeat(8), description: '😀'.repeat(90), location: 'п'.repeat(200) });
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(unfold(text)).toContain(`DESCRIPTION;LANGUAGE=en:${'😀'.repeat(90)}`);
  expect(foldLine('a'.repeat(75))).toBe('a'.repeat(75));
  expect(foldLine('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
});

test('times are UTC, whole days are days of the place, and ends are left out where none is known', () => {
  expect(unfold(write())).toEqual(expect.arrayContaining(['DTSTART:20260601T040000Z', 'DTEND:20260601T063000Z', 'DTSTAMP:20260501T080000Z', 'SEQUENCE:2']));
  expect(write({ endsAt: event.startsAt })).not.toContain('DTEND');
  const span = spanOf({ day: '2026-06-01', time: null, endDay: '2026-06-03', endTime: null, zone: 'Asia/Bishkek' });
  expect(unfold(write(span))).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20260601', 'DTEND;VALUE=DATE:20260604']));
});

test('a cancelled meeting stays, under its name, and says so', () => {
  expect(unfold(write({ isCancelled: true }))).toEqual(expect.arrayContaining(['UID:meeting-7@news.example', 'STATUS:CANCELLED']));
});

const form = { id: '', institutionId: '1', iso2: '', 'title.en': 'A meeting', day: '2026-03-29', time: '10:00', zone: 'Europe/Berlin', website: '' };
const parse = (given: Record<string, string>) => meetingForm.safeParse({ ...form, 'place.en': '', 'note.en': '', endDay: '', endTime: '', ...given });
const refusals = (given: Record<string, string>) => parse(given).error?.issues.map((issue) => [issue.path.join('.'), issue.message]);

test.each([
  [{ endDay: '2026-03-28' }, ['endDay', 'bad-order']],
  [{ endTime: '09:59' }, ['endTime', 'bad-order']],
  [{ endDay: '2026-06-29', endTime: '10:00' }, ['endDay', 'meeting-long']],
  [{ time: '', endTime: '10:00' }, ['time', 'required']],
  [{ endDay: '2026-03-30' }, ['endTime', 'required']],
  [{ time: '24:00' }, ['time', 'bad-clock']],
  [{ zone: 'Mars/Base' }, ['zone', 'bad-zone']],
  [{ day: '0026-03-29' }, ['day', 'bad-date']],
  [{ day: '2026-02-30' }, ['day', 'bad-date']],
  [{ website: 'javascript:alert(1)' }, ['website', 'bad-address']],
  [{ 'title.en': '' }, ['title.en', 'required']],
  [{ 'title.en': 'x'.repeat(201) }, ['title.en', 'too-long']],
])('%o is refused', (given, refusal) => expect(refusals(given)).toContainEqual(refusal));

test('what a form says comes back from its row', () => {
  const forms: Record<string, string>[] = [
    {},
    { endTime: '12:00' },
    { time: '' },
    { time: '', endDay: '2026-04-02' },
    { endDay: '2026-03-30', endTime: '01:00' },
  ];
  for (const given of forms) {
    const input = parse(given).data;
    if (!input) throw new Error('the form was refused');
    const row = { ...input, ...spanOf(input), sequence: 0, isSample: false, id: 3, changedAt: new Date(), createdAt: new Date() };
    const back = meetingInput(row as Parameters<typeof meetingInput>[0]);
    expect({ ...back, id: null }).toEqual({ ...input, endDay: input.endDay ?? input.day });
  }
});
