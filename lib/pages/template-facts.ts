import { and, desc, gte, isNull, lte, or, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { fundingNotices, type Localized } from '@/db/schema';
import { origin } from '../ground/addresses';
import { getSettings } from '../settings/queries';

/** What templates are filled with, as the settings and the funding notice say it now. */
export type TemplateFacts = {
  site: string;
  name: Localized;
  publisher: Localized;
  publisherAddress: Localized;
  publisherEmail: string | null;
  registration: Localized;
  responsible: Localized;
  owners: Localized;
  dataAuthority: Localized;
  funding: Localized;
};

export async function templateFacts(db: Queryable): Promise<TemplateFacts> {
  const settings = await getSettings(db);
  const today = sql`current_date`;
  const [notice] = await db
    .select({ notice: fundingNotices.notice })
    .from(fundingNotices)
    .where(and(lte(fundingNotices.since, today), or(isNull(fundingNotices.until), gte(fundingNotices.until, today))))
    .orderBy(desc(fundingNotices.since))
    .limit(1);
  return {
    site: origin(),
    name: settings.name,
    publisher: settings.publisher,
    publisherAddress: settings.publisherAddress,
    publisherEmail: settings.publisherEmail,
    registration: settings.registration,
    responsible: settings.responsible,
    owners: settings.owners,
    dataAuthority: settings.dataAuthority,
    funding: notice?.notice ?? {},
  };
}
