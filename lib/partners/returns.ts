import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, partnerArticles, type partners, partnerTasks } from '@/db/schema';
import { systemActor } from '../ground/actor';
import { change } from '../ground/change';
import type { LinkChecker } from '../links/ask';
import { fetchOffers, type PartnerList } from './fetch-partner';
import { openTasks } from './open-tasks';

const actor = systemActor('partners');
type Partner = typeof partners.$inferSelect;
type Article = PartnerList<'articles'>['data'][number];

/**
 * What was withdrawn there and is public there again. Where the text here was withdrawn too, a task
 * asks whether it comes back; where nobody has decided yet, there is nothing left to decide.
 * Corrections that were not given out meanwhile become tasks now.
 */
export async function readReturns(partner: Partner, data: Article[], way?: LinkChecker): Promise<void> {
  for (const { article, row } of await changedOf(partner, data)) {
    const [withdrawal] = await database()
      .select({ id: partnerTasks.id, at: partnerTasks.at, outcome: partnerTasks.outcome })
      .from(partnerTasks)
      .where(and(eq(partnerTasks.partnerId, partner.id), eq(partnerTasks.kind, 'withdrawal'), eq(partnerTasks.remoteId, article.id)))
      .orderBy(desc(partnerTasks.at))
      .limit(1);
    const at = new Date(article.changedAt);
    if (!withdrawal || at <= withdrawal.at) continue;
    if (withdrawal.outcome === 'accepted') await openTasks(partner, [{ kind: 'return', of: article.id, remoteId: article.id, at }], {});
    else if (withdrawal.outcome === '') await close(partner, 'withdrawal', article.id);
    await readMissed(partner, { id: article.id, since: row.takenAt }, way);
  }
}

/** Those that became a text here and have changed since they were last seen. */
async function changedOf(partner: Partner, data: Article[]) {
  if (data.length === 0) return [];
  const rows = await database()
    .select({ remoteId: partnerArticles.remoteId, changedAt: partnerArticles.changedAt, takenAt: partnerArticles.takenAt })
    .from(partnerArticles)
    .where(
      and(
        eq(partnerArticles.partnerId, partner.id),
        inArray(
          partnerArticles.remoteId,
          data.map((item) => item.id),
        ),
        isNotNull(partnerArticles.articleId),
      ),
    );
  const known = new Map(rows.map((row) => [row.remoteId, row]));
  return data.flatMap((article) => {
    const row = known.get(article.id);
    return row && new Date(article.changedAt) > row.changedAt ? [{ article, row }] : [];
  });
}

/**
 * Its corrections since it was taken: their numbers may be below those that the list has been read
 * to.
 */
async function readMissed(partner: Partner, { id, since }: { id: number; since: Date | null }, way?: LinkChecker): Promise<void> {
  const { data } = await fetchOffers(partner, 'corrections', { article: String(id) }, way);
  const missed = data
    .map((item) => ({ kind: 'correction', of: item.article, remoteId: item.id, at: new Date(item.at), said: item.said, says: item.says, note: item.note }))
    .filter((change) => since === null || change.at > since);
  if (missed.length > 0) await openTasks(partner, missed, {});
}

/**
 * Those whose text here is withdrawn already: there is nothing to decide, nor whether it comes
 * back.
 */
export async function closeReturned(partner: Partner, remoteIds: number[]): Promise<Set<number>> {
  const rows = await database()
    .select({ remoteId: partnerArticles.remoteId })
    .from(partnerArticles)
    .innerJoin(articles, and(eq(articles.id, partnerArticles.articleId), eq(articles.status, 'withdrawn')))
    .where(and(eq(partnerArticles.partnerId, partner.id), inArray(partnerArticles.remoteId, remoteIds)));
  for (const { remoteId } of rows) await close(partner, 'return', remoteId);
  return new Set(rows.map((row) => row.remoteId));
}

/** Ends a task that its source has made pointless before anybody decided on it. */
async function close(partner: Partner, kind: 'withdrawal' | 'return', remoteId: number): Promise<void> {
  const isOpen = and(eq(partnerTasks.partnerId, partner.id), eq(partnerTasks.kind, kind), eq(partnerTasks.remoteId, remoteId), eq(partnerTasks.outcome, ''));
  const [open] = await database().select({ id: partnerTasks.id }).from(partnerTasks).where(isOpen).limit(1);
  if (!open) return;
  await change(actor, async (c) => {
    await c.tx.update(partnerTasks).set({ outcome: 'dismissed', settledAt: sql`now()`, settledBy: null }).where(isOpen);
    await c.audit({ action: 'partners.close', subjectType: 'partner', subjectId: partner.id, after: { kind, remoteId } });
  });
}
