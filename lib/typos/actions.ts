'use server';

import { refresh } from 'next/cache';
import { after } from 'next/server';
import { action } from '../actions/action';
import { who } from '../ground/policy';
import { Refusal } from '../ground/refusal';
import { acceptTypo as accept, acceptInput } from './accept';
import type { Answered } from './answers';
import { declineTypo as decline, declineInput, learnWord as learn, settleTask as settle, taskInput, typoId } from './decide';
import { listSure, sureInput } from './desk-queries';
import { type ReportOutcome, sendAnswers } from './letters';
import { undoTypo as undo } from './undo';

const can = who('typos.handle');

/** After the answer has gone, so that no editor waits for a mail server. */
function tell(articleId: number, answers: Answered[], outcome: ReportOutcome): void {
  if (answers.length > 0) after(() => sendAnswers(articleId, answers, outcome));
}

export const acceptTypo = action({ name: 'typos.accept', can, input: acceptInput }, async (actor, input) => {
  const done = await accept(actor, { ...input, correction: input.correction || undefined });
  tell(done.articleId, done.answers, { kind: 'accepted' });
  refresh();
  return { undo: done.undo, tasks: done.tasks, waiting: done.waiting };
});

/**
 * Accepts each place on the page that is surely found and changes no fact; one that is refused on
 * the way is left open.
 */
export const acceptSure = action({ name: 'typos.accept-sure', can, input: sureInput }, async (actor, input) => {
  let [accepted, left] = [0, 0];
  for (const id of await listSure(actor, input.ids)) {
    try {
      const done = await accept(actor, { id });
      tell(done.articleId, done.answers, { kind: 'accepted' });
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
  tell(done.articleId, done.answers, { kind: 'declined', reason: input.reason });
  refresh();
  return { undo: { id: done.id } };
});

export const learnWord = action({ name: 'typos.learn', can, input: typoId }, async (actor, input) => {
  const done = await learn(actor, input);
  tell(done.articleId, done.answers, { kind: 'learnt' });
  refresh();
  return { undo: { id: done.id } };
});

export const settleTask = action({ name: 'typos.task', can, input: taskInput }, async (actor, input) => {
  const done = await settle(actor, input);
  refresh();
  return { undo: { id: done.id, to: 'open' } };
});
