'use server';

import { refresh } from 'next/cache';
import { action } from '../actions/action';
import { who } from '../ground/policy';
import { keyForm, keyId } from './key';
import { makeKey as make, revokeKey as revoke } from './save-key';

const can = who('api.manage');
const limit = { points: 60, seconds: 3600, by: 'actor' } as const;

export const makeKey = action({ name: 'api.make-key', can, input: keyForm, limit }, async (actor, input) => {
  const made = await make(actor, input);
  refresh();
  return made;
});

export const revokeKey = action({ name: 'api.revoke-key', can, input: keyId, limit }, async (actor, input) => {
  const done = await revoke(actor, input);
  refresh();
  return done;
});
