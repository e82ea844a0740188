'use server';

import { refresh } from 'next/cache';
import { action } from '../actions/action';
import { who } from '../ground/policy';
import { sendAgain as again, makeWebhook as make, removeWebhook as remove } from './save-webhook';
import { webhookForm, webhookId } from './webhook';

const can = who('api.manage');
const limit = { points: 120, seconds: 3600, by: 'actor' } as const;

export const makeWebhook = action({ name: 'webhooks.make', can, input: webhookForm, limit }, async (actor, input) => {
  const made = await make(actor, input);
  refresh();
  return made;
});

export const removeWebhook = action({ name: 'webhooks.remove', can, input: webhookId, limit }, async (actor, input) => {
  const done = await remove(actor, input);
  refresh();
  return done;
});

export const sendAgain = action({ name: 'webhooks.send-again', can, input: webhookId, limit }, async (actor, input) => {
  const done = await again(actor, input);
  refresh();
  return done;
});
