'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '../../actions/action';
import { rowId } from '../../ground/form-fields';
import { who } from '../../ground/policy';
import { deskLocale } from '../../people/desk-language';
import { holdDiscussion as hold, holdInput } from '../comment/hold-discussion';
import { featureInput, rejectReasons } from '../comment/input';
import { blockNetwork as block, mostBlockDays, unblockNetwork as unblock } from '../standing/block-network';
import { standingKinds } from '../standing/standing';
import { assignComment as assign, assignInput } from './assign';
import { featureComment as feature, redactComment as redact, uncoverComment as uncover } from './mark';
import { markAnswer as markAs, markInput } from './mark-answer';
import { liftStanding as lift, mostMuteDays, rejectAllBy as rejectAll, setStanding as set } from './set-standing';

const can = who('comments.moderate');
const note = z.string().trim().max(1000, 'too-long').default('');

export const featureComment = action({ name: 'comments.feature', can, input: featureInput }, async (actor, input) => {
  const done = await feature(actor, input);
  refresh();
  return done;
});

export const markAnswer = action({ name: 'comments.answer', can, input: markInput }, async (actor, input) => {
  const done = await markAs(actor, input);
  refresh();
  return done;
});

export const assignComment = action({ name: 'comments.assign', can, input: assignInput }, async (actor, input) => {
  const done = await assign(actor, input, await deskLocale());
  refresh();
  return done;
});

export const holdDiscussion = action({ name: 'comments.terms', can, input: holdInput }, async (actor, input) => {
  const done = await hold(actor, input);
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

export const blockNetwork = action(
  {
    name: 'comments.block-network',
    can,
    input: z.object({
      commentId: rowId,
      scope: z.enum(['network', 'address']).default('network'),
      days: z.coerce.number('block-days').int('block-days').min(1, 'block-days').max(mostBlockDays, 'block-days'),
      reason: z.string({ error: 'required' }).trim().min(1, 'required').max(500, 'too-long'),
    }),
  },
  async (actor, { days, ...input }) => {
    const done = await block(actor, { ...input, until: new Date(Date.now() + days * 86_400_000) });
    refresh();
    return done;
  },
);

export const unblockNetwork = action({ name: 'comments.unblock-network', can, input: z.object({ blockId: rowId }) }, async (actor, input) => {
  const done = await unblock(actor, input);
  refresh();
  return done;
});
