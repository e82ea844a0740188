'use server';

import { after } from 'next/server';
import { action } from '../actions/action';
import { messageInput } from './message';
import { receiveMessage, tellDesk } from './receive';

export const sendMessage = action(
  { name: 'contact.send', can: 'anyone', input: messageInput, limit: { points: 12, seconds: 3600, by: 'reader' } },
  async (actor, input) => {
    const id = await receiveMessage(actor, input);
    if (id !== null) after(() => tellDesk(input));
    return {};
  },
);
