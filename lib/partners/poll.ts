import { and, eq, isNull, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { partnerArticles, partners } from '@/db/schema';
import { log } from '../ground/log';
import type { LinkChecker } from '../links/ask';
import { fetchOffers, type PartnerList, PartnerUnreachable } from './fetch-partner';
import { openTasks } from './open-tasks';
import { every } from './partner';
import { closeReturned, readReturns } from './returns';

type Partner = typeof partners.$inferSelect;

/** Pages of a list that are read in one go: the rest of a long absence is read in the next. */
const mostPages = 20;
/** Offers that nobody has taken are kept while they are among this many. */
const mostOffered = 500;

/**
 * Asks the partners that are due what is new, corrected and withdrawn. Each is asked by one process
 * at a time. Returns how many were.
 */
export async function pollPartners(way?: LinkChecker): Promise<number> {
  const due = await database()
    .update(partners)
    .set({ dueAt: sql`now() + make_interval(secs => ${every})`, askedAt: sql`now()` })
    .where(and(isNull(partners.removedAt), sql`${partners.dueAt} <= now()`))
    .returning();
  for (const partner of due) await ask(partner, way);
  return due.length;
}

async function ask(partner: Partner, way?: LinkChecker): Promise<void> {
  let problem = '';
  try {
    await readArticles(partner, way);
    await readCorrections(partner, way);
    await readWithdrawals(partner, way);
  } catch (error) {
    if (!(error instanceof PartnerUnreachable)) throw error;
    problem = error.trouble;
    log.warn({ partner: partner.name, trouble: problem }, 'a partner did not answer');
  }
  await database().update(partners).set({ problem }).where(eq(partners.id, partner.id));
}

const onFrom = (query: Record<string, string>, after: string | null): Record<string, string> => (after === null ? query : { ...query, after });

/**
 * From where to ask the next time: read to the end, from where the partner says that its list is
 * whole; otherwise, or where it does not say, from what came last.
 */
const readUntil = <Last extends string | undefined>(next: string | null, whole: string | undefined, last: Last) =>
  next === null && whole !== undefined ? whole : last;

/** What they have published is offered; what was taken already keeps the text that it became. */
async function readArticles(partner: Partner, way?: LinkChecker): Promise<void> {
  let since = partner.articlesSince;
  let after: string | null = null;
  let whole: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { data, next, until }: PartnerList<'articles'> = await fetchOffers(partner, 'articles', onFrom({ changedSince: since.toISOString() }, after), way);
    await readReturns(partner, data, way);
    // What changed while its pages were read is in the first question of the next time.
    if (page === 0) whole = until;
    if (data.length > 0)
      await database()
        .insert(partnerArticles)
        .values(
          data.map((item) => ({
            partnerId: partner.id,
            remoteId: item.id,
            remoteStoryId: item.story,
            locale: item.locale,
            headline: item.headline.slice(0, 300),
            url: item.url.slice(0, 600),
            revision: item.revision,
            changedAt: new Date(item.changedAt),
          })),
        )
        .onConflictDoUpdate({
          target: [partnerArticles.partnerId, partnerArticles.remoteId],
          set: { headline: sql`excluded.headline`, url: sql`excluded.url`, revision: sql`excluded.revision`, changedAt: sql`excluded.changed_at` },
        });
    after = next;
    if (next === null || page === mostPages - 1) {
      const reached = readUntil(next, whole, data.at(-1)?.changedAt);
      if (reached) since = new Date(reached);
      break;
    }
  }
  await database().update(partners).set({ articlesSince: since }).where(eq(partners.id, partner.id));
  await database().execute(sql`
    delete from partner_articles where partner_id = ${partner.id} and article_id is null and remote_id in (
      select remote_id from partner_articles where partner_id = ${partner.id} and article_id is null order by changed_at desc, remote_id desc offset ${mostOffered})`);
}

async function readCorrections(partner: Partner, way?: LinkChecker): Promise<void> {
  let after = partner.correctionsAfter;
  for (let page = 0; page < mostPages; page += 1) {
    const { data, next } = await fetchOffers(partner, 'corrections', after > 0 ? { after: String(after) } : {}, way);
    const last = data.at(-1);
    if (!last) return;
    after = last.id;
    const found = data.map((item) => ({
      kind: 'correction',
      of: item.article,
      remoteId: item.id,
      at: new Date(item.at),
      said: item.said,
      says: item.says,
      note: item.note,
    }));
    await openTasks(partner, found, { correctionsAfter: after });
    if (next === null) return;
  }
}

async function readWithdrawals(partner: Partner, way?: LinkChecker): Promise<void> {
  let after: string | null = null;
  let whole: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { data, next, until }: PartnerList<'withdrawals'> = await fetchOffers(
      partner,
      'withdrawals',
      onFrom({ changedSince: partner.withdrawnSince.toISOString() }, after),
      way,
    );
    if (page === 0) whole = until;
    const last = data.at(-1);
    if (!last) return;
    const gone = await closeReturned(
      partner,
      data.map((item) => item.id),
    );
    const found = data
      .filter((item) => !gone.has(item.id))
      .map((item) => ({ kind: 'withdrawal', of: item.id, remoteId: item.id, at: new Date(item.withdrawnAt) }));
    await openTasks(partner, found, { withdrawnSince: new Date(readUntil(next, whole, last.withdrawnAt)) });
    if (next === null) return;
    after = next;
  }
}
