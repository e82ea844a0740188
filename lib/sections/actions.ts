'use server';

import { refresh } from 'next/cache';
import { action } from '../actions/action';
import { byId } from '../ground/form-fields';
import { who } from '../ground/policy';
import { moveSection as move, sectionMove } from './move-section';
import { removeSection as remove } from './remove-section';
import { saveSection as save } from './save-section';
import { sectionForm } from './section';

const can = who('sections.manage');

export const saveSection = action({ name: 'sections.save', can, input: sectionForm }, async (actor, input) => {
  const saved = await save(actor, input);
  refresh();
  return saved;
});

export const removeSection = action({ name: 'sections.remove', can, input: byId }, async (actor, input) => {
  const removed = await remove(actor, input);
  refresh();
  return removed;
});

export const moveSection = action({ name: 'sections.move', can, input: sectionMove }, async (actor, input) => {
  const moved = await move(actor, input);
  refresh();
  return moved;
});
