import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { AuditEntry } from './change';

/**
 * What webhooks may be told of; the last three are for the newsroom's own tools, where moderators
 * are called.
 */
export const webhookEvents = [
  'article.published',
  'article.updated',
  'article.corrected',
  'article.withdrawn',
  'comment.approved',
  'comment.appealed',
  'comment.reported-illegal',
  'comments.waiting',
] as const;
/** What tells nothing that readers do not see. */
export const publicEvents: readonly WebhookEvent[] = webhookEvents.slice(0, 4);
export type WebhookEvent = (typeof webhookEvents)[number];

const byAction: Record<string, WebhookEvent> = {
  'articles.publish': 'article.published',
  'articles.restore': 'article.published',
  'articles.update': 'article.updated',
  'articles.correction': 'article.corrected',
  'articles.withdraw': 'article.withdrawn',
  'comments.approved': 'comment.approved',
  'comments.appeal': 'comment.appealed',
  'comments.waiting': 'comments.waiting',
};

const has = (after: unknown, name: string, value: unknown): boolean =>
  typeof after === 'object' && after !== null && (after as Record<string, unknown>)[name] === value;

/** A publication that was taken back is told where it was told itself. */
const isFetchedUpdate = (after: unknown): boolean => has(after, 'fetched', true) && has(after, 'status', 'published');

/** What an entry of the log is for those outside, or null. */
function webhookEventOf({ action, after }: AuditEntry): WebhookEvent | null {
  if (action === 'comments.post') return has(after, 'status', 'approved') ? 'comment.approved' : null;
  if (action === 'articles.undo-publish') return isFetchedUpdate(after) ? 'article.corrected' : null;
  // The same reader's second report of one comment is no news.
  if (action === 'comments.report') return has(after, 'reason', 'illegal') && has(after, 'again', false) ? 'comment.reported-illegal' : null;
  return byAction[action] ?? null;
}

/**
 * Writes what webhooks will be told, in the change's own transaction: told if and only if it
 * happened.
 */
export async function queueWebhooks(tx: Transaction, entries: AuditEntry[]): Promise<void> {
  for (const entry of entries) {
    const event = webhookEventOf(entry);
    if (!event) continue;
    if (event === 'comments.waiting') {
      await tx.execute(sql`
        insert into webhook_deliveries (webhook_id, event_id, event, subject)
        select w.id, ${randomUUID()}::uuid, ${event}, ${JSON.stringify(entry.after)}::jsonb
        from webhooks w where w.removed_at is null and ${event} = any(w.events)`);
      continue;
    }
    const isArticle = event.startsWith('article.');
    const of = isArticle
      ? sql`jsonb_build_object('article', s.id, 'story', s.story_id, 'locale', s.locale, 'slug', s.slug) from webhooks w, articles s`
      : sql`jsonb_build_object('comment', s.id, 'story', s.story_id) from webhooks w, comments s`;
    await tx.execute(sql`
      insert into webhook_deliveries (webhook_id, event_id, event, subject)
      select w.id, ${randomUUID()}::uuid, ${event}, ${of}
      where s.id = ${Number(entry.subjectId)} ${isArticle ? sql`and s.kind = 'story'` : sql``} and w.removed_at is null and ${event} = any(w.events)`);
  }
}
