'use server';

import { refresh } from 'next/cache';
import { after } from 'next/server';
import { z } from 'zod';
import { action } from '../actions/action';
import { Refusal } from '../actions/refusal';
import { sendLetter } from '../mail/send';
import type { Actor } from '../people/actor';
import { who } from '../people/policy';
import { type Accepted, acceptTypo as accept, acceptInput } from './accept';
import { declineTypo as decline, declineInput, learnWord as learn, settleTask as settle, taskInput, typoId, undoTypo as undo } from './decide';
import { listOpenPlaces } from './queries';

const can = who('typos.handle');

function tell({ emails }: Accepted): void {
  if (emails.length > 0)
    after(async () => {
      for (const to of emails)
        await sendLetter({
          to,
          subject: 'Your typo report · Ваше сообщение · 您的报告',
          text: 'Thank you: the text has been corrected.\nСпасибо: текст исправлен.\n谢谢：文字已更正。\n',
        });
    });
}

export const acceptTypo = action({ name: 'typos.accept', can, input: acceptInput }, async (actor, input) => {
  const done = await accept(actor, { ...input, correction: input.correction || undefined });
  tell(done);
  refresh();
  return { undo: done.undo };
});

/** Accepts each place that is surely found and changes no fact; one that is refused on the way is left open. */
export const acceptSure = action({ name: 'typos.accept-sure', can, input: z.object({}) }, async (actor: Actor) => {
  let [accepted, left] = [0, 0];
  for (const place of await listOpenPlaces(actor)) {
    if (place.state !== 'sure' || place.fact) continue;
    try {
      tell(await accept(actor, { id: place.id }));
      accepted += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      left += 1;
    }
  }
  refresh();
  return { accepted, left };
});

export const undoTypo = action({ name: 'typos.undo', can, input: typoId }, async (actor, input) => {
  const done = await undo(actor, input);
  refresh();
  return done;
});

export const declineTypo = action({ name: 'typos.decline', can, input: declineInput }, async (actor, input) => {
  const done = await decline(actor, input);
  refresh();
  return done;
});

export const learnWord = action({ name: 'typos.learn', can, input: typoId }, async (actor, input) => {
  const done = await learn(actor, input);
  refresh();
  return done;
});

export const settleTask = action({ name: 'typos.task', can, input: taskInput }, async (actor, input) => {
  const done = await settle(actor, input);
  refresh();
  return done;
});
