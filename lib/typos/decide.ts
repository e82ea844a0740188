import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { articles, rippleTasks, stories, typoReports, typoWords } from '@/db/schema';
import { type Actor, actorId } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { Refusal } from '../ground/refusal';
import { lockReport } from './accept';
import { type Answered, answersOf } from './answers';

export const declineInput = z.object({ id: z.coerce.number().int().positive(), reason: z.string().trim().min(1, 'required').max(1000, 'too-long') });
export const typoId = z.object({ id: z.coerce.number().int().positive() });
export const taskInput = typoId.extend({ to: z.enum(['done', 'dismissed', 'open']) });

export type TypoDecision = { id: number; articleId: number; answers: Answered[] };

const ofPlace = (report: { articleId: number; place: string }) =>
  and(eq(typoReports.articleId, report.articleId), eq(typoReports.place, report.place), eq(typoReports.status, 'open'));

/** Leaves the text as it is and says why. Throws Refusal: not-found, typo-decided. */
export async function declineTypo(actor: Actor, input: z.infer<typeof declineInput>): Promise<TypoDecision> {
  return change(actor, async (c) => {
    const { report } = await lockReport(c, actor, input.id);
    const closed = await c.tx
      .update(typoReports)
      .set({ status: 'declined', reason: input.reason, decidedBy: actorId(actor), decidedAt: sql`now()` })
      .where(ofPlace(report))
      .returning();
    await c.audit({ action: 'typos.decline', subjectType: 'typo_report', subjectId: report.id, after: { reason: input.reason } });
    return { id: report.id, articleId: report.articleId, answers: answersOf(closed) };
  });
}

/** The words are right: they are learnt, and not taken as a typo in that language again. */
export async function learnWord(actor: Actor, input: z.infer<typeof typoId>): Promise<TypoDecision> {
  return change(actor, async (c) => {
    const { report } = await lockReport(c, actor, input.id);
    const word = report.exact.trim().toLocaleLowerCase(report.locale);
    await c.tx
      .insert(typoWords)
      .values({ locale: report.locale, word, personId: actorId(actor) })
      .onConflictDoNothing();
    const closed = await c.tx
      .update(typoReports)
      .set({ status: 'not_a_typo', decidedBy: actorId(actor), decidedAt: sql`now()` })
      .where(ofPlace(report))
      .returning();
    await c.audit({ action: 'typos.learn', subjectType: 'typo_report', subjectId: report.id, after: { locale: report.locale, word } });
    return { id: report.id, articleId: report.articleId, answers: answersOf(closed) };
  });
}

/** Settles a task on another edition. */
export async function settleTask(actor: Actor, input: z.infer<typeof taskInput>): Promise<{ id: number }> {
  return change(actor, async (c) => {
    const [task] = await c.tx
      .select({ locale: articles.locale, sectionId: stories.sectionId })
      .from(rippleTasks)
      .innerJoin(articles, eq(articles.id, rippleTasks.targetId))
      .innerJoin(stories, eq(stories.id, articles.storyId))
      .where(eq(rippleTasks.id, input.id));
    assertMay(actor, 'typos.handle', task ?? {});
    if (!task) throw new Refusal('not-found');
    await c.tx
      .update(rippleTasks)
      .set({ status: input.to, decidedBy: actorId(actor) })
      .where(eq(rippleTasks.id, input.id));
    await c.audit({ action: 'typos.task', subjectType: 'ripple_task', subjectId: input.id, after: { to: input.to } });
    return { id: input.id };
  });
}
