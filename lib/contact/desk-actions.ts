'use server';

import { refresh } from 'next/cache';
import { action } from '../actions/action';
import { byId } from '../ground/form-fields';
import { who } from '../ground/policy';
import { answerMessage as answer, messageAnswer } from './answer';
import { archiveMessage as archive, unarchiveMessage as unarchive } from './archive';

const can = who('messages.answer');

export const answerMessage = action(
  { name: 'messages.answer', can, input: messageAnswer, limit: { points: 60, seconds: 3600, by: 'actor' } },
  async (actor, input) => {
    const answered = await answer(actor, input);
    refresh();
    return answered;
  },
);

export const archiveMessage = action({ name: 'messages.archive', can, input: byId }, async (actor, input) => {
  const archived = await archive(actor, input);
  refresh();
  return archived;
});

export const unarchiveMessage = action({ name: 'messages.unarchive', can, input: byId }, async (actor, input) => {
  const archived = await unarchive(actor, input);
  refresh();
  return archived;
});
