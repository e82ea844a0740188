'use server';

import { refresh } from 'next/cache';
import { action } from '../actions/action';
import { byId } from '../ground/form-fields';
import { who } from '../ground/policy';
import { holidayForm } from './holiday';
import { removeHoliday as remove, saveHoliday as save } from './save-holiday';

const can = who('states.manage');

export const saveHoliday = action({ name: 'holidays.save', can, input: holidayForm }, async (actor, input) => {
  const saved = await save(actor, input);
  refresh();
  return saved;
});

export const removeHoliday = action({ name: 'holidays.remove', can, input: byId }, async (actor, input) => {
  const removed = await remove(actor, input);
  refresh();
  return removed;
});
