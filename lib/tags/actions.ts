'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '../actions/action';
import { byId } from '../ground/form-fields';
import { who } from '../ground/policy';
import { createTag as coin, newTag } from './create-tag';
import { mergeTags as merge, unmergeTags as unmerge } from './merge-tags';
import { removeTag as remove, removeUnusedTags as removeUnused } from './remove-tag';
import { saveTag as save } from './save-tag';
import { tagForm, tagMerge } from './tag';

const can = who('tags.manage');

export const saveTag = action({ name: 'tags.save', can, input: tagForm }, async (actor, input) => {
  const saved = await save(actor, input);
  refresh();
  return saved;
});

export const createTag = action({ name: 'tags.coin', can, input: newTag, limit: { points: 60, seconds: 600, by: 'actor' } }, async (actor, input) =>
  coin(actor, input),
);

export const removeTag = action({ name: 'tags.remove', can, input: byId }, async (actor, input) => {
  const removed = await remove(actor, input);
  refresh();
  return removed;
});

export const mergeTags = action({ name: 'tags.merge', can, input: tagMerge }, async (actor, input) => merge(actor, input));

export const unmergeTags = action({ name: 'tags.unmerge', can, input: byId }, async (actor, input) => {
  const done = await unmerge(actor, input);
  refresh();
  return done;
});

export const removeUnusedTags = action({ name: 'tags.remove-unused', can, input: z.object({}) }, async (actor) => {
  const done = await removeUnused(actor);
  refresh();
  return done;
});
