import type { comments } from '@/db/schema';

/**
 * The queue in which a comment stands now, opened at it: what waits is read oldest first, what is
 * decided newest first. Null for a deleted one.
 */
export function queuePlace(row: { id: number; status: (typeof comments.$inferSelect)['status'] }): string | null {
  if (row.status === 'deleted') return null;
  return `/desk/comments?queue=${row.status}&after=${row.status === 'held' ? row.id - 1 : row.id + 1}`;
}
