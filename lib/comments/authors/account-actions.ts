'use server';

import { refresh } from 'next/cache';
import { after } from 'next/server';
import { z } from 'zod';
import { action } from '../../actions/action';
import type { Person } from '../../ground/actor';
import { who } from '../../ground/policy';
import { deskLocale } from '../../people/desk-language';
import { askErasure as ask, erasureInput, keepAccount as keep } from './erase-account';
import { mailErasure } from './erasure-letter';

const can = who('account.manage');

export const askErasure = action(
  { name: 'people.ask-erasure', can, input: erasureInput, limit: { points: 20, seconds: 3600, by: 'actor' } },
  async (actor, input) => {
    const locale = await deskLocale();
    const { what, dueAt } = await ask(actor as Person, input);
    if (what === 'account') after(() => mailErasure(actor as Person, dueAt, locale));
    refresh();
  },
);

export const keepAccount = action({ name: 'people.keep', can, input: z.object({}) }, async (actor) => {
  await keep(actor as Person);
  refresh();
});
