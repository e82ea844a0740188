'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '../actions/action';
import { who } from '../people/policy';
import { rowId } from '../settings/localized-form';
import { undoLogged as undo } from './undo-logged';

export const undoLogged = action({ name: 'comments.undo-logged', can: who('comments.moderate'), input: z.object({ row: rowId }) }, async (actor, input) => {
  await undo(actor, input);
  refresh();
});
