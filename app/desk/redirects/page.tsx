import { Field } from '@/components/desk/fields.client';
import { Pager, page } from '@/components/desk/pager';
import { When } from '@/components/desk/when';
import { isLocale } from '@/lib/locales';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { one, type Search } from '@/lib/people/search';
import { listRedirects } from '@/lib/redirects/queries';
import { getSettings } from '@/lib/settings/queries';
import { translator } from '@/lib/site/messages';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'desk')('redirects.title') };
}

export default async function Redirects({ searchParams }: { searchParams: Search }) {
  const { locale } = await deskPage('redirects.read');
  const search = await searchParams;
  const [afterLocale = '', afterSlug = ''] = (one(search.after) ?? '').split('/');
  const filter = { after: isLocale(afterLocale) && afterSlug ? { locale: afterLocale, slug: afterSlug } : undefined, search: one(search.q, 120) };
  const [rows, settings] = await Promise.all([listRedirects(filter), getSettings()]);
  const { shown, last } = page(rows);
  const t = translator(locale, 'desk');
  return (
    <>
      <h1>{t('redirects.title')}</h1>
      <p className="desk-hint">{t('redirects.lead')}</p>
      <form method="get" className="desk-filter">
        <Field name="q" type="search" label={t('list.search')} value={filter.search} maxLength={120} />
        <button type="submit" className="desk-quiet">
          {t('list.search')}
        </button>
      </form>
      {shown.length === 0 ? (
        <p className="desk-soft">{t('list.empty')}</p>
      ) : (
        <div className="desk-scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('redirects.from')}</th>
                <th scope="col">{t('redirects.to')}</th>
                <th scope="col">{t('redirects.since')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.locale + row.slug}>
                  <td>
                    <code>
                      /{row.locale}/news/{row.slug}
                    </code>
                  </td>
                  <td>
                    <a href={`/desk/articles/${row.articleId}`}>{row.headline || row.to}</a>
                    <br />
                    <code className="desk-soft">
                      /{row.locale}/news/{row.to}
                    </code>
                  </td>
                  <td>
                    <When at={row.createdAt} locale={locale} zone={settings.zone} dateOnly />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager path="/desk/redirects" next={last && { after: `${last.locale}/${last.slug}`, q: filter.search }} isFirst={!filter.after} locale={locale} />
    </>
  );
}
