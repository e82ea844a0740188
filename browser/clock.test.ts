import { describe, expect, it } from 'vitest';
import { ago, clockIn } from './clock';

const now = Date.UTC(2026, 4, 17, 12);

describe('how long ago a moment was', () => {
  it.each([
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
  it('shows half and quarter hours as they are', () => {
    expect([clockIn('Asia/Kolkata', new Date(now)), clockIn('Asia/Kathmandu', new Date(now))]).toEqual(['17:30', '17:45']);
  });

  it('leaves what it said where the browser does not know the zone', () => {
    expect(clockIn('Nowhere/At_All', new Date(now))).toBeNull();
  });
});
