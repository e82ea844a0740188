'use server';

import { refresh } from 'next/cache';
import { action } from '../actions/action';
import { who } from '../ground/policy';
import { redirectForm, redirectId, removeRedirect as remove, saveRedirect as save } from './save-redirect';

const can = who('redirects.manage');

export const saveRedirect = action({ name: 'redirects.create', can, input: redirectForm }, async (actor, input) => {
  const saved = await save(actor, input);
  refresh();
  return saved;
});

export const removeRedirect = action({ name: 'redirects.remove', can, input: redirectId }, async (actor, input) => {
  const removed = await remove(actor, input);
  refresh();
  return removed;
});
