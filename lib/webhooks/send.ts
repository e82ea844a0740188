import { and, eq, inArray, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { type WebhookSubject, webhookDeliveries, webhooks } from '@/db/schema';
import { address, origin } from '../ground/addresses';
import { type LinkAnswer, type LinkChecker, postOutside } from '../links/ask';
import { signature, waits } from './webhook';

const batch = 20;
const mostBatches = 25;
/**
 * Seconds in which a try is over one way or the other; a process that ended meanwhile leaves it to
 * the next.
 */
const lease = 120;

type Due = { id: number; eventId: string; event: string; subject: WebhookSubject; createdAt: Date; attempts: number; url: string; secret: string };

/**
 * Sends what is due, each at most once at the same time in all processes. Returns how many arrived.
 */
export async function sendDueWebhooks(way?: LinkChecker): Promise<number> {
  let arrived = 0;
  for (let turn = 0; turn < mostBatches; turn += 1) {
    const due = await claim();
    const settled = await Promise.all(due.map((delivery) => send(delivery, way)));
    arrived += settled.filter(Boolean).length;
    if (due.length < batch) return arrived;
  }
  return arrived;
}

async function claim(): Promise<Due[]> {
  const db = database();
  const { rows } = await db.execute<{ id: string }>(sql`
    update webhook_deliveries set attempts = attempts + 1, due_at = now() + make_interval(secs => ${lease})
    where id in (select id from webhook_deliveries where state = 'waiting' and due_at <= now() order by due_at, id limit ${batch} for update skip locked)
    returning id`);
  if (rows.length === 0) return [];
  const { id, eventId, event, subject, createdAt, attempts } = webhookDeliveries;
  return db
    .select({ id, eventId, event, subject, createdAt, attempts, url: webhooks.url, secret: webhooks.secret })
    .from(webhookDeliveries)
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
    .where(
      inArray(
        id,
        rows.map((row) => Number(row.id)),
      ),
    )
    .orderBy(id);
}

/** What is sent: which thing, not what it says; whoever wants that asks the read API. */
export function payload(due: Pick<Due, 'eventId' | 'event' | 'subject' | 'createdAt'>): string {
  const { locale, slug } = due.subject;
  const url = locale && slug ? { url: address(`/${locale}/news/${slug}`) } : {};
  return JSON.stringify({ id: due.eventId, type: due.event, at: due.createdAt.toISOString(), site: origin(), data: { ...due.subject, ...url } });
}

async function send(due: Due, way: LinkChecker | undefined): Promise<boolean> {
  const body = payload(due);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Infoshos webhooks',
    'x-infoshos-event': due.event,
    'x-infoshos-delivery': due.eventId,
    'x-infoshos-signature': signature(due.secret, body, Math.floor(Date.now() / 1000)),
  };
  const answer = await postOutside(due.url, body, headers, way);
  await database()
    .update(webhookDeliveries)
    .set({ ...after(due, answer), lastAt: sql`now()`, lastStatus: answer.status ?? null, lastProblem: answer.state === 'ok' ? '' : answer.state })
    .where(and(eq(webhookDeliveries.id, due.id), eq(webhookDeliveries.state, 'waiting')));
  return answer.state === 'ok';
}

function after(due: Due, answer: LinkAnswer) {
  if (answer.state === 'ok') return { state: 'sent' };
  const wait = waits[due.attempts - 1];
  return wait === undefined ? { state: 'failed' } : { dueAt: sql`now() + make_interval(secs => ${wait})` };
}
