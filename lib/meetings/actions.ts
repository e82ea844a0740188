'use server';

import { refresh } from 'next/cache';
import { action } from '../actions/action';
import { byId } from '../ground/form-fields';
import { who } from '../ground/policy';
import { meetingForm } from './meeting';
import { removeMeeting as remove, saveMeeting as save } from './save-meeting';

const can = who('meetings.manage');

export const saveMeeting = action({ name: 'meetings.save', can, input: meetingForm }, async (actor, input) => {
  const saved = await save(actor, input);
  refresh();
  return saved;
});

export const removeMeeting = action({ name: 'meetings.remove', can, input: byId }, async (actor, input) => {
  const removed = await remove(actor, input);
  refresh();
  return removed;
});
