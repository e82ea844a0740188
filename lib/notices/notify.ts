import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { type NoticeKind, notices } from '@/db/schema';
import { type Actor, actorId } from '../ground/actor';
import type { Change } from '../ground/change';
import type { PolicyRow } from '../ground/policy';
import { type Colleague, listColleagues, whoMay } from './colleagues';

/** Seconds that someone has to see it at the desk before a letter goes out. */
const mailAfter = 60;

export type NoticeToSend = {
  kind: NoticeKind;
  articleId: number;
  /** The article as the policy sees it: whoever may not read it is not told. */
  row: PolicyRow;
  /** Names the event: nobody is told the same twice. */
  key: string;
  to: Colleague[];
  noteId?: number;
};

/**
 * Tells people of the desk, but not whoever did it, in the transaction of what they are told of.
 * Returns whom.
 */
export async function notify({ tx }: Pick<Change, 'tx'>, actor: Actor, { kind, articleId, row, key, to, noteId }: NoticeToSend): Promise<number[]> {
  const by = actorId(actor);
  const open = whoMay(to, 'articles.read', row).filter(({ person }) => person.id !== by);
  if (open.length === 0) return [];
  const made = await tx
    .insert(notices)
    .values(
      open.map(({ person, wantsMail }) => ({
        personId: person.id,
        kind,
        articleId,
        noteId,
        byId: by,
        key,
        mailDueAt: wantsMail ? sql`now() + make_interval(secs => ${mailAfter})` : null,
      })),
    )
    .onConflictDoNothing()
    .returning({ personId: notices.personId });
  return made.map((notice) => notice.personId);
}

export type AssignedComment = { commentId: number; to: number };

/**
 * Tells a moderator that a colleague has handed them a comment. Who takes one for oneself is told
 * nothing.
 */
export async function notifyAssigned({ tx }: Pick<Change, 'tx'>, actor: Actor, { commentId, to }: AssignedComment): Promise<void> {
  const by = actorId(actor);
  if (to === by) return;
  const colleague = (await listColleagues(tx)).find(({ person }) => person.id === to);
  if (!colleague) return;
  const mailDueAt = colleague.wantsMail ? sql`now() + make_interval(secs => ${mailAfter})` : null;
  // Handed to and fro, it is told each time.
  await tx.insert(notices).values({ personId: to, kind: 'assigned', commentId, byId: by, key: `assigned ${commentId} ${crypto.randomUUID()}`, mailDueAt });
}

/** These comments are nobody's to decide any more, or somebody else's. */
export async function settleAssigned(tx: Transaction, commentIds: number[]): Promise<void> {
  await tx
    .update(notices)
    .set({ readAt: sql`now()` })
    .where(and(inArray(notices.commentId, commentIds), isNull(notices.readAt)));
}

/** What was handed in waits for nobody any more. */
export async function settleSubmitted(tx: Transaction, articleId: number): Promise<void> {
  await tx
    .update(notices)
    .set({ readAt: sql`now()` })
    .where(and(eq(notices.articleId, articleId), eq(notices.kind, 'submitted'), isNull(notices.readAt)));
}
