import { expect, test } from 'vitest';
import { Turns } from './turns';

const limits = { most: 2, mostWaiting: 2, wait: 60_000 };

test('a few go at once, a few wait in order, and the rest are told that there is no turn', async () => {
  const turns = new Turns(limits);
  const order: string[] = [];
  const asked = ['first', 'second', 'third', 'fourth', 'fifth'].map(async (name) => {
    const isTurn = await turns.take();
    order.push(`${name} ${isTurn}`);
  });
  await Promise.all([asked[0], asked[1], asked[4]]);
  expect(order).toEqual(['first true', 'second true', 'fifth false']);
  turns.give();
  await asked[2];
  turns.give();
  await asked[3];
  expect(order.slice(3)).toEqual(['third true', 'fourth true']);
});

test('what the site asks for itself goes first, and is never sent away', async () => {
  const turns = new Turns(limits);
  await Promise.all([turns.take(), turns.take()]);
  const order: string[] = [];
  const waiting = [turns.take(), turns.take()].map((turn, at) => turn.then(() => order.push(`reader ${at}`)));
  const own = turns.take(true).then((isTurn) => order.push(`own ${isTurn}`));
  turns.give();
  await own;
  turns.give();
  turns.give();
  await Promise.all(waiting);
  expect(order).toEqual(['own true', 'reader 0', 'reader 1']);
});

test('who has waited too long goes without, and takes no turn from the next', async () => {
  const turns = new Turns({ most: 1, mostWaiting: 5, wait: 1 });
  await turns.take();
  expect(await turns.take()).toBe(false);
  turns.give();
  expect(await turns.take()).toBe(true);
  expect(await turns.take()).toBe(false);
});
