import { and, asc, desc, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { cache } from 'react';
import { database } from '@/db/client';
import { fundingNotices, institutions, sections, settings } from '@/db/schema';
import { type Locale, localized } from '../locales';
import { listGroups } from '../states/queries';

/** What stands around every reader page. */
export const getChrome = cache(async (locale: Locale) => {
  const db = database();
  const today = sql`current_date`;
  const [settingRows, sectionRows, institutionRows, groups, [notice]] = await Promise.all([
    db.select({ key: settings.key, value: settings.value }).from(settings).where(inArray(settings.key, ['name', 'tagline', 'zone', 'about', 'sampleNotice'])),
    db.select({ id: sections.id, slug: sections.slug, name: sections.name, parentId: sections.parentId }).from(sections).orderBy(asc(sections.position), asc(sections.id)),
    db.select({ slug: institutions.slug, name: institutions.name, shortName: institutions.shortName }).from(institutions).orderBy(asc(institutions.position)),
    listGroups(),
    db
      .select()
      .from(fundingNotices)
      .where(and(lte(fundingNotices.since, today), or(isNull(fundingNotices.until), gte(fundingNotices.until, today))))
      .orderBy(desc(fundingNotices.since))
      .limit(1),
  ]);
  const setting = (key: string): string => {
    const value = settingRows.find((row) => row.key === key)?.value;
    if (typeof value === 'string') return value;
    return typeof value === 'object' && value !== null ? localized(value as Record<string, string>, locale) : '';
  };
  return {
    name: setting('name') || 'Infoshos',
    tagline: setting('tagline'),
    zone: setting('zone') || 'UTC',
    about: setting('about'),
    sampleNotice: setting('sampleNotice'),
    sections: sectionRows.filter((one) => one.parentId === null).map((one) => ({ id: one.id, slug: one.slug, name: localized(one.name, locale) })),
    institutions: institutionRows.map((one) => ({ slug: one.slug, name: localized(one.name, locale), shortName: localized(one.shortName, locale) })),
    groups,
    funding: notice ? { notice: localized(notice.notice, locale), label: localized(notice.label, locale), since: notice.since } : null,
  };
});

export type Chrome = Awaited<ReturnType<typeof getChrome>>;
