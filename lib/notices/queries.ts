import { and, eq, isNull } from 'drizzle-orm';
import { database } from '@/db/client';
import { notices, people } from '@/db/schema';

/** The bar says no larger number. */
export const mostCountedNotices = 99;

/** How many notices someone has not read; one more than the most where there are more. */
export async function countUnread(personId: number): Promise<number> {
  const rows = await database()
    .select({ id: notices.id })
    .from(notices)
    .where(and(eq(notices.personId, personId), isNull(notices.readAt)))
    .limit(mostCountedNotices + 1);
  return rows.length;
}

/** Whether someone has not read something about this article. */
export async function hasUnread(personId: number, articleId: number): Promise<boolean> {
  const [row] = await database()
    .select({ id: notices.id })
    .from(notices)
    .where(and(eq(notices.personId, personId), eq(notices.articleId, articleId), isNull(notices.readAt)))
    .limit(1);
  return row !== undefined;
}

export async function wantsMail(personId: number): Promise<boolean> {
  const [row] = await database().select({ since: people.mailNoticesSince }).from(people).where(eq(people.id, personId));
  return Boolean(row?.since);
}
