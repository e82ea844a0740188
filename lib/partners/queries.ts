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

/**
 * What partners have corrected, withdrawn or published again and nobody has decided on yet, the
 * oldest first; of one article where one is named.
 */
export async function listPartnerTasks(ofArticle?: number) {
  const { id, kind, at, said, says, note, articleId } = partnerTasks;
  return database()
    .select({ id, kind, at, said, says, note, articleId, name: partners.name, headline: articles.headline, locale: articles.locale, status: articles.status })
    .from(partnerTasks)
    .innerJoin(partners, eq(partners.id, partnerTasks.partnerId))
    .innerJoin(articles, eq(articles.id, articleId))
    .where(and(eq(partnerTasks.outcome, ''), ofArticle === undefined ? undefined : eq(articleId, ofArticle)))
    .orderBy(id)
    .limit(most);
}
