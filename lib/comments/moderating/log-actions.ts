'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '../../actions/action';
import { rowId } from '../../ground/form-fields';
import { who } from '../../ground/policy';
import { undoLogged as undo } from './undo-logged';

export const undoLogged = action({ name: 'comments.undo-logged', can: who('comments.moderate'), input: z.object({ row: rowId }) }, async (actor, input) => {
  await undo(actor, input);
  refresh();
});
