'use server';

import { refresh } from 'next/cache';
import { action } from '../actions/action';
import { who } from '../ground/policy';
import { mailWanted, mailNotices as setMail } from './mail-notices';
import { noticesRead, readNotices as read } from './read-notices';

export const readNotices = action({ name: 'notices.read', can: who('desk.enter'), input: noticesRead }, async (actor, input) => {
  const done = await read(actor, input);
  if (done.count > 0) refresh();
  return done;
});

export const mailNotices = action({ name: 'notices.mail', can: who('desk.enter'), input: mailWanted }, async (actor, input) => {
  await setMail(actor, input);
  refresh();
});
