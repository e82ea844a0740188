import { expect, test } from 'vitest';
import { Semaphore } from './semaphore';

const limits = { most: 2, mostWaiting: 2, wait: 60_000 };

test('a few go at once, a few wait in order, and the rest are told that there is no place', async () => {
  const places = new Semaphore(limits);
  const order: string[] = [];
  const asked = ['first', 'second', 'third', 'fourth', 'fifth'].map(async (name) => {
    const isIn = await places.acquire();
    order.push(`${name} ${isIn}`);
  });
  await Promise.all([asked[0], asked[1], asked[4]]);
  expect(order).toEqual(['first true', 'second true', 'fifth false']);
  places.release();
  await asked[2];
  places.release();
  await asked[3];
  expect(order.slice(3)).toEqual(['third true', 'fourth true']);
});

test('what is urgent goes first, and is never sent away', async () => {
  const places = new Semaphore(limits);
  await Promise.all([places.acquire(), places.acquire()]);
  const order: string[] = [];
  const waiting = [places.acquire(), places.acquire()].map((turn, at) => turn.then(() => order.push(`reader ${at}`)));
  const urgent = places.acquire(true).then((isIn) => order.push(`urgent ${isIn}`));
  places.release();
  await urgent;
  places.release();
  places.release();
  await Promise.all(waiting);
  expect(order).toEqual(['urgent true', 'reader 0', 'reader 1']);
});

test('who has waited too long goes without, and takes no place from the next', async () => {
  const places = new Semaphore({ most: 1, mostWaiting: 5, wait: 1 });
  await places.acquire();
  expect(await places.acquire()).toBe(false);
  places.release();
  expect(await places.acquire()).toBe(true);
  expect(await places.acquire()).toBe(false);
});

test('it is full while the next would be sent away', async () => {
  const places = new Semaphore({ most: 1, mostWaiting: 1, wait: 60_000 });
  expect(places.isFull).toBe(false);
  await places.acquire();
  expect(places.isFull).toBe(false);
  const second = places.acquire();
  expect(places.isFull).toBe(true);
  places.release();
  await second;
  expect(places.isFull).toBe(false);
});
