import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WaitQueue } from './wait-queue';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('those who wait are called in order, and who is to be first before them', async () => {
  const queue = new WaitQueue<string>();
  const order: string[] = [];
  const all = ['a', 'b'].map((name) => queue.wait(name, 1000).then(() => order.push(name)));
  all.push(queue.wait('urgent', 1000, true).then(() => order.push('urgent')));
  expect(queue.length).toBe(3);
  expect([queue.callNext(), queue.callNext(), queue.callNext(), queue.callNext()]).toEqual([{ kind: 'urgent' }, { kind: 'a' }, { kind: 'b' }, null]);
  await Promise.all(all);
  expect(order).toEqual(['urgent', 'a', 'b']);
  expect(queue.length).toBe(0);
});

test('the first who may go is called, and who may not keeps the place', async () => {
  const queue = new WaitQueue<'page' | 'search'>();
  const search = queue.wait('search', 1000);
  const page = queue.wait('page', 1000);
  expect(queue.callNext((kind) => kind === 'page')).toEqual({ kind: 'page' });
  expect(await page).toBe(true);
  expect(queue.callNext((kind) => kind === 'page')).toBeNull();
  expect(queue.callNext()).toEqual({ kind: 'search' });
  expect(await search).toBe(true);
});

test('who has waited too long is told so once, and is not called afterwards', async () => {
  const queue = new WaitQueue();
  const answers: boolean[] = [];
  const first = queue.wait(null, 1000).then((isTurn) => answers.push(isTurn));
  await vi.advanceTimersByTimeAsync(500);
  const second = queue.wait(null, 1000).then((isTurn) => answers.push(isTurn));
  await vi.advanceTimersByTimeAsync(500);
  expect([answers, queue.length]).toEqual([[false], 1]);
  queue.callNext();
  await Promise.all([first, second]);
  await vi.advanceTimersByTimeAsync(5000);
  expect([answers, queue.length, vi.getTimerCount()]).toEqual([[false, true], 0, 0]);
});
