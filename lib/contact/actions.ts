'use server';

import { after } from 'next/server';
import { actionThenGo } from '../actions/action';
import { messageInput } from './message';
import { notifyDesk, receiveMessage } from './receive';

export const sendMessage = actionThenGo(
  { name: 'contact.send', can: 'anyone', input: messageInput, limit: { points: 12, seconds: 3600, by: 'reader' } },
  async (actor, input) => {
    const id = await receiveMessage(actor, input);
    if (id !== null) after(() => notifyDesk(input));
  },
  (_sent, locale) => `/${locale}/contact/thanks`,
);
