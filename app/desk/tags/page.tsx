import { Field } from '@/components/desk/fields.client';
import { filterLook, tabsLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import { DeskPager, page } from '@/components/desk/pager';
import { TagForm } from '@/components/desk/tag-form';
import { TagMerges } from '@/components/desk/tag-merges';
import { type Locale, localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { firstValue, rowNumber, type Search } from '@/lib/people/search';
import { getSettings } from '@/lib/settings/queries';
import { removeTag, removeUnusedTags, saveTag } from '@/lib/tags/actions';
import { countUnusedTags, listMerges, listTagsForDesk } from '@/lib/tags/desk-queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'desk')('tags.title') };
}

export default async function Tags({ searchParams }: { searchParams: Search }) {
  const { locale } = await deskPage('tags.manage');
  const search = await searchParams;
  const filter = { after: firstValue(search.after, 80), search: firstValue(search.q, 80), unused: firstValue(search.of) === 'unused' };
  const [rows, unused, merges, settings] = await Promise.all([
    listTagsForDesk(filter),
    countUnusedTags(),
    listMerges({ before: rowNumber(search.merges) }),
    getSettings(),
  ]);
  const { shown, last } = page(rows);
  const t = translator(locale, 'desk');
  const words = translator(locale, 'paper');
  return (
    <>
      <h1>{t('tags.title')}</h1>
      <nav className={tabsLook} aria-label={t('tags.title')}>
        <a href="/desk/tags" aria-current={filter.unused ? undefined : 'page'}>
          {words('merges.all')}
        </a>
        <a href="/desk/tags?of=unused" aria-current={filter.unused ? 'page' : undefined}>
          {words('merges.unused')} ({unused})
        </a>
      </nav>
      {filter.unused && unused > 0 && (
        <OneButton action={removeUnusedTags} done={strings(locale, 'paper').merges.removedUnused} fields={{}}>
          {words('merges.removeUnused', { count: unused })}
        </OneButton>
      )}
      <form method="get" className={filterLook}>
        {filter.unused && <input type="hidden" name="of" value="unused" />}
        <Field name="q" type="search" label={t('list.search')} value={filter.search} maxLength={80} />
        <button type="submit" className="border-rim bg-transparent text-accent">
          {t('list.search')}
        </button>
      </form>
      {shown.length === 0 && <p className="m-0 text-sm text-soft">{t('list.none')}</p>}
      <div className="relative overflow-x-auto">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('fields.name')}</th>
              <th scope="col" className="text-end">
                {t('tags.stories')}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {shown.map((tag) => (
              <TagLine key={tag.id} tag={tag} locale={locale} />
            ))}
          </tbody>
        </table>
      </div>
      <DeskPager
        path="/desk/tags"
        next={last && { after: last.slug, q: filter.search, of: filter.unused ? 'unused' : undefined }}
        isFirst={!filter.after}
        locale={locale}
      />
      <h2>{t('tags.add')}</h2>
      <TagForm locale={locale} />
      <TagMerges rows={merges} locale={locale} zone={settings.zone} />
    </>
  );
}

type TagProps = { tag: Awaited<ReturnType<typeof listTagsForDesk>>[number]; locale: Locale };

function TagLine({ tag, locale }: TagProps) {
  return (
    <tr>
      <td>
        <a href={`/desk/tags/${tag.id}`}>{localized(tag.name, locale)}</a> <span className="m-0 text-sm text-soft">{tag.slug}</span>
      </td>
      <td className="text-end">{tag.stories}</td>
      <td>
        {tag.stories === 0 && (
          <OneButton action={removeTag} undo={saveTag} done={strings(locale, 'desk').tags.removed} fields={{ id: tag.id }} about={localized(tag.name, locale)}>
            {translator(locale, 'desk')('form.remove')}
          </OneButton>
        )}
      </td>
    </tr>
  );
}
