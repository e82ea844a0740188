import { Select } from '@/components/desk/fields.client';
import { filterLook, linkLook, tagLook, topLook } from '@/components/desk/look';
import { Pager, page } from '@/components/desk/pager';
import { When } from '@/components/desk/when';
import { langOf } from '@/components/publishing/story-panel';
import { listSectionChoices } from '@/lib/articles/editing/choices';
import { listDeskArticles, type Status } from '@/lib/articles/editing/queries';
import { isLocale, languageNames, locales } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { can } from '@/lib/ground/policy';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { one, rowNumber, type Search } from '@/lib/people/search';
import { getSettings } from '@/lib/settings/queries';

const statuses: Status[] = ['draft', 'in_review', 'scheduled', 'published', 'withdrawn'];

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'editor')('list.title') };
}

export default async function Articles({ searchParams }: { searchParams: Search }) {
  const { actor, locale } = await deskPage('articles.list');
  const query = await searchParams;
  const language = one(query.language);
  const wanted = {
    locale: language && isLocale(language) ? language : undefined,
    status: statuses.find((status) => status === one(query.status)),
    sectionId: rowNumber(query.section),
    text: one(query.q),
  };
  const before = rowNumber(query.before);
  const [rows, sections, settings] = await Promise.all([
    listDeskArticles(actor, { ...wanted, before, desk: locale }),
    listSectionChoices(locale),
    getSettings(),
  ]);
  const { shown, last } = page(rows);
  const t = translator(locale, 'editor');
  const d = translator(locale, 'desk');
  const names = new Map(sections.map((section) => [section.value, section.label.trim()]));
  const filter = { language: wanted.locale, status: wanted.status, section: wanted.sectionId, q: wanted.text };
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
      <search>
        <form className={filterLook} method="get">
          <div className="[&>label]:block [&>label]:font-medium">
            <label htmlFor="q">{t('list.text')}</label>
            <input id="q" type="search" name="q" defaultValue={wanted.text} maxLength={200} />
          </div>
          <Select
            name="language"
            label={t('list.language')}
            value={wanted.locale ?? ''}
            options={[{ value: '', label: d('list.all') }, ...locales.map((value) => ({ value, label: languageNames[value] }))]}
          />
          <Select
            name="status"
            label={t('list.status')}
            value={wanted.status ?? ''}
            options={[{ value: '', label: d('list.all') }, ...statuses.map((value) => ({ value, label: t(`status.${value}`) }))]}
          />
          <Select name="section" label={t('list.section')} value={wanted.sectionId ?? ''} options={[{ value: '', label: d('list.all') }, ...sections]} />
          <button type="submit" className="border-rim bg-transparent text-accent">
            {d('list.filter')}
          </button>
        </form>
      </search>
      {shown.length === 0 && <p>{Object.values(filter).some(Boolean) ? d('list.none') : d('list.empty')}</p>}
      {shown.length > 0 && (
        <div className="relative overflow-x-auto">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('list.headline')}</th>
                <th scope="col">{t('list.language')}</th>
                <th scope="col">{t('list.status')}</th>
                <th scope="col">{t('list.section')}</th>
                <th scope="col">{t('list.changed')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.id}>
                  <td>
                    <a href={`/desk/articles/${row.id}`} lang={langOf(row.locale)}>
                      {row.headline || t('list.noHeadline')}
                    </a>
                    {row.owner && <p className="m-0 text-sm text-soft">{row.owner}</p>}
                  </td>
                  <td>{isLocale(row.locale) ? languageNames[row.locale] : row.locale}</td>
                  <td>
                    <span className={tagLook} data-part="desk-mark">
                      {t(`status.${row.status}`)}
                    </span>{' '}
                    {row.isChanged && <span className="m-0 text-sm text-soft">{t('list.unpublished')}</span>}
                  </td>
                  <td>{row.sectionId !== null && names.get(row.sectionId)}</td>
                  <td>
                    <When at={row.at} locale={locale} zone={settings.zone} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager path="/desk/articles" isFirst={!before} next={last && { ...filter, before: last.id }} locale={locale} />
    </>
  );
}
