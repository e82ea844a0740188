import { expect, test } from 'vitest';
import { clockIn, dayIn, formatDate, formatWeekday, weekdays, whenInList, zoneName } from './clock';

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

test('lists show the time today, the date this year, the year before that', () => {
  const now = at('2026-11-22T18:00:00Z');
  expect(whenInList('en', at('2026-11-22T11:05:00Z'), 'UTC', now)).toBe('11:05');
  expect(whenInList('en', at('2026-03-02T11:05:00Z'), 'UTC', now)).toBe('2 Mar');
  expect(whenInList('en', at('2025-03-02T11:05:00Z'), 'UTC', now)).toBe('2 March 2025');
});

test('zones have names and weeks begin on Monday', () => {
  expect(zoneName('en', 'UTC', at('2026-01-01T00:00:00Z'))).toBe('UTC');
  expect(zoneName('ru', 'Asia/Tashkent', at('2026-01-01T00:00:00Z'))).toContain('+5');
  expect(weekdays('en').map((one) => one.short)).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
});
