'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { action } from '../actions/action';
import { locales } from '../locales';
import { dropSession, keepSession, safeReturn } from './auth';
import { deskLanguageCookie } from './desk-language';
import { firstAdministrator, makeFirstAdministrator } from './first-run';
import { email } from './person-input';
import { signIn as openDoor } from './sign-in';
import { signOut as leave } from './sign-out';

const yearSeconds = 365 * 24 * 3600;

export const setDeskLanguage = action({ name: 'people.language', can: 'anyone', input: z.object({ locale: z.enum(locales) }) }, async (_actor, { locale }) => {
  (await cookies()).set(deskLanguageCookie, locale, { path: '/', maxAge: yearSeconds, sameSite: 'lax', httpOnly: true });
});

const credentials = z.object({
  email,
  password: z.string({ error: 'required' }).min(1, 'required').max(200, 'too-long'),
  code: z.string().max(40, 'too-long').optional(),
  next: z.string().max(500).optional(),
});

/** Goes to `next` where the form has one; else answers, for signing in again in place. */
export const signIn = action({ name: 'people.sign-in', can: 'anyone', input: credentials }, async (actor, input) => {
  const userAgent = (await headers()).get('user-agent') ?? '';
  const sessionId = await openDoor({ ...input, userAgent, address: actor.kind === 'system' ? '' : actor.address });
  await keepSession(sessionId);
  if (input.next !== undefined) redirect(safeReturn(input.next));
});

export const signOut = action({ name: 'people.sign-out', can: 'anyone', input: z.object({}) }, async (actor) => {
  if (actor.kind === 'person') await leave(actor);
  await dropSession();
  redirect('/desk/sign-in?after=out');
});

export const startPaper = action(
  { name: 'people.first-run', can: 'anyone', input: firstAdministrator, limit: { points: 10, seconds: 600, by: 'address' } },
  async (_actor, input) => {
    const userAgent = (await headers()).get('user-agent') ?? '';
    await keepSession(await makeFirstAdministrator({ ...input, userAgent }));
    redirect('/desk');
  },
);
