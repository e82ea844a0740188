import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dailyKept, fileOfNight, nightOf, nightOfFile, nightsToKeep, weeklyKept } from './nights';

const from = (first: string, count: number) =>
  Array.from({ length: count }, (_, number) => new Date(Date.parse(`${first}T00:00:00Z`) + number * 86_400_000).toISOString().slice(0, 10));

describe('the night whose backup is due', () => {
  test.each([
    ['2026-12-01T02:59:59Z', '2026-11-30'],
    ['2026-12-01T03:00:00Z', '2026-12-01'],
    ['2028-03-01T01:00:00Z', '2028-02-29'],
    ['2027-01-01T00:30:00Z', '2026-12-31'],
  ])('at %s is that of %s', (now, night) => expect(nightOf(new Date(now), 3)).toBe(night));
});

test('of a hundred nights the ten newest stay and the first of eight weeks', () => {
  const nights = from('2026-09-01', 100);
  const kept = [...nightsToKeep(nights)].sort();
  expect(kept.slice(-10)).toEqual(nights.slice(-10));
  const mondays = kept.filter((night) => new Date(`${night}T00:00:00Z`).getUTCDay() === 1);
  expect(mondays).toHaveLength(weeklyKept);
  expect(kept.length).toBeLessThanOrEqual(dailyKept + weeklyKept);
});

test('kept night by night, none is removed that is needed later', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 150 }), (made) => {
      let kept: string[] = [];
      for (const [number, night] of from('2026-12-20', made.length).entries()) if (made[number]) kept = [...nightsToKeep([...kept, night])];
      const whole = nightsToKeep(from('2026-12-20', made.length).filter((_, number) => made[number]));
      expect([...kept].sort()).toEqual([...whole].sort());
    }),
  );
});

test('only its own files are taken for a backup of a night', () => {
  expect(nightOfFile(fileOfNight('2026-12-01'))).toBe('2026-12-01');
  for (const other of ['infoshos-2026-12-01T030000.ndjson.gz', 'notes.txt', 'infoshos-2026-12-01.ndjson.gz.1.part']) expect(nightOfFile(other)).toBeNull();
});
