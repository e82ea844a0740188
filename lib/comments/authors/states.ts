import { inArray } from 'drizzle-orm';
import { z } from 'zod';
import { database } from '@/db/client';
import { comments } from '@/db/schema';
import { hashToken } from '../../people/tokens';
import { changeableUntil } from './own';

export const statesInput = z.object({ tokens: z.array(z.string().regex(/^[\w-]{32}$/)).max(20) });

export type OwnState = Pick<typeof comments.$inferSelect, 'id' | 'status' | 'authorName' | 'text' | 'language' | 'dir'> & {
  token: string;
  /** Until when its author may change or delete it at once, in milliseconds; null where that time is over. */
  until: number | null;
};

/** What became of comments, for whoever holds their receipts. What nobody has is left out. */
export async function listStates(tokens: string[]): Promise<OwnState[]> {
  if (tokens.length === 0) return [];
  const byHash = new Map(tokens.map((token) => [hashToken(token), token]));
  const rows = await database()
    .select({
      id: comments.id,
      status: comments.status,
      authorName: comments.authorName,
      text: comments.text,
      language: comments.language,
      dir: comments.dir,
      createdAt: comments.createdAt,
      hash: comments.receiptHash,
    })
    .from(comments)
    .where(inArray(comments.receiptHash, [...byHash.keys()]))
    .orderBy(comments.id);
  return rows.map(({ hash, createdAt, ...row }) => ({ ...row, token: byHash.get(hash) ?? '', until: changeableUntil({ ...row, createdAt }) }));
}
