import { eq } from 'drizzle-orm';
import { redirects } from '@/db/schema';
import { type Actor, actorId } from '../ground/actor';
import type { Change } from '../ground/change';
import { inEachLanguage } from '../ground/rows';
import { tag } from '../ground/tags';
import { splitLocale } from './path';

/** Whatever now answers at this address has to be asked again. */
export const touchRedirect = (touch: Change['touch'], from: string) =>
  touch({ tags: [tag.redirect(from)], paths: splitLocale(from).locale ? [from] : inEachLanguage(from) });

/**
 * Sends the readers of an address that a verb has just changed to its new one, for ever: what led
 * to the old address leads straight to the new, and a redirect that stood at the new one ends,
 * because a page is there now.
 */
export async function followRedirect(c: Change, actor: Actor, from: string, to: string, cause: 'renamed' | 'merged'): Promise<void> {
  if (from === to) return;
  await c.tx.delete(redirects).where(eq(redirects.fromPath, to));
  await c.tx.update(redirects).set({ toPath: to }).where(eq(redirects.toPath, from));
  await c.tx
    .insert(redirects)
    .values({ fromPath: from, toPath: to, cause, createdBy: actorId(actor) })
    .onConflictDoUpdate({ target: redirects.fromPath, set: { toPath: to, cause, createdBy: actorId(actor) } });
  touchRedirect(c.touch, from);
}

/** A page is made at this address: what redirected from it ends. */
export async function endRedirectAt(c: Change, path: string): Promise<void> {
  const ended = await c.tx.delete(redirects).where(eq(redirects.fromPath, path)).returning({ id: redirects.id });
  if (ended.length > 0) touchRedirect(c.touch, path);
}
