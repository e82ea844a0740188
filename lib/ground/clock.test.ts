import { expect, test } from 'vitest';
import { states } from '@/sample/states';
import { clockIn, dayIn, formatDate, formatHours, formatMoment, formatWeekday, onDate, otherDay, weekdays } from './clock';
import { locales } from './locales';
import { cityOfZone } from './zone-cities';

const at = (text: string) => new Date(text);

test('clocks follow the zone, half hours and midnight included', () => {
  expect(clockIn('Asia/Kolkata', at('2026-11-22T11:48:00Z'))).toBe('17:18');
  expect(clockIn('Asia/Kathmandu', at('2026-11-22T11:48:00Z'))).toBe('17:33');
  expect(clockIn('Asia/Shanghai', at('2026-11-22T16:00:00Z'))).toBe('00:00');
});

test('clocks follow summer time and changes of zone', () => {
  expect(clockIn('Africa/Cairo', at('2026-01-15T12:00:00Z'))).toBe('14:00');
  expect(clockIn('Africa/Cairo', at('2026-07-15T12:00:00Z'))).toBe('15:00');
  expect(clockIn('Asia/Almaty', at('2024-02-29T12:00:00Z'))).toBe('18:00');
  expect(clockIn('Asia/Almaty', at('2024-03-02T12:00:00Z'))).toBe('17:00');
});

test('days and dates are those of the zone', () => {
  expect(dayIn('Asia/Shanghai', at('2026-11-22T16:30:00Z'))).toBe('2026-11-23');
  expect(formatDate('en', at('2026-11-22T12:00:00Z'))).toBe('22 November 2026');
  expect(formatDate('ru', at('2026-11-22T12:00:00Z'))).toBe('22 ноября 2026');
  expect(formatDate('zh', at('2026-11-22T12:00:00Z'))).toBe('2026年11月22日');
  expect(formatWeekday('en', at('2026-11-22T12:00:00Z'))).toMatch(/^Sunday/);
});

test('a moment names its day, its time and its place, in words of its language', () => {
  const moment = at('2026-11-22T21:48:00Z');
  expect(formatMoment('en', moment, 'Asia/Tashkent')).toBe('23 Nov 2026, 02:48 Tashkent');
  expect(formatMoment('ru', moment, 'Asia/Kolkata', 'long')).toBe('23 ноября 2026, 03:18 по Нью-Дели');
  expect(formatMoment('zh', moment, 'Asia/Kathmandu')).toBe('2026年11月23日03:33（加德满都时间）');
});

test('a zone without a city here is told by its distance from UTC, in every language', () => {
  const moment = at('2026-01-22T21:48:00Z');
  expect(formatMoment('en', moment, 'UTC')).toBe('22 Jan 2026, 21:48 UTC');
  expect(formatMoment('ru', moment, 'America/St_Johns')).toBe('22 янв. 2026, 18:18 UTC−3:30');
  expect(formatMoment('zh', moment, 'Australia/Eucla')).toBe('2026年1月23日06:33（UTC+8:45）');
});

test('every zone of the roster has a city', () => {
  for (const { zone } of states) for (const locale of locales) expect(cityOfZone(locale, zone), zone).not.toBeNull();
});

test('a clock says its day where it is another', () => {
  const moment = at('2026-11-22T21:48:00Z');
  expect([otherDay('en', 'Asia/Shanghai', moment), otherDay('zh', 'Asia/Shanghai', moment), otherDay('ru', 'Africa/Cairo', moment)]).toEqual([
    'Mon',
    '周一',
    undefined,
  ]);
});

test('weeks begin on Monday', () => {
  expect(weekdays('en').map((weekday) => weekday.short)).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
});

test('hours of a day stand behind it as each language writes them', () => {
  const [from, to] = [new Date('2026-12-22T04:00:00Z'), new Date('2026-12-22T11:30:00Z')];
  const told = locales.map((locale) => onDate(locale, formatDate(locale, from), formatHours(locale, from, to, 'Asia/Bishkek')));
  expect(told).toEqual(['22 December 2026, 10:00–17:30 Bishkek', '22 декабря 2026, 10:00–17:30 по Бишкеку', '2026年12月22日10:00–17:30（比什凯克时间）']);
});
