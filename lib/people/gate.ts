import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import type { Person } from '../ground/actor';
import type { Locale } from '../ground/locales';
import { can, type Permission } from '../ground/policy';
import { deskLocale } from './desk-language';
import { currentActor } from './session';

/**
 * The first line of every page of the desk: who is asking, and in which language. Someone not
 * signed in goes to the sign-in page and comes back; a role that never holds the permission finds
 * nothing there.
 */
export async function deskPage(permission: Permission): Promise<{ actor: Person; locale: Locale }> {
  const [actor, locale] = await Promise.all([currentActor(), deskLocale()]);
  if (actor.kind !== 'person') {
    const path = (await headers()).get('x-desk-path');
    redirect(path ? `/desk/sign-in?next=${encodeURIComponent(path)}` : '/desk/sign-in');
  }
  if (!can(actor, permission)) notFound();
  return { actor, locale };
}
