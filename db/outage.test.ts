import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Outage } from './outage';
import { databaseTrouble } from './unavailable';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const rest = 1000;
const passes = (outage: Outage) =>
  outage.pass().then(
    () => 'asks',
    (error) => databaseTrouble(error),
  );

test('a connection that was lost a moment ago keeps nobody from asking', async () => {
  const outage = new Outage(rest);
  outage.note();
  vi.advanceTimersByTime(rest - 1);
  expect(await Promise.all([passes(outage), passes(outage)])).toEqual(['asks', 'asks']);
});

test('where it is known to be away, who comes just after a failure is told at once', async () => {
  const outage = new Outage(rest);
  outage.note();
  vi.advanceTimersByTime(2 * rest);
  expect(await passes(outage)).toBe('asks');
  outage.note();
  vi.advanceTimersByTime(rest - 1);
  expect(await passes(outage)).toBe('away');
});

test('what was tried long ago and fails now keeps nobody from trying', async () => {
  const outage = new Outage(rest);
  outage.note();
  for (let turn = 0; turn < 3; turn += 1) {
    vi.advanceTimersByTime(rest);
    outage.note();
    expect(await passes(outage)).toBe('asks');
  }
});

test('one tries, the others hear what it hears', async () => {
  const outage = new Outage(rest);
  outage.note();
  vi.advanceTimersByTime(2 * rest);
  const [first, ...others] = [passes(outage), passes(outage), passes(outage)];
  expect(await first).toBe('asks');
  outage.end();
  expect(await Promise.all(others)).toEqual(['asks', 'asks']);
  expect(outage.since).toBeNull();

  outage.note();
  vi.advanceTimersByTime(2 * rest);
  const again = [passes(outage), passes(outage)];
  expect(await again[0]).toBe('asks');
  outage.note();
  expect(await again[1]).toBe('away');
});

test('nobody waits longer than that for one that hears nothing, and then the next tries', async () => {
  const outage = new Outage(rest);
  outage.note();
  vi.advanceTimersByTime(2 * rest);
  const [first, second] = [passes(outage), passes(outage)];
  expect(await first).toBe('asks');
  vi.advanceTimersByTime(rest);
  expect(await second).toBe('away');
  expect(await passes(outage)).toBe('asks');
});
