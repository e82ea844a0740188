import { Field } from '@/components/desk/fields.client';
import { LogList } from '@/components/desk/log-list';
import { Pager, page } from '@/components/desk/pager';
import { listLog } from '@/lib/log/queries';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { one, rowNumber, type Search } from '@/lib/people/search';
import { getSettings } from '@/lib/settings/queries';
import { translator } from '@/lib/site/messages';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'desk')('log.title') };
}

export default async function Log({ searchParams }: { searchParams: Search }) {
  const { actor, locale } = await deskPage('log.read');
  const search = await searchParams;
  const t = translator(locale, 'desk');
  const filter = {
    personId: rowNumber(search.person),
    action: one(search.action, 80),
    subjectType: one(search.type, 40),
    subjectId: one(search.id, 80),
    before: rowNumber(search.before),
  };
  const [rows, settings] = await Promise.all([listLog({ ...filter, reader: actor }), getSettings()]);
  const { shown, last } = page(rows);
  const query = { person: filter.personId, action: filter.action, type: filter.subjectType, id: filter.subjectId };
  return (
    <>
      <h1>{t('log.title')}</h1>
      <p className="desk-hint">{t('log.lead')}</p>
      <form method="get" className="desk-filter">
        <Field name="action" type="search" label={t('log.action')} placeholder={t('log.actionHint')} value={filter.action} maxLength={80} />
        <Field name="type" label={t('log.subjectType')} value={filter.subjectType} maxLength={40} />
        <Field name="id" label={t('log.subjectId')} value={filter.subjectId} maxLength={80} />
        <Field name="person" label={t('log.person')} inputMode="numeric" value={filter.personId} maxLength={15} />
        <button type="submit" className="desk-quiet">
          {t('list.filter')}
        </button>
      </form>
      <LogList rows={shown} locale={locale} zone={settings.zone} details />
      <Pager path="/desk/log" next={last && { ...query, before: last.id }} isFirst={!Object.values(filter).some(Boolean)} locale={locale} />
    </>
  );
}
