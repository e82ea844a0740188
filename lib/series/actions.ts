'use server';

import { refresh } from 'next/cache';
import { action } from '../actions/action';
import { who } from '../ground/policy';
import { orderSeries as order, seriesOrder } from './order-series';

export const orderSeries = action({ name: 'tags.series', can: who('tags.manage'), input: seriesOrder }, async (actor, input) => {
  const done = await order(actor, input);
  refresh();
  return done;
});
