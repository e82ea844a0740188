'use server';

import { refresh } from 'next/cache';
import { action } from '../actions/action';
import { who } from '../ground/policy';
import { addMenuLink as add, restoreMenu as back, menuBack, menuLink, menuOrder, menuOwn, orderMenu as order, switchOwnPage as switchOwn } from './save-menu';

const can = who('menu.manage');

export const orderMenu = action({ name: 'menu.order', can, input: menuOrder }, async (actor, input) => {
  const done = await order(actor, input);
  refresh();
  return done;
});

export const addMenuLink = action({ name: 'menu.link', can, input: menuLink }, async (actor, input) => {
  const done = await add(actor, input);
  refresh();
  return done;
});

export const restoreMenu = action({ name: 'menu.restore', can, input: menuBack }, async (actor, input) => {
  const done = await back(actor, input);
  refresh();
  return done;
});

export const switchOwnPage = action({ name: 'menu.own', can: who('pages.manage'), input: menuOwn }, async (actor, input) => {
  const done = await switchOwn(actor, input);
  refresh();
  return done;
});
