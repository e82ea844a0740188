'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '../actions/action';
import { nested, rowId } from '../ground/form-fields';
import { who } from '../ground/policy';
import { editMedia as edit } from './edit';
import { mediaInput } from './input';
import { listMedia, type Thumb } from './queries';
import { trashMedia as trash } from './store';

const flag = z.preprocess((value) => value === true || value === 'true', z.boolean());

export const editMedia = action({ name: 'media.edit', can: who('media.edit'), input: nested(mediaInput) }, async (actor, input) => {
  const saved = await edit(actor, input);
  refresh();
  return saved;
});

export const trashMedia = action({ name: 'media.trash', can: who('media.trash'), input: z.object({ id: rowId, restore: flag }) }, async (actor, input) => {
  const done = await trash(actor, input);
  refresh();
  return done;
});

const search = z.object({ text: z.string().max(200, 'too-long').default(''), before: z.coerce.number().int().positive().optional() });

export const findMedia = action(
  { name: 'media.find', can: who('media.list'), input: search },
  async (_actor, { text, before }): Promise<{ thumbs: Thumb[] }> => ({
    thumbs: await listMedia({ text: text.trim() || undefined, before }),
  }),
);
