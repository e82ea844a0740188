'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { z } from 'zod';
import { action } from '../actions/action';
import { keepSession } from './auth';
import { deskLocale } from './desk-language';
import { email, newcomer } from './person-input';
import { askForAccount, makeReader } from './sign-up';

export const askAccount = action(
  { name: 'people.ask-account', can: 'anyone', input: z.object({ email }), limit: { points: 5, seconds: 3600, by: 'network' } },
  async (_actor, input) => {
    const locale = await deskLocale();
    after(() => askForAccount({ ...input, locale }));
    redirect('/desk/join?sent=1');
  },
);

export const joinAsReader = action(
  { name: 'people.sign-up', can: 'anyone', input: newcomer, limit: { points: 10, seconds: 600, by: 'network' } },
  async (_actor, input) => {
    const userAgent = (await headers()).get('user-agent') ?? '';
    await keepSession(await makeReader({ ...input, userAgent }));
    redirect('/desk/account/comments');
  },
);
