'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '../../actions/action';
import { byId } from '../../ground/form-fields';
import { who } from '../../ground/policy';
import { changeFilter as change, removeFilter as remove, restoreFilter as restore, saveFilter as save } from './change-filters';
import { filterNameLimit } from './filters';

const can = who('comments.moderate');
const limit = { points: 60, seconds: 60, by: 'actor' } as const;
const named = z.object({
  name: z.string({ error: 'required' }).trim().min(1, 'required').max(filterNameLimit, 'too-long'),
  shared: z.preprocess((value) => value === true || value === 'true', z.boolean()),
});

export const saveFilter = action(
  { name: 'comments.filter-save', can, input: named.extend({ query: z.string().max(2000, 'too-long').default('') }), limit },
  async (actor, input) => {
    const saved = await save(actor, input);
    refresh();
    return saved;
  },
);

export const changeFilter = action({ name: 'comments.filter-change', can, input: named.extend(byId.shape), limit }, async (actor, input) => {
  const changed = await change(actor, input);
  refresh();
  return changed;
});

export const removeFilter = action({ name: 'comments.filter-remove', can, input: byId, limit }, async (actor, input) => {
  const removed = await remove(actor, input);
  refresh();
  return removed;
});

export const restoreFilter = action({ name: 'comments.filter-restore', can, input: byId, limit }, async (actor, input) => {
  await restore(actor, input);
  refresh();
});
