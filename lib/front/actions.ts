'use server';

import { refresh } from 'next/cache';
import { action } from '../actions/action';
import { who } from '../ground/policy';
import { breakingInput, setFrontEnd as end, frontEnd, setBreaking as line } from './end-front';
import { frontOrder, orderFront as order } from './order-front';

const can = who('front.order');

export const orderFront = action({ name: 'front.order', can, input: frontOrder }, async (actor, input) => {
  const done = await order(actor, input);
  refresh();
  return done;
});

export const setFrontEnd = action({ name: 'front.end', can, input: frontEnd }, async (actor, input) => {
  const done = await end(actor, input);
  refresh();
  return done;
});

export const setBreaking = action({ name: 'front.breaking', can, input: breakingInput }, async (actor, input) => {
  const done = await line(actor, input);
  refresh();
  return done;
});
