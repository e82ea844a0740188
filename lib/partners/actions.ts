'use server';

import { refresh } from 'next/cache';
import { action } from '../actions/action';
import { who } from '../ground/policy';
import { acceptTask as accept, dismissTask as dismiss, reopenTask as reopen } from './decide-task';
import { acceptForm, partnerForm, partnerId, secretForm, takeForm } from './partner';
import { retryPartner as ask, makePartner as make, removePartner as remove, setSecret as secret } from './save-partner';
import { takeArticle as take } from './take-article';

const manage = who('partners.manage');
const use = who('partners.take');
const limit = { points: 240, seconds: 3600, by: 'actor' } as const;

const fresh =
  <Actor, Input, Value>(verb: (actor: Actor, input: Input) => Promise<Value>) =>
  async (actor: Actor, input: Input): Promise<Value> => {
    const done = await verb(actor, input);
    refresh();
    return done;
  };

export const makePartner = action({ name: 'partners.make', can: manage, input: partnerForm, limit }, fresh(make));
export const setSecret = action({ name: 'partners.secret', can: manage, input: secretForm, limit }, fresh(secret));
export const removePartner = action({ name: 'partners.remove', can: manage, input: partnerId, limit }, fresh(remove));
export const retryPartner = action({ name: 'partners.ask', can: use, input: partnerId, limit }, fresh(ask));
export const takeArticle = action({ name: 'partners.take', can: use, input: takeForm, limit }, async (actor, input) => {
  const done = await take(actor, input);
  refresh();
  return done;
});
export const acceptTask = action({ name: 'partners.accept', can: use, input: acceptForm, limit }, fresh(accept));
export const dismissTask = action({ name: 'partners.dismiss', can: use, input: partnerId, limit }, fresh(dismiss));
export const reopenTask = action({ name: 'partners.reopen', can: use, input: partnerId, limit }, fresh(reopen));
