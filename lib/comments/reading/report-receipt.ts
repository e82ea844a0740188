import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { commentDecisions, commentReports, comments } from '@/db/schema';
import { hashToken } from '../../people/tokens';

/**
 * What a report's receipt tells: the report, the comment as far as it is public, and the decision
 * that settled it.
 */
export async function getReportReceipt(token: string) {
  if (!/^[\w-]{32}$/.test(token)) return null;
  const [row] = await database()
    .select({
      reason: commentReports.reason,
      note: commentReports.note,
      at: commentReports.at,
      outcome: commentReports.outcome,
      id: comments.id,
      storyId: comments.storyId,
      status: comments.status,
      text: comments.text,
      language: comments.language,
      dir: comments.dir,
      decidedAt: commentDecisions.at,
      ground: commentDecisions.reason,
    })
    .from(commentReports)
    .innerJoin(comments, eq(comments.id, commentReports.commentId))
    .leftJoin(commentDecisions, eq(commentDecisions.id, commentReports.decisionId))
    .where(eq(commentReports.receiptHash, hashToken(token)));
  return row ?? null;
}
