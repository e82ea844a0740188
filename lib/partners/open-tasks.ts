import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { database } from '@/db/client';
import { partnerArticles, partners, partnerTasks } from '@/db/schema';
import { systemActor } from '../ground/actor';
import { change } from '../ground/change';

const actor = systemActor('partners');
type Partner = typeof partners.$inferSelect;

type Found = Omit<typeof partnerTasks.$inferInsert, 'partnerId' | 'articleId'> & { of: number };

/**
 * Opens a task for each text here that came of what has changed there; one that is open or settled
 * already is not opened again.
 */
export async function openTasks(partner: Partner, found: Found[], reached: Partial<Pick<Partner, 'correctionsAfter' | 'withdrawnSince'>>): Promise<void> {
  const ids = [...new Set(found.map((task) => task.of))];
  const taken =
    ids.length === 0
      ? []
      : await database()
          .select({ remoteId: partnerArticles.remoteId, articleId: partnerArticles.articleId })
          .from(partnerArticles)
          .where(and(eq(partnerArticles.partnerId, partner.id), inArray(partnerArticles.remoteId, ids), isNotNull(partnerArticles.articleId)));
  const here = new Map(taken.map((row) => [row.remoteId, row.articleId]));
  const tasks = found.flatMap(({ of, ...task }) => {
    const articleId = here.get(of);
    return articleId ? [{ ...task, partnerId: partner.id, articleId }] : [];
  });
  const isFurther = Object.keys(reached).length > 0;
  if (tasks.length === 0) return void (isFurther && (await database().update(partners).set(reached).where(eq(partners.id, partner.id))));
  await change(actor, async (c) => {
    const made = await c.tx.insert(partnerTasks).values(tasks).onConflictDoNothing().returning({ id: partnerTasks.id });
    if (isFurther) await c.tx.update(partners).set(reached).where(eq(partners.id, partner.id));
    await c.audit({ action: 'partners.tasks', subjectType: 'partner', subjectId: partner.id, after: { opened: made.length } });
  });
}
