import { expect, test } from 'vitest';
import { readDate } from '../source/dates';
import { readPatternDate } from './recipe';

test.each([
  ['2020-02-11 14:29:00', 'UTC', '2020-02-11T14:29:00.000Z'],
  ['2020-02-11 14:29:07', 'Europe/Moscow', '2020-02-11T11:29:07.000Z'],
  ['2020-02-11T14:29:00+08:00', 'UTC', '2020-02-11T06:29:00.000Z'],
  ['Tue, 11 Feb 2020 14:29:00 +0300', 'UTC', '2020-02-11T11:29:00.000Z'],
  ['1899-12-31', 'UTC', '1899-12-31T00:00:00.000Z'],
  ['1581431340', 'UTC', '2020-02-11T14:29:00.000Z'],
])('%s in %s', (given, zone, right) => expect(readDate(given, zone)?.toISOString()).toBe(right));

test.each(['', '0000-00-00 00:00:00', '2020-02-30', '2020-13-01', 'yesterday', '99999-01-01'])('%j is no date', (given) => expect(readDate(given)).toBeNull());

test.each([
  ['11.02.2020 14:29', 'DD.MM.YYYY HH:mm', 'Europe/Moscow', '2020-02-11T11:29:00.000Z'],
  ['Published: 11.02.2020, 14:29', 'DD.MM.YYYY HH:mm', 'Asia/Shanghai', '2020-02-11T06:29:00.000Z'],
  ['2020年2月11日', 'YYYY年MM月DD日', 'UTC', '2020-02-11T00:00:00.000Z'],
  ['28.03.2010 02:30', 'DD.MM.YYYY HH:mm', 'Europe/Moscow', '2010-03-27T23:30:00.000Z'],
])('%s as %s', (given, pattern, zone, right) => expect(readPatternDate(given, pattern, zone)?.toISOString()).toBe(right));

test.each(['31.02.2020 10:00', 'no date', '11.02.20 10:00'])('%s is no date of the pattern', (given) =>
  expect(readPatternDate(given, 'DD.MM.YYYY HH:mm', 'UTC')).toBeNull(),
);
