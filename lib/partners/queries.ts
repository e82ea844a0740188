import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, partnerArticles, partners, partnerTasks } from '@/db/schema';

const most = 100;

/** The papers that this one subscribes to. Their keys and secrets are shown to nobody. */
export async function listPartners() {
  const { id, name, site, askedAt, heardAt, problem } = partners;
  return database()
    .select({ id, name, site, askedAt, heardAt, problem, hasSecret: sql<boolean>`${partners.secret} <> ''` })
    .from(partners)
    .where(isNull(partners.removedAt))
    .orderBy(id)
    .limit(most);
}

/** What partners have published and nobody has taken yet, the newest first. */
export async function listOffers(limit = 50) {
  const { partnerId, remoteId, locale, headline, url, changedAt } = partnerArticles;
  return database()
    .select({ partnerId, remoteId, locale, headline, url, changedAt, name: partners.name })
    .from(partnerArticles)
    .innerJoin(partners, and(eq(partners.id, partnerId), isNull(partners.removedAt)))
    .where(isNull(partnerArticles.articleId))
    .orderBy(desc(changedAt), desc(remoteId))
    .limit(limit);
}

/** What partners have corrected or withdrawn and nobody has decided on yet, the oldest first. */
export async function listPartnerTasks() {
  const { id, kind, at, said, says, note, articleId } = partnerTasks;
  return database()
    .select({ id, kind, at, said, says, note, articleId, name: partners.name, headline: articles.headline, locale: articles.locale, status: articles.status })
    .from(partnerTasks)
    .innerJoin(partners, eq(partners.id, partnerTasks.partnerId))
    .innerJoin(articles, eq(articles.id, articleId))
    .where(eq(partnerTasks.outcome, ''))
    .orderBy(id)
    .limit(most);
}
