'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '../../actions/action';
import { who } from '../../ground/policy';
import { decideInput, undoInput } from '../comment/input';
import { decideComments as decide, undoDecisions as undo } from './moderate';

const can = who('comments.moderate');

/**
 * With `stay` the page is left as it is: the queue fetches itself again after several decisions.
 */
const deskInput = decideInput.extend({ stay: z.preprocess((value) => value === 'true', z.boolean()) });

export const decideComments = action({ name: 'comments.decide', can, input: deskInput }, async (actor, { stay, ...input }) => {
  const decided = await decide(actor, input);
  if (!stay) refresh();
  return decided;
});

export const undoDecisions = action({ name: 'comments.undo', can, input: undoInput }, async (actor, input) => {
  const undone = await undo(actor, input);
  refresh();
  return undone;
});
