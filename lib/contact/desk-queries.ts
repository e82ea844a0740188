import { and, desc, eq, isNotNull, isNull, lt } from 'drizzle-orm';
import { database } from '@/db/client';
import { contactMessages } from '@/db/schema';

export type MessageRow = typeof contactMessages.$inferSelect;
export type MessageState = 'open' | 'answered' | 'archived';

const inState = {
  open: and(isNull(contactMessages.answeredAt), isNull(contactMessages.archivedAt)),
  answered: and(isNotNull(contactMessages.answeredAt), isNull(contactMessages.archivedAt)),
  archived: isNotNull(contactMessages.archivedAt),
};

/**
 * Messages from readers, newest first, before the id `before`. One more than `limit` where there
 * are more.
 */
export async function listMessages(filter: { state: MessageState; before?: number }, limit = 50): Promise<MessageRow[]> {
  return database()
    .select()
    .from(contactMessages)
    .where(and(inState[filter.state], filter.before ? lt(contactMessages.id, filter.before) : undefined))
    .orderBy(desc(contactMessages.id))
    .limit(limit + 1);
}

export async function getMessage(id: number): Promise<MessageRow | null> {
  const [row] = await database().select().from(contactMessages).where(eq(contactMessages.id, id));
  return row ?? null;
}
