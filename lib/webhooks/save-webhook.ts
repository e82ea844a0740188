import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { webhookDeliveries, webhooks } from '@/db/schema';
import { type Actor, actorId } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { found } from '../ground/rows';
import { newWebhookSecret, type WebhookInput } from './webhook';

/** Tells an address of changes from now on. The secret is in the answer and shown nowhere again. */
export async function makeWebhook(actor: Actor, input: WebhookInput): Promise<{ id: number; name: string; link: string }> {
  assertMay(actor, 'api.manage');
  const secret = newWebhookSecret();
  return change(actor, async (c) => {
    const row = found(
      await c.tx
        .insert(webhooks)
        .values({ ...input, secret, createdBy: actorId(actor) })
        .returning({ id: webhooks.id }),
    );
    await c.audit({ action: 'webhooks.make', subjectType: 'webhook', subjectId: row.id, after: input });
    return { id: row.id, name: input.name, link: secret };
  });
}

/** Tells an address nothing any more; what still waited is not sent. */
export async function removeWebhook(actor: Actor, input: { id: number }): Promise<{ name: string }> {
  assertMay(actor, 'api.manage');
  return change(actor, async (c) => {
    const row = found(
      await c.tx
        .update(webhooks)
        .set({ removedAt: sql`now()`, secret: '' })
        .where(and(eq(webhooks.id, input.id), isNull(webhooks.removedAt)))
        .returning({ name: webhooks.name, url: webhooks.url, events: webhooks.events }),
    );
    await c.tx
      .update(webhookDeliveries)
      .set({ state: 'failed', lastProblem: 'removed' })
      .where(and(eq(webhookDeliveries.webhookId, input.id), eq(webhookDeliveries.state, 'waiting')));
    await c.audit({ action: 'webhooks.remove', subjectType: 'webhook', subjectId: input.id, before: row });
    return { name: row.name };
  });
}

/**
 * Sends something once more, whether it arrived before or not: its id is the same, so that whoever
 * has it knows.
 */
export async function sendAgain(actor: Actor, input: { id: number }): Promise<{ id: number }> {
  assertMay(actor, 'api.manage');
  return change(actor, async (c) => {
    const row = found(
      await c.tx
        .update(webhookDeliveries)
        .set({ state: 'waiting', attempts: 0, dueAt: sql`now()`, lastProblem: '' })
        .where(
          and(
            eq(webhookDeliveries.id, input.id),
            ne(webhookDeliveries.state, 'waiting'),
            sql`exists (select 1 from ${webhooks} where ${webhooks.id} = ${webhookDeliveries.webhookId} and ${webhooks.removedAt} is null)`,
          ),
        )
        .returning({ id: webhookDeliveries.id, webhookId: webhookDeliveries.webhookId, event: webhookDeliveries.event }),
    );
    await c.audit({ action: 'webhooks.send-again', subjectType: 'webhook', subjectId: row.webhookId, after: { delivery: row.id, event: row.event } });
    return { id: row.id };
  });
}
