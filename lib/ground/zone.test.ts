import { describe, expect, test } from 'vitest';
import { instantInZone, isZone, zoneOffset } from './zone';

const iso = (day: string, time: string, zone: string) => instantInZone(day, time, zone).toISOString();

describe('wall-clock times', () => {
  test('know zones with quarter hours and zones that changed', () => {
    expect(iso('2026-11-22', '12:00', 'Asia/Kathmandu')).toBe('2026-11-22T06:15:00.000Z');
    expect(iso('2024-02-01', '12:00', 'Asia/Almaty')).toBe('2024-02-01T06:00:00.000Z');
    expect(iso('2026-02-01', '12:00', 'Asia/Almaty')).toBe('2026-02-01T07:00:00.000Z');
  });

  test('move a time that the clocks skip forward by the gap', () => {
    expect(iso('2026-04-24', '00:30', 'Africa/Cairo')).toBe('2026-04-23T22:30:00.000Z');
    expect(iso('2026-03-29', '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
  });

  test('take the first of two when a time comes twice', () => {
    expect(iso('2026-10-25', '02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
  });

  test('tell zones from other words', () => {
    expect(isZone('Asia/Tashkent')).toBe(true);
    expect(isZone('Moon/Base')).toBe(false);
    expect(zoneOffset('UTC', new Date())).toBe(0);
  });
});
