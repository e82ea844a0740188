import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { database, type Queryable, type Transaction } from '@/db/client';
import { auditLog, commentRedactions, comments, stories } from '@/db/schema';
import { type Actor, actorId, actorName } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { change } from '../../ground/change';
import { isLocale } from '../../ground/locales';
import { translator } from '../../ground/messages';
import { Refusal } from '../../ground/refusal';
import { found } from '../../ground/rows';
import { commentLimits } from '../comment/input';
import { touchedByComment } from '../comment/touched';

/** A comment, locked, this person's to decide. */
export async function lockOne(tx: Transaction, actor: Actor, id: number) {
  const row = found(
    await tx
      .select({ comment: comments, sectionId: stories.sectionId })
      .from(comments)
      .innerJoin(stories, eq(stories.id, comments.storyId))
      .where(eq(comments.id, id))
      .for('update', { of: comments }),
  );
  assertMay(actor, 'comments.moderate', { locale: row.comment.language, sectionId: row.sectionId });
  return row.comment;
}

export type FeatureInput = { id: number; featured: boolean };

/**
 * Puts a public comment at the head of its discussion, or takes it from there. With `last`, only if
 * that row of the log is the latest about it.
 */
export async function featureComment(actor: Actor, { last, ...input }: FeatureInput & { last?: number }): Promise<FeatureInput & { undo: FeatureInput }> {
  return change(actor, async ({ tx, audit, touch }) => {
    const row = await lockOne(tx, actor, input.id);
    if (last !== undefined && (await listLastMarked(tx, [row.id], 'featured')).get(row.id) !== last) throw new Refusal('conflict');
    if (row.status !== 'approved' || row.featured === input.featured) throw new Refusal(row.status === 'approved' ? 'conflict' : 'not-public');
    await tx.update(comments).set({ featured: input.featured }).where(eq(comments.id, row.id));
    await audit({ action: input.featured ? 'comments.feature' : 'comments.unfeature', subjectType: 'comment', subjectId: row.id });
    touch(await touchedByComment(tx, row.storyId));
    return { ...input, undo: { id: row.id, featured: !input.featured } };
  });
}

/** The actions that say that a comment has a mark, and that it has it no longer. */
const actionsOf = { featured: ['comments.feature', 'comments.unfeature'], answer: ['comments.answer', 'comments.unanswer'] };

/** The latest row of the log that says that each has this mark or no longer. */
export async function listLastMarked(db: Queryable, ids: number[], mark: keyof typeof actionsOf): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ subject: auditLog.subjectId, id: sql<string>`max(${auditLog.id})` })
    .from(auditLog)
    .where(and(eq(auditLog.subjectType, 'comment'), inArray(auditLog.subjectId, ids.map(String)), inArray(auditLog.action, actionsOf[mark])))
    .groupBy(auditLog.subjectId);
  return new Map(rows.map((row) => [Number(row.subject), Number(row.id)]));
}

/** What stands in the place of covered words, in the language of the comment. */
const coverIn = (language: string): string => `█ ${translator(isLocale(language) ? language : 'en', 'comments')('covered')} █`;

/**
 * Covers words of a comment, everywhere they stand in it, with a mark that all can see. The text
 * before is kept for the desk.
 */
export async function redactComment(actor: Actor, input: { id: number; part: string }): Promise<{ redactionId: number; undo: { redactionId: number } }> {
  return change(actor, async ({ tx, audit, touch }) => {
    const row = await lockOne(tx, actor, input.id);
    const start = row.text.indexOf(input.part);
    if (row.status === 'deleted' || input.part.trim() === '' || start < 0) throw new Refusal('bad-input', { fields: { part: 'part-missing' } });
    const text = row.text.replaceAll(input.part, () => coverIn(row.language));
    if (text.length > commentLimits.text) throw new Refusal('bad-input', { fields: { part: 'too-long' } });
    const made = found(
      await tx
        .insert(commentRedactions)
        .values({ commentId: row.id, before: row.text, part: input.part, start, personId: actorId(actor), personName: actorName(actor) })
        .returning({ id: commentRedactions.id }),
    );
    await tx.update(comments).set({ text }).where(eq(comments.id, row.id));
    await audit({ action: 'comments.redact', subjectType: 'comment', subjectId: row.id, after: { characters: input.part.length, redactionId: made.id } });
    if (row.status === 'approved') touch(await touchedByComment(tx, row.storyId));
    return { redactionId: made.id, undo: { redactionId: made.id } };
  });
}

/** Uncovers what was covered last. An older one is uncovered only after the newer. */
export async function uncoverComment(actor: Actor, input: { redactionId: number }): Promise<{ redactionId: number }> {
  return change(actor, async ({ tx, audit, touch }) => {
    const redaction = found(await tx.select().from(commentRedactions).where(eq(commentRedactions.id, input.redactionId)));
    const row = await lockOne(tx, actor, redaction.commentId);
    const [last] = await tx
      .select({ id: commentRedactions.id })
      .from(commentRedactions)
      .where(and(eq(commentRedactions.commentId, row.id), isNull(commentRedactions.undoneAt)))
      .orderBy(desc(commentRedactions.id))
      .limit(1);
    if (last?.id !== redaction.id) throw new Refusal('conflict');
    await tx.update(commentRedactions).set({ undoneAt: sql`now()` }).where(eq(commentRedactions.id, redaction.id));
    await tx.update(comments).set({ text: redaction.before }).where(eq(comments.id, row.id));
    await audit({ action: 'comments.uncover', subjectType: 'comment', subjectId: row.id });
    if (row.status === 'approved') touch(await touchedByComment(tx, row.storyId));
    return { redactionId: redaction.id };
  });
}

/** The featured public comments of a story, the newest first. */
export const listFeatured = async (storyId: number) =>
  database()
    .select({ id: comments.id, authorName: comments.authorName, text: comments.text, language: comments.language, dir: comments.dir })
    .from(comments)
    .where(and(eq(comments.storyId, storyId), eq(comments.status, 'approved'), eq(comments.featured, true)))
    .orderBy(desc(comments.id))
    .limit(5);
