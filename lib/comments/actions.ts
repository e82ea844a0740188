'use server';

import { refresh } from 'next/cache';
import { action } from '../actions/action';
import { who } from '../people/policy';
import { decideInput, undoInput } from './input';
import { decideComments as decide, undoDecisions as undo } from './moderate';

const can = who('comments.moderate');

export const decideComments = action({ name: 'comments.decide', can, input: decideInput }, async (actor, input) => {
  const decided = await decide(actor, input);
  refresh();
  return decided;
});

export const undoDecisions = action({ name: 'comments.undo', can, input: undoInput }, async (actor, input) => {
  const undone = await undo(actor, input);
  refresh();
  return undone;
});
