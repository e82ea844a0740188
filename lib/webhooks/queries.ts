import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { webhookDeliveries, webhooks } from '@/db/schema';
import { webhookEvents } from '../ground/webhook-events';

const mostShown = 200;

/** The addresses that are told of changes, with what waits for them. */
export async function listWebhooks() {
  const { id, name, url, events, createdAt } = webhooks;
  const rows = await database()
    .select({
      id,
      name,
      url,
      events,
      createdAt,
      waiting: sql<number>`(select count(*)::int from ${webhookDeliveries} d where d.webhook_id = ${id} and d.state = 'waiting')`,
    })
    .from(webhooks)
    .where(isNull(webhooks.removedAt))
    .orderBy(desc(id))
    .limit(mostShown);
  return rows.map((row) => ({ ...row, events: webhookEvents.filter((event) => row.events.includes(event)) }));
}

/**
 * What was sent or is to be, the newest first, before the given one. One more than `limit` where
 * there are more.
 */
export async function listDeliveries(filter: { before?: number; webhookId?: number }, limit = 50) {
  const { id, event, subject, state, attempts, createdAt, dueAt, lastAt, lastStatus, lastProblem } = webhookDeliveries;
  return database()
    .select({ id, event, subject, state, attempts, createdAt, dueAt, lastAt, lastStatus, lastProblem, name: webhooks.name, removedAt: webhooks.removedAt })
    .from(webhookDeliveries)
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
    .where(and(filter.before ? lt(id, filter.before) : undefined, filter.webhookId ? eq(webhookDeliveries.webhookId, filter.webhookId) : undefined))
    .orderBy(desc(id))
    .limit(limit + 1);
}
