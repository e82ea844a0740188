'use server';

import { refresh } from 'next/cache';
import { action } from '../actions/action';
import { byId } from '../ground/form-fields';
import { who } from '../ground/policy';
import { fundingForm, removeFunding as removeNotice, saveFunding as saveNotice } from './funding';
import { saveSettings as save, settingsForm } from './save-settings';

export const saveSettings = action({ name: 'settings.save', can: who('settings.manage'), input: settingsForm }, async (actor, input) => {
  const saved = await save(actor, input);
  refresh();
  return saved;
});

export const saveFunding = action({ name: 'funding.save', can: who('funding.manage'), input: fundingForm }, async (actor, input) => {
  const saved = await saveNotice(actor, input);
  refresh();
  return saved;
});

export const removeFunding = action({ name: 'funding.remove', can: who('funding.manage'), input: byId }, async (actor, input) => {
  const removed = await removeNotice(actor, input);
  refresh();
  return removed;
});
