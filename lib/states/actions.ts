'use server';

import { refresh } from 'next/cache';
import { action } from '../actions/action';
import { byId } from '../ground/form-fields';
import { who } from '../ground/policy';
import { factForm } from './fact';
import { removeState as remove } from './remove-state';
import { removeFact as removeOneFact, saveFact as saveOneFact } from './save-fact';
import { removeGroup as removeOneGroup, saveGroup as saveOneGroup } from './save-group';
import { saveState as save } from './save-state';
import { byIso2, groupForm, stateForm } from './state';

const can = who('states.manage');

export const saveState = action({ name: 'states.save', can, input: stateForm }, async (actor, input) => {
  const saved = await save(actor, input);
  refresh();
  return saved;
});

export const removeState = action({ name: 'states.remove', can, input: byIso2 }, async (actor, input) => {
  const removed = await remove(actor, input);
  refresh();
  return removed;
});

export const saveGroup = action({ name: 'states.save-group', can, input: groupForm }, async (actor, input) => {
  const saved = await saveOneGroup(actor, input);
  refresh();
  return saved;
});

export const removeGroup = action({ name: 'states.remove-group', can, input: byId }, async (actor, input) => {
  const removed = await removeOneGroup(actor, input);
  refresh();
  return removed;
});

export const saveFact = action({ name: 'states.save-fact', can, input: factForm }, async (actor, input) => {
  const saved = await saveOneFact(actor, input);
  refresh();
  return saved;
});

export const removeFact = action({ name: 'states.remove-fact', can, input: byId }, async (actor, input) => {
  const removed = await removeOneFact(actor, input);
  refresh();
  return removed;
});
