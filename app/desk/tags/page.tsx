import { Field } from '@/components/desk/fields.client';
import { OneButton } from '@/components/desk/one-button.client';
import { Pager, page } from '@/components/desk/pager';
import { TagForm } from '@/components/desk/tag-form';
import { localized } from '@/lib/locales';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { one, type Search } from '@/lib/people/search';
import { strings, translator } from '@/lib/site/messages';
import { removeTag, saveTag } from '@/lib/tags/actions';
import { listTags } from '@/lib/tags/desk-queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'desk')('tags.title') };
}

export default async function Tags({ searchParams }: { searchParams: Search }) {
  const { locale } = await deskPage('tags.manage');
  const search = await searchParams;
  const filter = { after: one(search.after, 80), search: one(search.q, 80) };
  const { shown, last } = page(await listTags(filter));
  const t = translator(locale, 'desk');
  return (
    <>
      <h1>{t('tags.title')}</h1>
      <form method="get" className="desk-filter">
        <Field name="q" type="search" label={t('list.search')} value={filter.search} maxLength={80} />
        <button type="submit" className="desk-quiet">
          {t('list.search')}
        </button>
      </form>
      {shown.length === 0 && <p className="desk-soft">{t('list.none')}</p>}
      <div className="desk-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('fields.name')}</th>
              <th scope="col" className="desk-number">
                {t('tags.stories')}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {shown.map((tag) => (
              <tr key={tag.id}>
                <td>
                  <a href={`/desk/tags/${tag.id}`}>{localized(tag.name, locale)}</a> <span className="desk-soft">{tag.slug}</span>
                </td>
                <td className="desk-number">{tag.stories}</td>
                <td>
                  {tag.stories === 0 && (
                    <OneButton
                      action={removeTag}
                      undo={saveTag}
                      done={strings(locale, 'desk').tags.removed}
                      fields={{ id: tag.id }}
                      about={localized(tag.name, locale)}
                    >
                      {t('form.remove')}
                    </OneButton>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager path="/desk/tags" next={last && { after: last.slug, q: filter.search }} isFirst={!filter.after} locale={locale} />
      <h2>{t('tags.add')}</h2>
      <TagForm locale={locale} />
    </>
  );
}
