import { and, asc, desc, gte, isNull, lte, or, sql } from 'drizzle-orm';
import { cache } from 'react';
import { database } from '@/db/client';
import { fundingNotices, institutions, sections } from '@/db/schema';
import { type Locale, localized } from '../ground/locales';
import { translator } from '../ground/messages';
import { untilMarked } from '../ground/until-marked';
import { automatic, menuItems, type PageNames } from '../menu/menu';
import { getMenu } from '../menu/queries';
import { listPageLinks } from '../pages/queries';
import { publicationName } from '../settings/publication-name';
import { getSettings } from '../settings/queries';
import { listGroups } from '../states/queries';

/** What stands around every reader page. */
export const getChrome = cache((locale: Locale) => untilMarked(`chrome ${locale}`, () => readChrome(locale)));

async function readChrome(locale: Locale) {
  const db = database();
  const today = sql`current_date`;
  const [setting, sectionRows, institutionRows, groups, [notice], menu, own] = await Promise.all([
    getSettings(),
    db
      .select({ id: sections.id, slug: sections.slug, name: sections.name, parentId: sections.parentId })
      .from(sections)
      .orderBy(asc(sections.position), asc(sections.id)),
    db.select({ slug: institutions.slug, name: institutions.name, shortName: institutions.shortName }).from(institutions).orderBy(asc(institutions.position)),
    listGroups(),
    db
      .select()
      .from(fundingNotices)
      .where(and(lte(fundingNotices.since, today), or(isNull(fundingNotices.until), gte(fundingNotices.until, today))))
      .orderBy(desc(fundingNotices.since))
      .limit(1),
    getMenu(),
    listPageLinks(locale),
  ]);
  return {
    name: publicationName(setting.name, locale),
    tagline: localized(setting.tagline, locale),
    zone: setting.zone,
    typos: setting.typos,
    mapNote: setting.mapNote[locale] || translator(locale, 'site')('mapNote'),
    about: localized(setting.about, locale),
    menu: menuItems(menu ?? automatic(sectionRows), sectionRows, own, pageNames(locale), locale),
    sections: sectionRows
      .filter((sectionRow) => sectionRow.parentId === null)
      .map((sectionRow) => ({ id: sectionRow.id, slug: sectionRow.slug, name: localized(sectionRow.name, locale) })),
    institutions: institutionRows.map((institutionRow) => ({
      slug: institutionRow.slug,
      name: localized(institutionRow.name, locale),
      shortName: localized(institutionRow.shortName, locale),
    })),
    groups,
    own,
    funding: notice ? { notice: localized(notice.notice, locale), label: localized(notice.label, locale), since: notice.since } : null,
  };
}

/** The names of pages that may stand in the menu. */
export function pageNames(locale: Locale): PageNames {
  const t = translator(locale, 'site');
  return { states: t('states'), latest: t('latest'), archive: t('archive'), about: t('about'), contact: t('contact'), corrections: t('corrections') };
}

export type Chrome = Awaited<ReturnType<typeof getChrome>>;
