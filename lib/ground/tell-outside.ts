import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { AuditEntry } from './change';

/** What webhooks may be told of. */
export const outsideEvents = ['article.published', 'article.updated', 'article.corrected', 'article.withdrawn', 'comment.approved'] as const;
export type OutsideEvent = (typeof outsideEvents)[number];

const byAction: Record<string, OutsideEvent> = {
  'articles.publish': 'article.published',
  'articles.restore': 'article.published',
  'articles.update': 'article.updated',
  'articles.correction': 'article.corrected',
  'articles.withdraw': 'article.withdrawn',
  'comments.approved': 'comment.approved',
};

/** A publication that was taken back is told where it was told itself. */
const isFetchedUpdate = (after: unknown): boolean =>
  typeof after === 'object' && after !== null && 'fetched' in after && after.fetched === true && 'status' in after && after.status === 'published';
const isApproved = (after: unknown): boolean => typeof after === 'object' && after !== null && 'status' in after && after.status === 'approved';

/** What an entry of the log is for those outside, or null. */
export function outsideEvent({ action, after }: AuditEntry): OutsideEvent | null {
  if (action === 'comments.post') return isApproved(after) ? 'comment.approved' : null;
  if (action === 'articles.undo-publish') return isFetchedUpdate(after) ? 'article.corrected' : null;
  return byAction[action] ?? null;
}

/** Writes what webhooks will be told, in the change's own transaction: told if and only if it happened. */
export async function tellOutside(tx: Transaction, entries: AuditEntry[]): Promise<void> {
  for (const entry of entries) {
    const event = outsideEvent(entry);
    if (!event) continue;
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
