import { Field, Select, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { filterLook, listLook, topLook } from '@/components/desk/look';
import { DeskPager, page } from '@/components/desk/pager';
import { ImportOutcome } from '@/components/editor/import-outcome.client';
import { langOf } from '@/components/publishing/story-panel';
import { listDeskArticles } from '@/lib/articles/editing/queries';
import { importXliff } from '@/lib/exchange/actions';
import { isLocale, languageNames, locales } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { firstValue, rowNumber, type Search } from '@/lib/people/search';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'translation')('title') };
}

export default async function Exchange({ searchParams }: { searchParams: Search }) {
  const { actor, locale } = await deskPage('articles.exchange');
  const query = await searchParams;
  const asked = firstValue(query.language);
  const language = asked && isLocale(asked) ? asked : 'en';
  const before = rowNumber(query.before);
  const { shown, last } = page(await listDeskArticles(actor, { locale: language, before }));
  const t = translator(locale, 'translation');
  const e = translator(locale, 'editor');
  return (
    <>
      <div className={topLook} data-part="desk-top">
        <h1>{t('title')}</h1>
        <a href="/desk/articles">{e('list.title')}</a>
      </div>
      <p>{t('lead')}</p>
      <section>
        <h2>{t('imp')}</h2>
        <DeskForm action={importXliff} clear>
          <Field name="file" type="file" multiple label={t('file')} hint={t('fileHint')} required />
          <Submit>{t('take')}</Submit>
          <ImportOutcome words={strings(locale, 'translation')} />
        </DeskForm>
      </section>
      <section>
        <h2>{t('export')}</h2>
        <form className={filterLook} method="get">
          <Select name="language" label={e('list.language')} value={language} options={locales.map((value) => ({ value, label: languageNames[value] }))} />
          <button type="submit" className="border-rim bg-transparent text-accent">
            {translator(locale, 'desk')('list.filter')}
          </button>
        </form>
        <form method="get" action="/desk/articles/exchange/file">
          <p className="m-0 text-sm text-soft">{t('choose')}</p>
          <ul className={listLook} data-part="desk-list">
            {shown.map((row) => (
              <li key={row.id}>
                <label lang={langOf(row.locale)}>
                  <input type="checkbox" name="id" value={row.id} defaultChecked={rowNumber(query.id) === row.id} /> {row.headline || e('list.noHeadline')}
                </label>
              </li>
            ))}
          </ul>
          <div className={filterLook}>
            <Select
              name="to"
              label={t('to')}
              value={locales.find((value) => value !== language) ?? 'ru'}
              options={locales.filter((value) => value !== language).map((value) => ({ value, label: languageNames[value] }))}
            />
            <button type="submit">{t('export')}</button>
          </div>
        </form>
        <DeskPager path="/desk/articles/exchange" isFirst={!before} next={last && { language, before: last.id }} locale={locale} />
      </section>
    </>
  );
}
