import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { comments, commentTerms } from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { change } from '../../ground/change';
import { rowId } from '../../ground/form-fields';
import { Refusal } from '../../ground/refusal';
import { touchedByComment } from '../comment/touched';
import { listLastMarked, lockOne } from './mark';

export const markInput = z.object({ id: rowId, answer: z.preprocess((value) => value === true || value === 'true', z.boolean()) });
export type MarkInput = z.infer<typeof markInput>;

/**
 * Says that a public reply answers the question it stands under, or no longer does. Several may.
 * Throws `not-answer` where it is no public reply to a question, `conflict` where it says so
 * already. With `last`, only if that row of the log is the latest about it.
 */
export async function markAnswer(actor: Actor, { last, ...input }: MarkInput & { last?: number }): Promise<MarkInput & { undo: MarkInput }> {
  return change(actor, async ({ tx, audit, touch }) => {
    const row = await lockOne(tx, actor, input.id);
    if (last !== undefined && (await listLastMarked(tx, [row.id], 'answer')).get(row.id) !== last) throw new Refusal('conflict');
    const [question] = await tx
      .select({ id: comments.id })
      .from(comments)
      .innerJoin(commentTerms, and(eq(commentTerms.storyId, comments.storyId), eq(commentTerms.questions, true)))
      .where(and(eq(comments.id, row.parentId ?? 0), isNull(comments.parentId)));
    // What is marked can be unmarked whatever has become of it or of its story.
    if (input.answer && (!question || row.status !== 'approved')) throw new Refusal('not-answer');
    if (row.isAnswer === input.answer) throw new Refusal('conflict');
    await tx.update(comments).set({ isAnswer: input.answer }).where(eq(comments.id, row.id));
    await audit({
      action: input.answer ? 'comments.answer' : 'comments.unanswer',
      subjectType: 'comment',
      subjectId: row.id,
      before: { answer: row.isAnswer },
      after: { answer: input.answer, question: row.parentId },
    });
    touch(await touchedByComment(tx, row.storyId));
    return { ...input, undo: { id: row.id, answer: !input.answer } };
  });
}
