import { expect, test, vi } from 'vitest';
import { QueueLimit } from './queue-limit';

test('a queue lets two through, three wait in order, the rest are refused', async () => {
  const queue = new QueueLimit(2, 3);
  const open: (() => void)[] = [];
  const order: number[] = [];
  const runs = Array.from({ length: 7 }, (_, at) =>
    queue.run(async () => {
      order.push(at);
      await new Promise<void>((resolve) => open.push(resolve));
      return at;
    }),
  );
  const settled = Promise.allSettled(runs);
  for (let freed = 0; freed < 5; freed += 1) {
    while (open.length <= freed) await new Promise(setImmediate);
    expect(order.length).toBeLessThanOrEqual(freed + 2);
    open[freed]?.();
  }
  expect((await settled).map((result) => (result.status === 'fulfilled' ? result.value : result.reason.reason))).toEqual([
    0,
    1,
    2,
    3,
    4,
    'too-fast',
    'too-fast',
  ]);
  expect(order).toEqual([0, 1, 2, 3, 4]);
});

test('a failure hands its place on', async () => {
  const queue = new QueueLimit(1, 1);
  const failed = queue.run(() => Promise.reject(new Error('no')));
  const next = queue.run(async () => 'yes');
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('yes');
  expect(await queue.run(async () => 'again')).toBe('again');
});

test('a place that rests answers at once, and lets the next begin later, in order', async () => {
  vi.useFakeTimers();
  const queue = new QueueLimit(1, 2);
  queue.rest = 250;
  const begun: number[] = [];
  const run = (at: number) => queue.run(async () => begun.push(at));
  await run(1);
  const others = [run(2), run(3)];
  await expect(run(4)).rejects.toMatchObject({ reason: 'too-fast' });
  await vi.advanceTimersByTimeAsync(249);
  expect(begun).toEqual([1]);
  await vi.advanceTimersByTimeAsync(1);
  expect(begun).toEqual([1, 2]);
  await vi.advanceTimersByTimeAsync(250);
  await Promise.all(others);
  expect(begun).toEqual([1, 2, 3]);
  vi.useRealTimers();
});

test('whoever has no place after ten seconds is told to come again, and nobody after them waits longer for it', async () => {
  vi.useFakeTimers();
  try {
    const queue = new QueueLimit(1, 2);
    let letGo = () => {};
    const first = queue.run(() => new Promise<void>((resolve) => (letGo = resolve)));
    const second = queue.run(async () => 'second').catch((refused: { reason: string }) => refused.reason);
    await vi.advanceTimersByTimeAsync(9_000);
    const third = queue.run(async () => 'third');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await second).toBe('too-fast');
    letGo();
    await first;
    expect(await third).toBe('third');
    expect(await queue.run(async () => 'free')).toBe('free');
  } finally {
    vi.useRealTimers();
  }
});
