'use server';

import { refresh } from 'next/cache';
import { action } from '../actions/action';
import { who } from '../people/policy';
import { byId } from '../settings/localized-form';
import { mergeTags as merge, removeTag as remove } from './merge-tags';
import { saveTag as save } from './save-tag';
import { tagForm, tagMerge } from './tag';

const can = who('tags.manage');

export const saveTag = action({ name: 'tags.save', can, input: tagForm }, async (actor, input) => {
  const saved = await save(actor, input);
  refresh();
  return saved;
});

export const removeTag = action({ name: 'tags.remove', can, input: byId }, async (actor, input) => {
  const removed = await remove(actor, input);
  refresh();
  return removed;
});

export const mergeTags = action({ name: 'tags.merge', can, input: tagMerge }, async (actor, input) => merge(actor, input));
