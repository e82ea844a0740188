import { linkLook, topLook } from '@/components/desk/look';
import { DeskPager } from '@/components/desk/pager';
import { BulkBar } from '@/components/finding/bulk-bar.client';
import { FindForm } from '@/components/finding/find-form';
import { FoundTable } from '@/components/finding/found-table';
import { ScopeTabs } from '@/components/finding/scope-tabs';
import { Views } from '@/components/finding/views';
import { bulkActs } from '@/lib/finding/bulk';
import { listFindChoices } from '@/lib/finding/choices';
import { readFinding, writeFinding } from '@/lib/finding/finding';
import { findArticles } from '@/lib/finding/queries';
import { listViews } from '@/lib/finding/views';
import { strings, translator } from '@/lib/ground/messages';
import { can, type Permission } from '@/lib/ground/policy';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import type { Search } from '@/lib/people/search';
import { getSettings } from '@/lib/settings/queries';

const needed: Record<(typeof bulkActs)[number], Permission> = {
  section: 'articles.edit',
  tag: 'articles.edit',
  submit: 'articles.submit',
  schedule: 'articles.schedule',
  withdraw: 'articles.withdraw',
  duplicate: 'articles.create',
  template: 'articles.edit',
  untemplate: 'articles.edit',
};

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'editor')('list.title') };
}

export default async function Articles({ searchParams }: { searchParams: Search }) {
  const { actor, locale } = await deskPage('articles.list');
  const finding = readFinding(await searchParams);
  const [found, choices, settings, views] = await Promise.all([
    findArticles(actor, finding, locale),
    listFindChoices(locale),
    getSettings(),
    listViews(actor.id),
  ]);
  const t = translator(locale, 'editor');
  const d = translator(locale, 'desk');
  const isNarrowed = writeFinding(finding) !== '';
  const next = found.next && Object.fromEntries(new URLSearchParams(writeFinding(finding, found.next)));
  return (
    <>
      <div className={topLook} data-part="desk-top">
        <h1>{t('list.title')}</h1>
        <p className="flex flex-wrap items-center gap-3">
          {can(actor, 'articles.remove') && <a href="/desk/trash">{t('trash.title')}</a>}
          {can(actor, 'articles.exchange') && <a href="/desk/articles/exchange">{translator(locale, 'translation')('link')}</a>}
          {can(actor, 'articles.create') && (
            <a className={linkLook} href="/desk/articles/new" data-key="w" data-key-label={t('list.write')}>
              {t('list.write')}
            </a>
          )}
        </p>
      </div>
      <ScopeTabs finding={finding} locale={locale} />
      <Views views={views} query={writeFinding(finding)} locale={locale} />
      <FindForm finding={finding} choices={choices} locale={locale} />
      {found.slow && <p role="alert">{translator(locale, 'finding')('slow')}</p>}
      {!found.slow && found.rows.length === 0 && <p>{isNarrowed ? d('list.none') : d('list.empty')}</p>}
      {found.rows.length > 0 && (
        <BulkBar
          words={strings(locale, 'finding').many}
          sectionLabel={t('list.section')}
          sections={choices.sections}
          acts={bulkActs.filter((act) => can(actor, needed[act]))}
          zone={settings.zone}
        />
      )}
      {found.rows.length > 0 && (
        <FoundTable
          rows={found.rows}
          sections={new Map(choices.sections.map((section) => [section.value, section.label.trim()]))}
          locale={locale}
          zone={settings.zone}
        />
      )}
      <DeskPager path={`/desk/articles?${writeFinding(finding)}`} isFirst={!finding.before} next={next} locale={locale} />
    </>
  );
}
