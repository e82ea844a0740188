import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { database } from '@/db/client';
import { notices } from '@/db/schema';
import { type Actor, actorId } from '../ground/actor';
import { change } from '../ground/change';
import { rowId } from '../ground/form-fields';
import { Refusal } from '../ground/refusal';

const yes = z.preprocess((value) => value === true || value === 'true', z.boolean());

/**
 * One notice, all about one article, or with neither all of them up to the last one that was shown.
 */
export const noticesRead = z.object({ id: rowId.optional(), articleId: rowId.optional(), upTo: rowId.optional(), read: yes });
export type NoticesRead = z.infer<typeof noticesRead>;

/**
 * Marks one's own notices as read or unread. Throws Refusal: not-found, for a notice that is not
 * one's own.
 */
export async function readNotices(actor: Actor, { id, articleId, upTo, read }: NoticesRead): Promise<{ count: number; undo?: NoticesRead }> {
  const personId = actorId(actor);
  if (personId === null) throw new Refusal('not-allowed');
  const mine: (SQL | undefined)[] = [
    eq(notices.personId, personId),
    id ? eq(notices.id, id) : undefined,
    articleId ? eq(notices.articleId, articleId) : undefined,
    upTo ? sql`${notices.id} <= ${upTo}` : undefined,
  ];
  if (id && (await database().$count(notices, and(...mine))) === 0) throw new Refusal('not-found');
  const wanted = and(...mine, read ? isNull(notices.readAt) : isNotNull(notices.readAt));
  if ((await database().$count(notices, wanted)) === 0) return { count: 0 };
  return change(actor, async ({ tx, audit }) => {
    const done = await tx
      .update(notices)
      .set({ readAt: read ? sql`now()` : null })
      .where(wanted)
      .returning({ id: notices.id });
    await audit({ action: read ? 'notices.read' : 'notices.unread', subjectType: 'person', subjectId: personId, after: { count: done.length } });
    return { count: done.length, ...(id ? { undo: { id, read: !read } } : {}) };
  });
}
