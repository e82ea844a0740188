'use server';

import { refresh } from 'next/cache';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { z } from 'zod';
import { action } from '../actions/action';
import type { Actor, Person } from '../ground/actor';
import { byId } from '../ground/form-fields';
import { locales } from '../ground/locales';
import { who } from '../ground/policy';
import { Refusal } from '../ground/refusal';
import { dropSession, keepSession } from './auth';
import { changePassword as changeOwnPassword, passwordChange } from './change-password';
import { changeReach as changeTheirReach } from './change-reach';
import { deskLanguageCookie } from './desk-language';
import { disable as disableThem } from './disable';
import { enable as enableThem } from './enable';
import { firstAdministrator, makeFirstAdministrator } from './first-run';
import { acceptInvitation, invitation, invite as inviteSomeone } from './invite';
import { invitationLetter, resetLetter } from './letters';
import { email, newcomer, personId, reach } from './person-input';
import { presentPassword } from './present-password';
import { enter } from './provider';
import { ownName, rename as renameSelf } from './rename';
import { renewRecoveryCodes as renewCodes } from './renew-codes';
import { askForReset, makeResetLink as makeTheirResetLink, newToken, resetPassword as setNewPassword } from './reset';
import { safeReturn } from './safe-return';
import { profileForm, saveProfile as saveTheirProfile } from './save-profile';
import { signOut as leave, signOutElsewhere as leaveElsewhere } from './sign-out';
import { signOutPerson as endTheirSessions } from './sign-out-person';
import { startTotp as startSecondStep, totpSetup } from './start-totp';
import { stopTotp as stopSecondStep } from './stop-totp';

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
export const signIn = action({ name: 'people.sign-in', can: 'anyone', input: credentials }, async (_actor, input) => {
  await enter(input).catch((error: unknown) => {
    if (error instanceof Refusal) throw new Refusal(error.reason, { fields: error.fields, values: { ...error.values, email: input.email } });
    throw error;
  });
  if (input.next !== undefined) redirect(safeReturn(input.next));
});

export const signOut = action({ name: 'people.sign-out', can: 'anyone', input: z.object({}) }, async (actor) => {
  if (actor.kind === 'person') await leave(actor);
  await dropSession();
  redirect('/desk/sign-in?after=out');
});

export const startPaper = action(
  { name: 'people.first-run', can: 'anyone', input: firstAdministrator, limit: { points: 10, seconds: 600, by: 'network' } },
  async (_actor, input) => {
    const userAgent = (await headers()).get('user-agent') ?? '';
    await keepSession(await makeFirstAdministrator({ ...input, userAgent }));
    redirect('/desk');
  },
);

export const join = action(
  { name: 'people.join', can: 'anyone', input: newcomer, limit: { points: 10, seconds: 600, by: 'network' } },
  async (_actor, input) => {
    const userAgent = (await headers()).get('user-agent') ?? '';
    await keepSession(await acceptInvitation({ ...input, userAgent }));
    redirect('/desk');
  },
);

export const askReset = action(
  { name: 'people.ask-reset', can: 'anyone', input: z.object({ email }), limit: { points: 5, seconds: 600, by: 'network' } },
  async (_actor, input) => {
    const letter = await resetLetter();
    after(() => askForReset(input, letter));
    redirect('/desk/forgotten?sent=1');
  },
);

export const resetPassword = action(
  { name: 'people.reset', can: 'anyone', input: newToken, limit: { points: 10, seconds: 600, by: 'network' } },
  async (_actor, input) => {
    await setNewPassword(input);
    redirect('/desk/sign-in?after=reset');
  },
);

const isPerson = (actor: Actor): boolean => actor.kind === 'person';

export const signOutElsewhere = action({ name: 'people.sign-out-everywhere', can: isPerson, input: z.object({}) }, async (actor) => {
  const { ended } = await leaveElsewhere(actor as Person);
  refresh();
  return { count: ended };
});

export const rename = action({ name: 'people.rename', can: isPerson, input: ownName }, async (actor, input) => {
  await renameSelf(actor as Person, input);
  refresh();
});

export const changePassword = action({ name: 'people.change-password', can: isPerson, input: passwordChange }, async (actor, input) => {
  await changeOwnPassword(actor as Person, input);
  refresh();
});

export const startTotp = action({ name: 'people.start-totp', can: isPerson, input: totpSetup }, async (actor, input) =>
  startSecondStep(actor as Person, input),
);

export const renewRecoveryCodes = action({ name: 'people.recovery-codes', can: isPerson, input: presentPassword }, async (actor, input) =>
  renewCodes(actor as Person, input),
);

export const stopTotp = action({ name: 'people.stop-totp', can: isPerson, input: presentPassword }, async (actor, input) => {
  await stopSecondStep(actor as Person, input);
  refresh();
});

export const invite = action(
  { name: 'people.invite', can: who('people.manage'), input: invitation, limit: { points: 60, seconds: 3600, by: 'actor' } },
  async (actor, input) => inviteSomeone(actor, input, await invitationLetter(input.role)),
);

export const makeResetLink = action(
  { name: 'people.reset-link', can: who('people.manage'), input: byId, limit: { points: 60, seconds: 3600, by: 'actor' } },
  async (actor, input) => makeTheirResetLink(actor, input, await resetLetter()),
);

export const changeReach = action({ name: 'people.change-role', can: who('people.manage'), input: reach.extend({ id: personId }) }, async (actor, input) => {
  const changed = await changeTheirReach(actor, input);
  refresh();
  return changed;
});

export const disable = action({ name: 'people.disable', can: who('people.manage'), input: byId }, async (actor, input) => {
  const changed = await disableThem(actor, input);
  refresh();
  return changed;
});

export const enable = action({ name: 'people.enable', can: who('people.manage'), input: byId }, async (actor, input) => {
  const changed = await enableThem(actor, input);
  refresh();
  return changed;
});

export const signOutPerson = action({ name: 'people.sign-out-person', can: who('people.manage'), input: byId }, async (actor, input) => {
  const changed = await endTheirSessions(actor, input);
  refresh();
  return changed;
});

export const saveProfile = action({ name: 'people.save-profile', can: who('people.manage'), input: profileForm }, async (actor, input) => {
  const saved = await saveTheirProfile(actor, input);
  refresh();
  return saved;
});
