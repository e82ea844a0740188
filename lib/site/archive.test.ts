import { expect, test } from 'vitest';
import { archivePath, besideMonth, daysInMonth, isoDay, monthGrid, parseArchiveDate, parsePageNumber } from './archive';

test.each([
  ['2026', undefined, undefined, { year: 2026 }],
  ['2026', '02', undefined, { year: 2026, month: 2 }],
  ['2024', '02', '29', { year: 2024, month: 2, day: 29 }],
])('%s %s %s is a date', (year, month, day, date) => {
  expect(parseArchiveDate(year, month, day)).toEqual(date);
});

test.each([
  ['99999'],
  ['0000'],
  ['1989'],
  ['20x6'],
  ['-026'],
  ['2026', '13'],
  ['2026', '00'],
  ['2026', '2'],
  ['2026', '02', '31'],
  ['2026', '02', '29'],
  ['2026', '02', '0'],
  ['2026', '02', '1e1'],
])('%s %s %s is not', (year, month?: string, day?: string) => {
  expect(parseArchiveDate(year, month, day)).toBeNull();
});

test('paths and days are written with two digits', () => {
  expect(archivePath({ year: 2026, month: 3, day: 7 })).toBe('/archive/2026/03/07');
  expect(archivePath({ year: 2026 })).toBe('/archive/2026');
  expect(isoDay(2026, 3, 7)).toBe('2026-03-07');
});

test('a month is laid out from Monday', () => {
  const grid = monthGrid(2026, 11);
  expect(grid[0]).toEqual([null, null, null, null, null, null, 1]);
  expect(grid.flat().filter(Boolean)).toHaveLength(30);
  expect(grid.every((week) => week.length === 7)).toBe(true);
  expect(monthGrid(2027, 2)).toHaveLength(4);
  expect(daysInMonth(2024, 2)).toBe(29);
});

test('months go over the year', () => {
  expect(besideMonth({ year: 2026, month: 12 }, 1)).toEqual({ year: 2027, month: 1 });
  expect(besideMonth({ year: 2026, month: 1 }, -1)).toEqual({ year: 2025, month: 12 });
  expect(besideMonth({ year: 1990, month: 1 }, -1)).toBeNull();
});

test('page numbers are plain', () => {
  expect(parsePageNumber('12')).toBe(12);
  for (const bad of ['0', '-1', '1e9', '01', '1.5', '1234567', '', ' 1']) expect(parsePageNumber(bad)).toBeNull();
});
