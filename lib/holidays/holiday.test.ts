import { expect, test } from 'vitest';
import { type HolidayInput, holidayForm, occurrences, yearFrom } from './holiday';

const on = (...days: string[]) => ({ days, length: 1 });
const fall = (rows: { days: string[]; length: number }[], from: string) => occurrences(rows, from, yearFrom(from)).map(({ first }) => first);

test('falls each year, or in the years that are named alone', () => {
  expect(fall([on('01-01'), on('2027-03-09', '2028-02-26')], '2026-11-29')).toEqual(['2027-01-01', '2027-03-09']);
  expect(fall([on('2026-03-20')], '2026-11-29')).toEqual([]);
  expect(fall([on('03-08', '2027-03-08')], '2026-11-29')).toEqual(['2027-03-08']);
});

test('29 February is there in leap years alone', () => {
  expect(fall([on('02-29')], '2026-11-29')).toEqual([]);
  expect(fall([on('02-29')], '2027-11-29')).toEqual(['2028-02-29']);
});

test('twelve months hold each day once, today included', () => {
  expect(yearFrom('2026-11-29')).toBe('2027-11-28');
  expect(yearFrom('2028-02-29')).toBe('2029-02-28');
  expect(fall([on('11-29')], '2026-11-29')).toEqual(['2026-11-29']);
});

test('one of several days is there until it is over, over the turn of the year too', () => {
  const long = { days: ['12-30'], length: 5 };
  expect(occurrences([long], '2027-01-03', '2027-12-01')).toEqual([{ holiday: long, first: '2026-12-30', last: '2027-01-03' }]);
  expect(occurrences([long], '2027-01-04', '2027-12-01')).toEqual([]);
});

const given = { id: '', iso2: 'KZ', 'title.en': 'Nauryz', days: '03-21', length: '3', 'source.en': 'Law', sourceUrl: '', asOf: '2025' };

test('days are written with commas, spaces or lines, each once', () => {
  const parsed: HolidayInput = holidayForm.parse({ ...given, days: '2028-02-26, 2027-03-09\n2027-03-09；03-21' });
  expect(parsed).toMatchObject({ id: null, days: ['03-21', '2027-03-09', '2028-02-26'], length: 3, sourceUrl: null });
  expect(holidayForm.parse(parsed)).toEqual(parsed);
});

test.each([
  [{ days: '13-01' }, 'days', 'bad-holiday'],
  [{ days: '2027-02-29' }, 'days', 'bad-holiday'],
  [{ days: '02-30' }, 'days', 'bad-holiday'],
  [{ days: 'after Easter' }, 'days', 'bad-holiday'],
  [{ days: ' , ' }, 'days', 'required'],
  [{ days: Array.from({ length: 41 }, (_, at) => `${2000 + at}-01-01`).join(' ') }, 'days', 'too-many'],
  [{ length: '16' }, 'length', 'bad-input'],
  [{ length: 'two' }, 'length', 'bad-input'],
  [{ 'title.en': '' }, 'title.en', 'required'],
  [{ sourceUrl: 'javascript:alert(1)' }, 'sourceUrl', 'bad-address'],
  [{ asOf: 'spring' }, 'asOf', 'bad-date'],
])('%o is refused at %s', (changed, field, reason) => {
  const issues = holidayForm.safeParse({ ...given, ...changed }).error?.issues.map((issue) => [issue.path.join('.'), issue.message]);
  expect(issues).toContainEqual([field, reason]);
});
