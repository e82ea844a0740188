import { linkLook, topLook } from '@/components/desk/look';
import { Pager } from '@/components/desk/pager';
import { FindForm } from '@/components/finding/find-form';
import { FoundTable } from '@/components/finding/found-table';
import { ScopeTabs } from '@/components/finding/scope-tabs';
import { listFindChoices } from '@/lib/finding/choices';
import { readFinding, writeFinding } from '@/lib/finding/finding';
import { findArticles } from '@/lib/finding/queries';
import { translator } from '@/lib/ground/messages';
import { can } from '@/lib/ground/policy';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import type { Search } from '@/lib/people/search';
import { getSettings } from '@/lib/settings/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'editor')('list.title') };
}

export default async function Articles({ searchParams }: { searchParams: Search }) {
  const { actor, locale } = await deskPage('articles.list');
  const finding = readFinding(await searchParams);
  const [found, choices, settings] = await Promise.all([findArticles(actor, finding, locale), listFindChoices(locale), getSettings()]);
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
      <FindForm finding={finding} choices={choices} locale={locale} />
      {found.slow && <p role="alert">{translator(locale, 'finding')('slow')}</p>}
      {!found.slow && found.rows.length === 0 && <p>{isNarrowed ? d('list.none') : d('list.empty')}</p>}
      {found.rows.length > 0 && (
        <FoundTable
          rows={found.rows}
          sections={new Map(choices.sections.map((section) => [section.value, section.label.trim()]))}
          locale={locale}
          zone={settings.zone}
        />
      )}
      <Pager path={`/desk/articles?${writeFinding(finding)}`} isFirst={!finding.before} next={next} locale={locale} />
    </>
  );
}
