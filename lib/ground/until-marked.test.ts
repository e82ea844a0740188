import { AsyncLocalStorage } from 'node:async_hooks';
import { beforeEach, expect, test, vi } from 'vitest';
import { inShare } from '@/db/share';
import { isCollected } from '@/testing/garbage';
import { forgetUntilMarked, untilMarked, untilMarkedEach } from './until-marked';

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

test('keeps what was read, and nothing of the page that read it', async () => {
  const pages = new AsyncLocalStorage<object>();
  // Not the function of the other tests, which keeps what it has given.
  const readNow = () => inShare('pages', () => untilMarked('b', async () => now));
  const readFirst = async () => {
    const page = {};
    await pages.run(page, readNow);
    return new WeakRef(page);
  };
  const page = await readFirst();
  await expect.poll(() => isCollected(page)).toBe(true);
  now = 'new';
  expect(await readNow()).toBe('old');
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

test('of many things those are read that nobody has read, together, and what is not there stays away', async () => {
  const asked: number[][] = [];
  const readSome = async (ids: number[]) => {
    asked.push(ids);
    return new Map(ids.filter((id) => id !== 4).map((id) => [id, `thing ${id}`] as const));
  };
  const read = (...ids: number[]) => inShare('pages', () => untilMarkedEach('thing', ids, readSome));
  const [first, second] = await Promise.all([read(1, 2), read(2, 3, 4)]);
  expect([...first]).toEqual([
    [1, 'thing 1'],
    [2, 'thing 2'],
  ]);
  expect([...second.keys()]).toEqual([2, 3]);
  expect(asked).toEqual([
    [1, 2],
    [3, 4],
  ]);
  await read(4, 1);
  expect(asked).toHaveLength(2);
  forgetUntilMarked();
  await read(1);
  expect(asked.at(-1)).toEqual([1]);
  await untilMarkedEach('thing', [1], readSome);
  expect(asked).toHaveLength(4);
});

test('what fails to be read together is read again', async () => {
  const failing = async () => Promise.reject(new Error('away'));
  await expect(inShare('pages', () => untilMarkedEach('thing', [1, 2], failing))).rejects.toThrow('away');
  expect((await inShare('pages', () => untilMarkedEach('thing', [1], async () => new Map([[1, 'there']])))).get(1)).toBe('there');
});

test('what was read first makes room', async () => {
  const many = Array.from({ length: 2001 }, (_, at) => at);
  const readAll = vi.fn(async (ids: number[]) => new Map(ids.map((id) => [id, id] as const)));
  const read = (ids: number[]) => inShare('pages', () => untilMarkedEach('number', ids, readAll));
  await read(many);
  await read([2000]);
  expect(readAll).toHaveBeenCalledTimes(1);
  await read([0]);
  expect(readAll).toHaveBeenLastCalledWith([0]);
});
