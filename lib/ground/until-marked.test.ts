import { beforeEach, expect, test, vi } from 'vitest';
import { inShare } from '@/db/share';
import { forgetUntilMarked, untilMarked } from './until-marked';

let now = 'old';
const read = vi.fn(async () => now);
const asPage = () => inShare('pages', () => untilMarked('a', read));
beforeEach(() => {
  now = 'old';
  read.mockClear();
  forgetUntilMarked();
});

test('is read once for all pages until something is marked', async () => {
  expect([await asPage(), await asPage()]).toEqual(['old', 'old']);
  expect(read).toHaveBeenCalledTimes(1);
  now = 'new';
  expect(await asPage()).toBe('old');
  forgetUntilMarked();
  expect(await asPage()).toBe('new');
});

test('what was being read when something was marked is nobody else’s', async () => {
  let answer = (_: string) => {};
  const slow = inShare('pages', () => untilMarked('a', () => new Promise<string>((resolve) => (answer = resolve))));
  forgetUntilMarked();
  now = 'new';
  expect(await asPage()).toBe('new');
  answer('old');
  expect(await slow).toBe('old');
  expect(await asPage()).toBe('new');
});

test('the desk, and whoever says nothing, reads for itself', async () => {
  await asPage();
  now = 'new';
  expect(await inShare('desk', () => untilMarked('a', read))).toBe('new');
  expect(await untilMarked('a', read)).toBe('new');
});

test('a failure is not kept, and neither is anything for long', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  read.mockRejectedValueOnce(new Error('away'));
  await expect(asPage()).rejects.toThrow('away');
  expect(await asPage()).toBe('old');
  now = 'new';
  vi.advanceTimersByTime(29_000);
  expect(await asPage()).toBe('old');
  vi.advanceTimersByTime(2000);
  expect(await asPage()).toBe('new');
});
