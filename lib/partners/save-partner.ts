import { and, eq, isNull, sql } from 'drizzle-orm';
import { partners } from '@/db/schema';
import { type Actor, actorId } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { found } from '../ground/rows';
import type { PartnerInput } from './partner';

/**
 * Subscribes to another paper's stories from now on; its corrections are read from the first, and
 * matter for what is taken.
 */
export async function makePartner(actor: Actor, input: PartnerInput): Promise<{ id: number; name: string }> {
  assertMay(actor, 'partners.manage');
  return change(actor, async (c) => {
    const row = found(
      await c.tx
        .insert(partners)
        .values({ ...input, createdBy: actorId(actor), articlesSince: sql`now() - interval '7 days'` })
        .returning({ id: partners.id }),
    );
    await c.audit({ action: 'partners.make', subjectType: 'partner', subjectId: row.id, after: { name: input.name, site: input.site } });
    return { id: row.id, name: input.name };
  });
}

/**
 * The secret of the webhook that they have made for this paper: with it, what they send is
 * believed.
 */
export async function setSecret(actor: Actor, input: { id: number; secret: string }): Promise<{ name: string }> {
  assertMay(actor, 'partners.manage');
  return change(actor, async (c) => {
    const row = found(
      await c.tx
        .update(partners)
        .set({ secret: input.secret })
        .where(and(eq(partners.id, input.id), isNull(partners.removedAt)))
        .returning({ name: partners.name }),
    );
    await c.audit({ action: 'partners.secret', subjectType: 'partner', subjectId: input.id });
    return row;
  });
}

/** Ends a subscription. What was taken stays, and open tasks can still be settled. */
export async function removePartner(actor: Actor, input: { id: number }): Promise<{ name: string }> {
  assertMay(actor, 'partners.manage');
  return change(actor, async (c) => {
    const row = found(
      await c.tx
        .update(partners)
        .set({ removedAt: sql`now()`, key: '', secret: '' })
        .where(and(eq(partners.id, input.id), isNull(partners.removedAt)))
        .returning({ name: partners.name }),
    );
    await c.audit({ action: 'partners.remove', subjectType: 'partner', subjectId: input.id });
    return row;
  });
}

/** Asks a partner again within seconds. */
export async function retryPartner(actor: Actor, input: { id: number }): Promise<{ name: string }> {
  assertMay(actor, 'partners.take');
  return change(actor, async (c) => {
    const row = found(
      await c.tx
        .update(partners)
        .set({ dueAt: sql`now()` })
        .where(and(eq(partners.id, input.id), isNull(partners.removedAt)))
        .returning({ name: partners.name }),
    );
    await c.audit({ action: 'partners.ask', subjectType: 'partner', subjectId: input.id });
    return row;
  });
}
