import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { redirects } from '@/db/schema';
import { type Actor, actorId } from '../ground/actor';
import { origin } from '../ground/addresses';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { rowId } from '../ground/form-fields';
import { locales } from '../ground/locales';
import { can } from '../ground/policy';
import { Refusal } from '../ground/refusal';
import { found, refusing } from '../ground/rows';
import { findRedirect } from './find';
import { touchRedirect } from './follow-address';
import { fromPath, splitLocale, toAddress } from './path';

export const redirectForm = z.object({
  from: z.string({ error: 'required' }).trim().min(1, 'required').max(900, 'too-long'),
  to: z.string({ error: 'required' }).trim().min(1, 'required').max(600, 'too-long'),
});
export type RedirectInput = z.infer<typeof redirectForm>;
export const redirectId = z.object({ id: rowId });

/**
 * Sends readers of a former address somewhere else. Another site only with https and by who may do
 * that. Throws Refusal: bad-input (bad-path, bad-target, redirect-elsewhere, redirect-taken,
 * redirect-loop).
 */
export async function saveRedirect(actor: Actor, input: RedirectInput): Promise<{ id: number; from: string; undo: { id: number } }> {
  assertMay(actor, 'redirects.manage');
  const from = fromPath(input.from.startsWith(`${origin()}/`) ? input.from.slice(origin().length) : input.from);
  const target = toAddress(input.to, origin());
  if (from === null) throw new Refusal('bad-input', { fields: { from: 'bad-path' } });
  if (target === null) throw new Refusal('bad-input', { fields: { to: 'bad-target' } });
  if (target.isElsewhere && !can(actor, 'redirects.elsewhere')) throw new Refusal('bad-input', { fields: { to: 'redirect-elsewhere' } });
  if (from === target.to) throw new Refusal('bad-input', { fields: { to: 'redirect-loop' } });
  return change(actor, async (c) => {
    await c.tx.execute(sql`lock table redirects in share row exclusive mode`);
    const row = { fromPath: from, toPath: target.to, cause: 'manual', createdBy: actorId(actor) };
    const made = found(await refusing(c.tx.insert(redirects).values(row).returning(), { from: 'redirect-taken' }));
    const { locale, rest } = splitLocale(from);
    for (const language of locale ? [locale] : locales)
      if ((await findRedirect(`/${language}${rest}`, language, c.tx)) === null) throw new Refusal('bad-input', { fields: { to: 'redirect-loop' } });
    await c.audit({ action: 'redirects.create', subjectType: 'redirect', subjectId: made.id, after: { from, to: target.to } });
    touchRedirect(c.touch, from);
    return { id: made.id, from, undo: { id: made.id } };
  });
}

/** Ends a redirect: its address is missing again. */
export async function removeRedirect(actor: Actor, input: { id: number }): Promise<{ undo: RedirectInput }> {
  assertMay(actor, 'redirects.manage');
  return change(actor, async (c) => {
    const before = found(await c.tx.delete(redirects).where(eq(redirects.id, input.id)).returning());
    await c.audit({
      action: 'redirects.remove',
      subjectType: 'redirect',
      subjectId: input.id,
      before: { from: before.fromPath, to: before.toPath, cause: before.cause },
    });
    touchRedirect(c.touch, before.fromPath);
    return { undo: { from: before.fromPath, to: before.toPath } };
  });
}
