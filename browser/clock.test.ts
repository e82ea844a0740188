import { describe, expect, test } from 'vitest';
import { absolute, ago, ahead, told, wallClock } from './clock';

const now = Date.UTC(2026, 4, 17, 12);

describe('how long ago a moment was', () => {
  test.each([
    ['2026-05-17T11:59:30Z', 'en-GB', 'this minute'],
    ['2026-05-17T11:15:00Z', 'en-GB', '45 minutes ago'],
    ['2026-05-17T09:00:00Z', 'ru', '3 часа назад'],
    ['2026-05-16T11:00:00Z', 'zh-Hans', '昨天'],
    ['2024-05-16T11:00:00Z', 'en-GB', '2 years ago'],
  ])('%s in %s', (moment, language, said) => {
    expect(ago(moment, now, language)).toBe(said);
  });
});

describe('a clock', () => {
  const wall = (zone?: string) => wallClock(new Date(now), zone) ?? Number.NaN;

  test('shows half and quarter hours as they are', () => {
    const shown = [wall('Asia/Kolkata'), wall('Asia/Kathmandu')].map((clock) => new Date(clock).toISOString());
    expect(shown).toEqual(['2026-05-17T17:30:00.000Z', '2026-05-17T17:45:00.000Z']);
  });

  test.each([
    ['Asia/Shanghai', 'Europe/Moscow', '+5'],
    ['Asia/Kolkata', 'Asia/Shanghai', '−2:30'],
    ['Asia/Kathmandu', 'UTC', '+5:45'],
    ['Asia/Qatar', 'Europe/Moscow', ''],
    ['Pacific/Kiritimati', 'Pacific/Pago_Pago', '+25'],
  ])('of %s is ahead of %s by %s', (zone, own, said) => {
    expect(ahead(wall(zone), wall(own))).toBe(said);
  });

  test.each(['Asia/Kolkata', 'America/St_Johns', 'UTC'])('of this browser is that of its zone, %s', (zone) => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    const moment = new Date(now + 789);
    expect(wallClock(moment)).toBe(wallClock(moment, zone));
    process.env.TZ = before;
  });

  test('leaves what it said where the browser does not know the zone', () => {
    expect(wallClock(new Date(now), 'Nowhere/At_All')).toBeNull();
  });
});

describe('a moment', () => {
  const here = new Date(2026, 4, 17, 15);

  test('of the last day is so long ago, an older one a date and a time', () => {
    const [morning, before] = [new Date(2026, 4, 17, 9).toISOString(), new Date(2026, 4, 15, 9, 5).toISOString()];
    expect([told(morning, here, 'en-GB', false), told(before, here, 'en-GB', false)]).toEqual(['6 hours ago', '15 May, 09:05']);
    expect(told(morning, here, 'ru', true)).toBe('17 мая 2026, 09:00 · 6 часов назад');
  });

  test.each([
    ['en-GB', false, '2 Mar 2024, 08:07'],
    ['ru', false, '2 мар. 2024, 08:07'],
    ['ru', true, '2 марта 2024, 08:07'],
    ['zh-Hans', true, '2024年3月2日 08:07'],
  ] as const)('of another year has its year: %s', (language, isFull, said) => {
    expect(absolute(new Date(2024, 2, 2, 8, 7), here, language, isFull)).toBe(said);
  });
});
