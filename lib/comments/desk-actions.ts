'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '../actions/action';
import { who } from '../people/policy';
import { rowId } from '../settings/localized-form';
import { featureInput, rejectReasons } from './input';
import { featureComment as feature, redactComment as redact, uncoverComment as uncover } from './mark';
import { liftStanding as lift, mostMuteDays, rejectAllBy as rejectAll, setStanding as set } from './set-standing';
import { standingKinds } from './standing';

const can = who('comments.moderate');
const note = z.string().trim().max(1000, 'too-long').default('');

export const featureComment = action({ name: 'comments.feature', can, input: featureInput }, async (actor, input) => {
  const done = await feature(actor, input);
  refresh();
  return done;
});

export const redactComment = action(
  { name: 'comments.redact', can, input: z.object({ id: rowId, part: z.string({ error: 'required' }).min(1, 'required').max(5000, 'too-long') }) },
  async (actor, input) => {
    const done = await redact(actor, { ...input, part: input.part.replace(/\r\n?/g, '\n') });
    refresh();
    return done;
  },
);

export const uncoverComment = action({ name: 'comments.uncover', can, input: z.object({ redactionId: rowId }) }, async (actor, input) => {
  const done = await uncover(actor, input);
  refresh();
  return done;
});

const days = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  z.union([z.null(), z.coerce.number().int().min(1).max(mostMuteDays)]),
);

export const setStanding = action(
  { name: 'comments.standing', can, input: z.object({ commentId: rowId, kind: z.enum(standingKinds, 'required'), days, note }) },
  async (actor, input) => {
    const done = await set(actor, input);
    refresh();
    return done;
  },
);

export const liftStanding = action({ name: 'comments.lift', can, input: z.object({ standingId: rowId }) }, async (actor, input) => {
  const done = await lift(actor, input);
  refresh();
  return done;
});

export const rejectAllBy = action(
  { name: 'comments.reject-all', can, input: z.object({ commentId: rowId, reason: z.enum(rejectReasons, 'required'), note }) },
  async (actor, input) => {
    const done = await rejectAll(actor, input);
    refresh();
    return done;
  },
);
